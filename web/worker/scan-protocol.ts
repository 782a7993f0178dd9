// What page and scan worker say to each other. To cancel, the page ends the worker.
import type { OutcomeId, Query, ScanRow } from '../lib/report.js';

/** A file of rules of the reader's own. */
export interface OwnRuleFile {
  name: string;
  text: string;
  /** It adds to our rules, and does not stand in their place. */
  adds: boolean;
}

export interface ScanStart {
  type: 'start';
  /** A file in UTF-8. The worker finds its lines: for a long one that would hold up the page. */
  bytes: ArrayBuffer;
  name: string;
  /** Its context is scanned first, with rows; the others only count. */
  query: Query;
  otherContexts: string[];
  rules: OwnRuleFile | null;
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
