// Scans lines so that one on which the core stops costs nothing but itself.
import type { Scanner } from '../lib/scanner.js';
import type { Query, ScanRow } from '../lib/report.js';

/** So many characters are asked about at a time: in between a worker hears what it is told. */
const PART = 1 << 18;

export interface Scanned {
  /** `line` counts from the first of all lines. */
  rows: ScanRow[];
  /** Lines without an answer, for the core stopped on them. */
  stopped: number[];
}

/** Of the core; what is wrong with the question is wrong for every line. */
export function coreStopped(error: unknown): boolean {
  return (error as Error).name === 'CoreError';
}

/**
 * Scans the lines from `from` up to `until`; `turn` is awaited between parts. Throws `ArgumentError` where the question cannot be
 * asked at all, or the core cannot be started anew.
 */
export async function scanLines(
  wailian: Pick<Scanner, 'scan'>, lines: readonly string[], from: number, until: number, query: Query, turn: () => Promise<void>,
): Promise<Scanned> {
  const rows: ScanRow[] = [];
  const stopped: number[] = [];
  const ask = (start: number, end: number): void => {
    for (const row of wailian.scan(lines.slice(start, end), query)) rows.push({ ...row, line: row.line + start });
  };
  for (let start = from, end; start < until; start = end) {
    end = endOfPart(lines, start, until);
    try {
      ask(start, end);
    } catch (error) {
      if (!coreStopped(error)) throw error;
      for (let line = start; line < end; line += 1) {
        try {
          ask(line, line + 1);
        } catch {
          wailian.scan([''], query);  // throws where the core is gone for good
          stopped.push(line);
        }
        await turn();
      }
    }
    await turn();
  }
  return { rows, stopped };
}

function endOfPart(lines: readonly string[], start: number, until: number): number {
  let end = start + 1;
  for (let size = lines[start]!.length; end < until; end += 1) {
    size += lines[end]!.length;
    if (size > PART) break;
  }
  return end;
}
