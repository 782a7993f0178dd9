// What page and scan worker say to each other. To cancel, the page ends the worker.
import type { OutcomeId, Query, ScanRow } from '../lib/report.js';

export interface ScanStart {
  type: 'start';
  /** The lines, one below the other: one long string crosses over quicker than many short ones. */
  text: string;
  /** Its context is scanned first, with rows; the others only count. */
  query: Query;
  otherContexts: string[];
  /** Rules of the reader's own; null for those beside the script. */
  rules: string | null;
}
export type ScanOrder = ScanStart | { type: 'pause' } | { type: 'resume' };

export type Counts = Partial<Record<OutcomeId, number>>;
export type ScanNews =
  | { type: 'rows'; rows: ScanRow[]; linesDone: number }
  | { type: 'counts'; context: string; counts: Counts; linesDone: number }
  | { type: 'finished' }
  | { type: 'failed'; message: string };
