// Cuts what comes in into chunks of whole lines, without ever holding more than one chunk and one line.
import type { ScanSource } from './stream-options.js';

/** Whole lines, one below the other. */
export interface Chunk {
  /** The number of its first line, counted from 0, and how many it holds. */
  line: number;
  count: number;
  /** UTF-8. */
  text: string | Uint8Array<ArrayBuffer>;
  /** Lines of which only the beginning was kept: what follows was too long to be looked at. */
  cut: readonly number[];
}

/** No line is looked at beyond so many bytes. */
export const LONGEST_LINE = 1 << 18;
const NEWLINE = 10;
const SPACE = 32;

const isWebStream = (source: object): source is Extract<ScanSource, { getReader: unknown }> => typeof (source as { getReader?: unknown }).getReader === 'function';
/** Node's streams of bytes or text; one of objects hands over lines. */
const isNodeStream = (source: object): boolean =>
  typeof (source as { pipe?: unknown }).pipe === 'function' && (source as { readableObjectMode?: boolean }).readableObjectMode !== true;

/** Chunks of about `size` bytes or characters; a break inside of an item becomes `inside`. Ends the source where the reader of the chunks stops. */
export function cutLines(source: ScanSource, size: number, inside: string): AsyncGenerator<Chunk> {
  if (isWebStream(source)) return cutBytes(piecesOf(source), size);
  return isNodeStream(source) ? cutBytes(source as AsyncIterable<string | Uint8Array>, size) : gatherItems(source as AsyncIterable<string>, size, inside);
}

async function* piecesOf(stream: Extract<ScanSource, { getReader: unknown }>): AsyncGenerator<string | Uint8Array> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) { ended = true; return; }
      if (value !== undefined) yield value;
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => {});
    reader.releaseLock();
  }
}

async function* gatherItems(items: AsyncIterable<string> | Iterable<string>, size: number, inside: string): AsyncGenerator<Chunk> {
  let line = 0;
  let lines: string[] = [];
  let cut: number[] = [];
  let length = 0;
  const chunk = (): Chunk => {
    const made = { line, count: lines.length, text: `${lines.join('\n')}\n`, cut };
    line += lines.length;
    [lines, cut, length] = [[], [], 0];
    return made;
  };
  /** Whether a chunk is full. */
  const take = (item: unknown): boolean => {
    if (typeof item !== 'string') throw new TypeError(`item ${line + lines.length} is no string: give lines, or a stream of bytes or text`);
    if (item.length > LONGEST_LINE) cut.push(line + lines.length);
    lines.push(item.slice(0, LONGEST_LINE).replace(/[\r\n]/g, inside));
    length += Math.min(item.length, LONGEST_LINE) + 1;
    return length >= size;
  };
  // To wait for each item of a list takes as long as to read it.
  if (Symbol.asyncIterator in items) {
    for await (const item of items) if (take(item)) yield chunk();
  } else {
    for (const item of items) if (take(item)) yield chunk();
  }
  if (lines.length > 0) yield chunk();
}

/** Of a line that is too long, where what is kept of it ends: behind its last word, for what follows may be half a link. */
const endOfKept = (bytes: Uint8Array, from: number): number => Math.max(bytes.lastIndexOf(SPACE, from + LONGEST_LINE - 1), from);

/** Gathers the bytes of a stream; each piece is looked at once. */
class Gatherer {
  readonly #size: number;
  #buffer: Uint8Array<ArrayBuffer>;
  #used = 0;
  #line = 0;
  #cut: number[] = [];
  /** In a line that was cut: its rest is passed over. */
  #skipping = false;

  constructor(size: number) {
    this.#size = size;
    this.#buffer = new Uint8Array(size + LONGEST_LINE);
  }

  *take(bytes: Uint8Array): Generator<Chunk> {
    let at = 0;
    while (at < bytes.length) {
      if (this.#skipping) {
        const end = bytes.indexOf(NEWLINE, at);
        if (end < 0) return;
        at = end;
        this.#skipping = false;
      }
      const room = Math.min(this.#buffer.length - this.#used, bytes.length - at);
      this.#buffer.set(bytes.subarray(at, at + room), this.#used);
      this.#used += room;
      at += room;
      if (this.#used >= this.#size) yield* this.#hand();
    }
  }

  /** What is left, with or without a break at its end. */
  *end(): Generator<Chunk> {
    if (this.#used > 0) yield this.#chunk(this.#used);
  }

  *#hand(): Generator<Chunk> {
    const end = this.#buffer.lastIndexOf(NEWLINE, this.#used - 1) + 1;
    if (end > 0) {
      yield this.#chunk(end);
    } else if (this.#used > LONGEST_LINE) {
      this.#cut.push(this.#line);
      this.#used = endOfKept(this.#buffer, 0);
      this.#skipping = true;
    }
  }

  #chunk(end: number): Chunk {
    let text = this.#buffer.slice(0, end);
    let count = 0;
    for (let from = 0; from < text.length; count += 1) {
      const found = text.indexOf(NEWLINE, from);
      let stop = found < 0 ? text.length : found;
      if (stop - from > LONGEST_LINE) {
        this.#cut.push(this.#line + count);
        const kept = endOfKept(text, from);
        text.copyWithin(kept, stop);
        text = text.slice(0, text.length - (stop - kept));
        stop = kept;
      }
      from = stop + 1;
    }
    const chunk = { line: this.#line, count, text, cut: this.#cut };
    this.#buffer.copyWithin(0, end, this.#used);
    this.#used -= end;
    this.#line += count;
    this.#cut = [];
    return chunk;
  }
}

async function* cutBytes(pieces: AsyncIterable<string | Uint8Array>, size: number): AsyncGenerator<Chunk> {
  const gatherer = new Gatherer(size);
  const encoder = new TextEncoder();
  let first = true;
  for await (const piece of pieces) {
    if (typeof piece !== 'string' && !(piece instanceof Uint8Array)) throw new TypeError('the stream holds neither text nor bytes: give one that does, or lines one by one');
    let bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
    if (first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
    first &&= bytes.length === 0;
    yield* gatherer.take(bytes);
  }
  yield* gatherer.end();
}
