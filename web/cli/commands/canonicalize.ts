import type { Canonical, CanonicalLine, Problem } from '../../lib/report.js';
import { inForm } from '../output/forms.js';
import type { Outcome, Task } from '../task.js';
import { wordsFor } from '../words/words.js';

/** Lines that are canonicalized at a time. */
const BATCH = 10_000;

/** A line out for each line in; lines without an address stay empty, and standard error says why. */
export async function canonicalize(task: Task): Promise<Outcome> {
  const { wailian, args } = task;
  const lines = (await task.text()).replace(/\r?\n$/, '').split(/\r?\n/);
  const answers: CanonicalLine[] = [];
  for (let from = 0; from < lines.length; from += BATCH) {
    answers.push(...wailian.canonicalizeLines(lines.slice(from, from + BATCH).map((line) => ({ text: line, base: args.value('base') }))));
  }
  const { line } = wordsFor(args.locale);
  const complaints = answers.flatMap(({ problem }, at) => (problem ? [`${line(at + 1)}${problem.message}`] : []));
  const records = answers.map((answer, at) => {
    const { href, scheme, host, host_kind, port, path, query, fragment, problem } = answer as Partial<Canonical> & { problem?: Problem };
    return {
      line: at, href: href ?? null, scheme: scheme ?? null, host: host ?? null, host_kind: host_kind ?? null, port: port ?? null, path: path ?? null, query: query ?? null, fragment: fragment ?? null, problem: problem?.code ?? null,
    };
  });
  return { status: complaints.length > 0 ? 2 : 0, output: inForm(args.form, { document: answers, records, human: () => answers.map(({ href }) => href ?? '').join('\n') }), complaints };
}
