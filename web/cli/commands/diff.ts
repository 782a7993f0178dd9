import { inForm } from '../output/forms.js';
import { showDiff } from '../output/show-others.js';
import { circumstances, DEFAULT_APP, type Outcome, type Task } from '../task.js';
import { UsageError } from '../usage-error.js';
import { refused } from './check.js';

export async function diff(task: Task): Promise<Outcome> {
  const { wailian, args, today, manner } = task;
  const from = args.value('from');
  if (!from) throw new UsageError('diff wants the earlier day: say --from YYYY-MM-DD');
  const answer = wailian.diff(await task.text(), { from, to: args.value('to') ?? today, ...circumstances(task) });
  if (answer.problems.length > 0) return refused(answer.problems);
  const records = answer.changes.map(({ context, before, after }) => ({
    context, outcome_before: before.outcome, outcome_after: after.outcome, trial_before: before.trial, trial_after: after.trial, decided_by_before: before.decided_by, decided_by_after: after.decided_by,
  }));
  return { status: 0, output: inForm(args.form, { document: answer, records, human: () => showDiff(answer, args.value('app') ?? DEFAULT_APP, manner) }) };
}
