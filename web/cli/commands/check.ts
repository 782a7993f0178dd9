import { existsSync } from 'node:fs';
import type { Link, PageMatch, Problem, Report, ScanRow, Token } from '../../lib/report.js';
import { UsageError } from '../usage-error.js';
import { inForm, type Record_ } from '../output/forms.js';
import { showReport } from '../output/show-report.js';
import { wordsFor } from '../words/words.js';
import { circumstances, DEFAULT_CONTEXT, type Outcome, type Task } from '../task.js';

export async function check(task: Task): Promise<Outcome> {
  const { wailian, args, today, manner } = task;
  const failing = outcomesToFail(task);
  const query = { context: args.value('context') ?? DEFAULT_CONTEXT, on: args.value('on') ?? today, ...circumstances(task) };
  const text = await task.text();
  if (args.text.length === 1 && existsSync(args.text[0]!) && /\.[a-z\d]{1,8}$/i.test(args.text[0]!)) throw new UsageError(wordsFor(args.locale).isFile(args.text[0]!));
  const report = wailian.check(text, query);
  if (report.problems.length > 0) return refused(report.problems);
  const rest = report.more && wailian.rest(text, query);
  const found = [...report.links, ...report.tokens].map(({ verdict }) => verdict.outcome);
  const outcomes: readonly string[] = [...found, ...report.pages.map(({ outcome }) => outcome), ...(rest ?? []).map(({ outcome }) => outcome)];
  const records = [...report.links.map(recordOfLink), ...report.tokens.map(recordOfToken), ...report.pages.map(recordOfPage), ...(rest ?? []).map(recordOfRow)];
  return {
    status: outcomes.length === 0 ? 3 : outcomes.some((outcome) => failing.includes(outcome)) ? 1 : 0,
    output: inForm(args.form, { document: { ...report, rest }, records, human: () => showReport(report, rest ?? [], manner) }),
  };
}

/** The outcomes that `--fail-on` names. */
export function outcomesToFail({ args, manner }: Task): readonly string[] {
  const known = manner.catalog.outcomes.map(({ id }) => id as string);
  const named = args.values('fail-on').flatMap((value) => value.split(','));
  const wrong = named.find((id) => !known.includes(id));
  if (wrong !== undefined) throw new UsageError(`--fail-on: no outcome \`${wrong}\`: take ${known.join(', ')}`);
  return named;
}

const record = (kind: string, { start, end }: { start: number; end: number }, fields: Record_): Record_ => ({
  kind, start, end, text: null, url: null, host: null, site: null, outcome: 'unknown', trial: false, currency: 'none', decided_by: null, last_confirmed: null, destination: null, destination_outcome: null, hazards: [], problem: null, ...fields,
});

function recordOfLink({ span, text, url, host, site, verdict, destination, hazards, problem }: Link): Record_ {
  const { outcome, trial, currency, decided_by, last_confirmed } = verdict;
  return record('link', span, {
    text, url, host, site: site?.id ?? null, outcome, trial, currency, decided_by, last_confirmed,
    destination: destination?.host ?? null, destination_outcome: destination?.verdict.outcome ?? null, hazards: (hazards ?? []).map(({ id }) => id), problem: problem?.code ?? null,
  });
}

function recordOfToken({ span, text, site, verdict: { outcome, trial, currency, decided_by, last_confirmed } }: Token): Record_ {
  return record('token', span, { text, site: site?.id ?? null, outcome, trial, currency, decided_by, last_confirmed });
}

const recordOfPage = ({ span, id, outcome }: PageMatch): Record_ => record('page', span ?? { start: 0, end: 0 }, { text: id, outcome });

function recordOfRow({ kind, start, end, url, host, site, outcome, trial, currency, decided_by, last_confirmed, destination, destination_outcome, hazards, problem }: ScanRow): Record_ {
  return record(kind, { start, end }, { url, host, site, outcome, trial, currency, decided_by, last_confirmed, destination, destination_outcome, hazards, problem });
}

export function refused(problems: Report['problems'] | Problem[]): Outcome {
  const codes = problems.map(({ code }) => code);
  const status = codes.some((code) => code === 'core_failed' || code === 'out_of_memory') ? 4 : codes.every((code) => code === 'paste_empty') ? 3 : 2;
  return { status, complaints: problems.map(({ message }) => message) };
}
