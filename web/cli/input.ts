// The text that a command is about: words of the command line, or all of standard input.
import { fstatSync, readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Locale } from '../lib/report.js';
import { UsageError } from './usage-error.js';
import { decode, type Encoding } from './decode.js';
import { wordsFor, type CliWords } from './words/words.js';

/** More is refused: it would not fit into the memory of the core. */
export const LARGEST_INPUT = 64 * 2 ** 20;

/** The words of the command line, or standard input for `-` and for a pipe: read to its end, however slowly it comes. */
export async function readInput(words: string[], encoding: Encoding, say: CliWords): Promise<{ text: string; warning?: string }> {
  if (words.length > 0 && words.join() !== '-') return { text: words.join(' ') };
  if (words.length === 0 && isatty(0)) throw new UsageError(say.noText);
  return decode(await readAll(say), encoding, say);
}

/** `for await` waits for what is still to come; reading by hand takes a pipe that has nothing yet for one that has ended. */
async function readAll(say: CliWords): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    if (fstatSync(0).isDirectory()) throw new UsageError(say.inputIsFolder);
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > LARGEST_INPUT) throw new UsageError(say.inputTooLarge(LARGEST_INPUT / 2 ** 20));
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof UsageError) throw error;
    if (code === 'EOF') return Buffer.concat(chunks);  // what Windows says at the end of a pipe
    throw new UsageError(code === 'EISDIR' ? say.inputIsFolder : say.inputUnreadable(code ?? String(error)));
  }
  return Buffer.concat(chunks);
}

/** A file of rules, as text. */
export function readRules(file: string, locale: Locale): string {
  const say = wordsFor(locale);
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(say.fileUnreadable(file, String((error as NodeJS.ErrnoException).code)));
  }
  if (text.trim() === '') throw new UsageError(say.fileEmpty(file));
  return text;
}
