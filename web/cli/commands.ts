import type { Wailian } from '../lib/node.js';
import type { CanonicalLine, Problem } from '../lib/report.js';
import { UsageError, type Arguments } from './arguments.js';
import { showContexts, showDiff, showJson, showLookup, showTimeline } from './show-others.js';
import { showReport, type Manner } from './show-report.js';
import { wordsFor } from './words.js';

export interface Outcome {
  status: 0 | 1 | 2 | 3 | 4;
  output?: string;
  /** A line each, for standard error. */
  complaints?: string[];
}

/** What every command but `contexts` is given. `today` is the civil day in China. */
export interface Question {
  wailian: Wailian;
  args: Arguments;
  text: string;
  today: string;
  manner: Manner;
}

const defaultApp = 'wechat';
/** Lines that are canonicalized at a time. */
const BATCH = 10_000;

export function check({ wailian, args, text, today, manner }: Question): Outcome {
  const { context = 'one_to_one', on = today } = args;
  const query = { context, on, ...circumstances(args) };
  const report = wailian.check(text, query);
  if (report.problems.length > 0) return refused(report.problems);
  const found = report.links.length + report.tokens.length + report.pages.length > 0;
  const rest = report.more && wailian.rest(text, query);
  return { status: found ? 0 : 3, output: args.json ? showJson({ ...report, rest }) : showReport(report, rest ?? [], manner) };
}

export function timeline({ wailian, args, text, today, manner }: Question): Outcome {
  const answer = wailian.timeline(text, { from: args.from, until: args.until ?? today, ...circumstances(args) });
  if (answer.problems.length > 0) return refused(answer.problems);
  return { status: 0, output: args.json ? showJson(answer) : showTimeline(answer, args.app ?? defaultApp, manner) };
}

export function diff({ wailian, args, text, today, manner }: Question): Outcome {
  if (!args.from) throw new UsageError('diff wants the earlier day: say --from YYYY-MM-DD');
  const answer = wailian.diff(text, { from: args.from, to: args.to ?? today, ...circumstances(args) });
  if (answer.problems.length > 0) return refused(answer.problems);
  return { status: 0, output: args.json ? showJson(answer) : showDiff(answer, args.app ?? defaultApp, manner) };
}

/** A line out for each line in; lines without an address stay empty, and standard error says why. */
export function canonicalize({ wailian, args, text }: Question): Outcome {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const answers: CanonicalLine[] = [];
  for (let from = 0; from < lines.length; from += BATCH) {
    answers.push(...wailian.canonicalizeLines(lines.slice(from, from + BATCH).map((line) => ({ text: line, base: args.base }))));
  }
  const { line } = wordsFor(args.locale);
  const complaints = answers.flatMap(({ problem }, at) => (problem ? [`${line(at + 1)}${problem.message}`] : []));
  return {
    status: complaints.length > 0 ? 2 : 0,
    output: args.json ? showJson(answers) : answers.map(({ href }) => href ?? '').join('\n'),
    complaints,
  };
}

export function lookup({ wailian, args, text, manner }: Question): Outcome {
  const answer = wailian.lookup(text.trim(), { app: args.app, locale: args.locale });
  if (answer.problems.length > 0) return refused(answer.problems);
  const found = Object.values(answer).some((list) => Array.isArray(list) && list.length > 0);
  const human = found ? showLookup : () => wordsFor(args.locale).nothingKnown;
  return { status: found ? 0 : 3, output: args.json ? showJson(answer) : human(answer, manner) };
}

export function contexts(args: Arguments, manner: Manner): Outcome {
  return { status: 0, output: args.json ? showJson(manner.catalog.apps) : showContexts(manner) };
}

function circumstances({ app, locale, client_version, conditions }: Arguments) {
  return { app, locale, client_version, conditions };
}

function refused(problems: Problem[]): Outcome {
  const codes = problems.map(({ code }) => code);
  const status = codes.some((code) => code === 'core_failed' || code === 'out_of_memory') ? 4 : codes.every((code) => code === 'paste_empty') ? 3 : 2;
  return { status, complaints: problems.map(({ message }) => message) };
}
