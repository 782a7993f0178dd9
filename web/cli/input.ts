import { readFileSync } from 'node:fs';
import { UsageError } from './arguments.js';

export interface Input { text: string; warning?: string }

/** The words of the command line, or standard input for `-` and for a pipe. */
export function readInput(words: string[], stdin: { isTTY?: boolean }): Input {
  if (words.length > 0 && words.join() !== '-') return { text: words.join(' ') };
  if (words.length === 0 && stdin.isTTY) throw new UsageError('no text: give it as an argument, or `-` to read standard input');
  let bytes;
  try {
    bytes = readFileSync(0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' && (error as NodeJS.ErrnoException).code !== 'EOF') {
      throw new UsageError(`standard input cannot be read (${(error as NodeJS.ErrnoException).code}): give the text as an argument`);
    }
    bytes = new Uint8Array();
  }
  return decode(bytes);
}

/** Reads on where bytes are not UTF-8: what is left is answered, and the warning says what happened. */
export function decode(bytes: Uint8Array): Input {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('utf-8').decode(bytes),
      warning: 'the input is not UTF-8: what could not be read is shown as \ufffd; if it was saved in GBK, convert it with `iconv -f gb18030 -t utf-8`',
    };
  }
}
