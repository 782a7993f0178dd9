import { inForm } from '../output/forms.js';
import { showTimeline } from '../output/show-others.js';
import { circumstances, DEFAULT_APP, type Outcome, type Task } from '../task.js';
import { refused } from './check.js';

export async function timeline(task: Task): Promise<Outcome> {
  const { wailian, args, today, manner } = task;
  const answer = wailian.timeline(await task.text(), { from: args.value('from'), until: args.value('until') ?? today, ...circumstances(task) });
  if (answer.problems.length > 0) return refused(answer.problems);
  const records = Object.entries(answer.contexts).flatMap(([context, segments]) => segments.map(({ from, until, outcome, trial, currency, decided_by, last_confirmed }) =>
    ({ context, from, until, outcome, trial, currency, decided_by, last_confirmed })));
  return { status: 0, output: inForm(args.form, { document: answer, records, human: () => showTimeline(answer, args.value('app') ?? DEFAULT_APP, manner) }) };
}
