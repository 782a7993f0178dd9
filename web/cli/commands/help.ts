import { manPage } from '../help/man.js';
import { helpText } from '../help/text.js';
import { isCommand } from '../table.js';
import type { Outcome, Task } from '../task.js';
import { UsageError } from '../usage-error.js';

export async function help({ args, manner }: Task): Promise<Outcome> {
  const [about] = args.text;
  if (about === 'man') return { status: 0, output: manPage(manner.catalog, args.locale) };
  if (about !== undefined && !isCommand(about)) throw new UsageError(`no command \`${about}\`: see \`wailian --help\``);
  return { status: 0, output: helpText(about, args.locale, Math.min(manner.width, 80)) };
}
