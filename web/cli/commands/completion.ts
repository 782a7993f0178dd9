import { completionFor, SHELLS, type Shell } from '../help/completion.js';
import type { Outcome, Task } from '../task.js';
import { UsageError } from '../usage-error.js';

export async function completion({ args, manner }: Task): Promise<Outcome> {
  const [shell, ...more] = args.text;
  if (!SHELLS.includes(shell as Shell) || more.length > 0) throw new UsageError(`completion wants one shell: say \`wailian completion ${SHELLS.join('|')}\``);
  return { status: 0, output: completionFor(shell as Shell, manner.catalog) };
}
