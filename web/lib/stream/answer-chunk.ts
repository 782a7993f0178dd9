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

/** The rows of a chunk, or the text of them. */
export interface ChunkAnswer { lines: number; found: number; rows?: ScanRow[]; text?: string }

/** A line that was not answered, or not as a whole. */
function faultRow(line: number, problem: string): ScanRow {
  return {
    line, start: 0, end: 0, kind: 'link', url: null, host: null, site: null, outcome: 'unknown', trial: false, currency: 'none', decided_by: null,
    destination: null, destination_outcome: null, carries: null, other_reading: null, page: null, code: null, problem, hazards: [],
    last_confirmed: null, lead: 'treatment', hazard: null, severity: null, inside: null,
  };
}

/** Throws what `ask` throws for a question that cannot be asked at all. */
export function answerChunk(core: Core, { reading, query, format, file }: ChunkQuestion, chunk: Chunk): ChunkAnswer {
  const request = encodeCbor(query);
  const ask = (text: string | Uint8Array): ScanRow[] => {
    const packed = core.scan(reading, request, text);
    if (packed.startsWith('{')) throw new Error(packed);  // the question was looked at before the first chunk
    return decodeScanRows(packed);
  };
  let rows: ScanRow[];
  try {
    rows = ask(chunk.text);
  } catch (error) {
    if ((error as Error).name !== 'CoreError') throw error;  // of whichever bundle
    rows = oneByOne(ask, chunk);
  }
  if (chunk.line > 0) for (const row of rows) row.line += chunk.line;
  for (const line of chunk.cut) rows.push(faultRow(line, 'line_too_long'));
  if (chunk.cut.length > 0) rows.sort((a, b) => a.line - b.line);
  return format ? { lines: chunk.count, found: rows.length, text: rowWriters[format](rows, file) } : { lines: chunk.count, found: rows.length, rows };
}

function oneByOne(ask: (text: string) => ScanRow[], { text }: Chunk): ScanRow[] {
  const lines = (typeof text === 'string' ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text)).split('\n');
  return lines.flatMap((line, number) => {
    if (number === lines.length - 1 && line === '') return [];
    try {
      return ask(`${line}\n`).map((row) => ({ ...row, line: number }));
    } catch (error) {
      ask('');  // throws where the core is gone for good
      return [faultRow(number, (error as CoreError).code)];
    }
  });
}
