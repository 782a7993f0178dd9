// `wailian rules`: which rules answer; `rules lint FILE…`: whether rules of one's own may be added; `rules compile FILE`: a bundle made ready.
import { RulesError } from '../../lib/node.js';
import { inForm } from '../output/forms.js';
import { readRules } from '../input.js';
import type { Outcome, Task } from '../task.js';
import { UsageError } from '../usage-error.js';
import { jsonText } from '../output/forms.js';

export async function rules(task: Task): Promise<Outcome> {
  const [what, ...files] = task.args.text;
  if (what === undefined) return version(task);
  if (what === 'lint' && files.length > 0) return lintRules(task, files);
  if (what === 'compile' && files.length === 1) return { status: 0, output: jsonText((await task.wailian.withRules(readRules(files[0]!, task.args.locale), undefined, task.args.locale)).compiled) };
  throw new UsageError(`\`rules ${what}\` is not known: say \`rules\`, \`rules lint FILE…\` or \`rules compile FILE\``);
}

function version({ manner: { catalog }, args }: Task): Outcome {
  const { core_version, rules_version, rules_as_of, counts } = catalog;
  const record = { core_version, rules_version, rules_as_of, ...counts };
  return { status: 0, output: inForm(args.form, { document: record, records: [record], human: () => Object.entries(record).map(([key, value]) => `${key.padEnd(14)}${value}`).join('\n') }) };
}

async function lintRules({ wailian, args }: Task, files: readonly string[]): Promise<Outcome> {
  const faults: { place: string; message: string; code: string }[] = [];
  for (const file of files) {
    try {
      await wailian.withAddedRules(readRules(file, args.locale), file, args.locale);
    } catch (error) {
      if (!(error instanceof RulesError)) throw error;
      faults.push(...error.problems.map(({ place = file, message, code }) => ({ place, message, code })));
    }
  }
  const human = () => faults.map(({ place, message }) => `${place}: ${message}`).join('\n');
  return { status: faults.length > 0 ? 1 : 0, ...(faults.length > 0 || args.form !== 'text' ? { output: inForm(args.form, { document: faults, records: faults, human }) } : {}) };
}
