import type { Locale } from '../report.js';

/**
 * Rules that were read strictly and found without fault.
 * @since 0.1.0
 */
export interface CompiledRules {
  /** What a verdict turns on. */
  readonly facts: string;
  readonly texts: Readonly<Partial<Record<Locale, string>>>;
  /** Sources, events, advice, tracking parameters, notes: a report without them has the same verdicts. */
  readonly rest?: string;
}

/** A file of the reader's own that adds to a bundle; `name` is what its faults call it. An empty text: the bundle itself is their own. */
export interface AddedRules { name: string; text: string }
