// One chunk of lines answered by one core, so that a line on which the core stops costs nothing but itself.
import { encodeCbor } from '../core/cbor.js';
import type { Core, Reading } from '../core/core.js';
import type { CoreError } from '../errors.js';
import type { Query, ScanRow } from '../report.js';
import { decodeScanRows } from '../core/scan-rows.js';
import type { Chunk } from './cut-lines.js';
import { rowWriters, type RowFormat } from './row-text.js';

/** What is asked of every chunk. */
export interface ChunkQuestion {
  reading: Reading;
  query: Query;
  /** Text of this form instead of rows. */
  format?: RowFormat;
  /** What the text says first of each row. */
  file?: string;
}

/** The rows of a chunk, or the text of them: from another thread as UTF-8, ready to be written. */
export interface ChunkAnswer { lines: number; found: number; rows?: ScanRow[]; text?: string | Uint8Array<ArrayBuffer> }

/** Rows on their way to another thread, as the core packs them: to copy them as objects takes longer than to find them. */
export interface PackedAnswer { lines: number; line: number; packed: string }

/** A line that was not answered, or not as a whole. */
function faultRow(line: number, problem: string): ScanRow {
  return {
    line, start: 0, end: 0, kind: 'link', url: null, host: null, site: null, outcome: 'unknown', trial: false, currency: 'none', decided_by: null,
    destination: null, destination_outcome: null, carries: null, other_reading: null, page: null, code: null, problem, hazards: [],
    last_confirmed: null, lead: 'treatment', hazard: null, severity: null, inside: null,
  };
}

function packedRows(core: Core, { reading, query }: ChunkQuestion, text: string | Uint8Array): string {
  const packed = core.scan(reading, encodeCbor(query), text);
  if (packed.startsWith('{')) throw new Error(packed);  // the question was looked at before the first chunk
  return packed;
}

/** `line` is that of the first of them. */
function unpackRows(packed: string, line: number): ScanRow[] {
  const rows = decodeScanRows(packed);
  if (line > 0) for (const row of rows) row.line += line;
  return rows;
}

/** What `packChunk` packed, on the thread that asked. */
export function unpackAnswer({ lines, line, packed }: PackedAnswer): ChunkAnswer {
  const rows = unpackRows(packed, line);
  return { lines, found: rows.length, rows };
}

/** As `answerChunk`, for another thread. */
export function packChunk(core: Core, question: ChunkQuestion, chunk: Chunk): ChunkAnswer | PackedAnswer {
  if (question.format || chunk.cut.length > 0) {
    const { text, ...answer } = answerChunk(core, question, chunk);
    return text === undefined ? answer : { ...answer, text: new TextEncoder().encode(text as string) };
  }
  try {
    return { lines: chunk.count, line: chunk.line, packed: packedRows(core, question, chunk.text) };
  } catch (error) {
    if ((error as Error).name !== 'CoreError') throw error;
    return answerChunk(core, question, chunk);
  }
}

/** Throws what `packedRows` throws for a question that cannot be asked at all. */
export function answerChunk(core: Core, question: ChunkQuestion, chunk: Chunk): ChunkAnswer {
  const { format, file } = question;
  const ask = (text: string | Uint8Array, line: number): ScanRow[] => unpackRows(packedRows(core, question, text), line);
  let rows: ScanRow[];
  try {
    rows = ask(chunk.text, chunk.line);
  } catch (error) {
    if ((error as Error).name !== 'CoreError') throw error;  // of whichever bundle
    rows = oneByOne(ask, chunk);
  }
  for (const line of chunk.cut) rows.push(faultRow(line, 'line_too_long'));
  if (chunk.cut.length > 0) rows.sort((a, b) => a.line - b.line);
  return format ? { lines: chunk.count, found: rows.length, text: rowWriters[format](rows, file) } : { lines: chunk.count, found: rows.length, rows };
}

function oneByOne(ask: (text: string, line: number) => ScanRow[], { text, line: first }: Chunk): ScanRow[] {
  const lines = (typeof text === 'string' ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text)).split('\n');
  return lines.flatMap((line, number) => {
    if (number === lines.length - 1 && line === '') return [];
    try {
      return ask(`${line}\n`, first + number);
    } catch (error) {
      ask('', 0);  // throws where the core is gone for good
      return [faultRow(first + number, (error as CoreError).code)];
    }
  });
}
