// What page and scan worker say to each other. To cancel, the page ends the worker.
import type { CompiledRules } from '../lib/index.js';
import type { OutcomeId, Query, ScanRow } from '../lib/report.js';

export interface ScanStart {
  type: 'start';
  /** A file in UTF-8. The worker finds its lines: for a long one that would hold up the page. */
  bytes: ArrayBuffer;
  name: string;
  /** Its context is scanned first, with rows; the others only count. */
  query: Query;
  otherContexts: string[];
  /** Those that answer in the page, where they are not ours. */
  rules: CompiledRules | null;
}
export type ScanOrder = ScanStart | { type: 'pause' } | { type: 'resume' };

export type Counts = Partial<Record<OutcomeId, number>>;
/** Lines that are scanned, and told of, at a time. */
export const CHUNK = 400;

export type ScanNews =
  | { type: 'opened'; lines: number; leftOut: number }
  /** `text` is the lines of one chunk, one below the other. */
  | { type: 'rows'; rows: ScanRow[]; text: string; linesDone: number }
  | { type: 'counts'; context: string; counts: Counts; linesDone: number }
  | { type: 'finished' }
  | { type: 'failed'; message: string };
