// Bytes as text: what they say they are, else what they can be.
import type { CliWords } from './words/words.js';

export const ENCODINGS = ['auto', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** So many bytes tell whether text is UTF-16 without a mark. */
const SAMPLE = 4096;

/** Text that was asked for in UTF-8 and is none is read on: what is left is answered, and the warning says so. */
export function decode(bytes: Uint8Array, encoding: Encoding, say: CliWords): { text: string; warning?: string } {
  const asked = encoding === 'auto' ? guess(bytes) : encoding;
  const text = readAs(asked, bytes);
  if (text === null) return { text: new TextDecoder(asked).decode(bytes), warning: say.broken(asked) };
  return encoding === 'auto' && asked !== 'utf-8' ? { text, warning: say.readAs(asked) } : { text };
}

/** A mark at the beginning, else UTF-8 where it is valid, else GB 18030, which all older Chinese text is. */
function guess(bytes: Uint8Array): Exclude<Encoding, 'auto'> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  sample.forEach((byte, at) => { if (byte === 0) zeros[at % 2]! += 1; });
  // Digits, blanks and the letters of an address have a zero for every other byte in UTF-16; no other text holds zeros.
  if (zeros[1]! * 8 > sample.length && zeros[0]! * 8 < zeros[1]!) return 'utf-16le';
  if (zeros[0]! * 8 > sample.length && zeros[1]! * 8 < zeros[0]!) return 'utf-16be';
  if (readAs('utf-8', bytes) !== null) return 'utf-8';
  return readAs('gb18030', bytes) !== null ? 'gb18030' : 'utf-8';
}

/** null where the bytes are not of that encoding. */
function readAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
