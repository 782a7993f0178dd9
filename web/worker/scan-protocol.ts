// What page and scan worker say to each other. To cancel, the page ends the worker.
import type { CompiledRules } from '../lib/site.js';
import type { Locale, OutcomeId, Problem, Query, Report, ScanRow } from '../lib/report.js';

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
  /** Where an earlier worker came to: how many lines have their rows, a multiple of `CHUNK` or all, and which have no answer. */
  linesDone: number;
  stopped: readonly number[];
}
/** One text, to be answered in full, as `Wailian.check` does. */
export interface CheckOrder {
  type: 'check';
  paste: string;
  query: Query;
  rules: CompiledRules | null;
}
/** Rules of the reader's own, to be compiled: a file that adds to ours, or a bundle in their place. */
export interface CompileOrder {
  type: 'compile';
  text: string;
  name: string;
  adds: boolean;
  locale: Locale;
}
/** Whatever the worker says shows that it is there; to a ping it says at least `alive`. */
export type ScanOrder = ScanStart | CheckOrder | CompileOrder | { type: 'pause' } | { type: 'resume' } | { type: 'ping' };

/** Of each outcome; rows that a warning leads are counted as that alone, for their outcome says nothing good of them. */
export type Counts = Partial<Record<OutcomeId | 'warning', number>>;
export function countRow(counts: Counts, { lead, outcome }: ScanRow): void {
  const key = lead === 'warning' ? lead : outcome;
  counts[key] = (counts[key] ?? 0) + 1;
}
/** Lines that are told of at a time. */
export const CHUNK = 400;

/** What is missing of a line: all, for the core stopped on it; or what lies beyond 256 KB. */
export interface LineMark { line: number; why: 'stopped' | 'cut' }

/** Why a run ends early. Only of `query` does the message speak to readers, in their language. */
export type ScanFailure = 'load' | 'core' | 'query';

export type ScanNews =
  | { type: 'opened'; lines: number; leftOut: number }
  /** `text` is the lines of one chunk, one below the other. */
  | { type: 'rows'; rows: ScanRow[]; marks: LineMark[]; text: string; linesDone: number }
  /** The last one of a context has `linesDone` at all lines. */
  | { type: 'counts'; context: string; counts: Counts; linesDone: number }
  | { type: 'checked'; report: Report }
  | { type: 'compiled'; rules: CompiledRules }
  | { type: 'refused'; problems: Problem[] }
  | { type: 'alive' }
  | { type: 'finished' }
  | { type: 'failed'; reason: ScanFailure; message: string };
