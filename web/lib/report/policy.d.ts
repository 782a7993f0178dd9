// What the rules say: whose a link is, which rule decides, how old that is.
import type { Confidence, Currency, DatePrecision, EvidenceKind, LostBecause, OutcomeId, Text } from './terms.js';

/**
 * A site of the rules, with its owner and its class.
 * @since 0.1.0
 */
export interface SiteRef { id: string; names: Text; owner: { id: string; names: Text }; link_class: { id: string; names: Text }; kind: string }
/**
 * Who says so, where, and when.
 * @since 0.1.0
 */
export interface SourceRef {
  id: string; publisher: Text; title: string; published_on: string | null; published_precision: DatePrecision;
  language: string; official: boolean; kind: EvidenceKind;
  /** The publisher's own address; a copy that an archive keeps; the host of the reprint that was read, as plain text. */
  url?: string; archived_url?: string; read_on?: string; reprint?: boolean;
}
/**
 * The days on which a rule holds; null where they are not known or still open.
 * @since 0.1.0
 */
export interface Period { from: string | null; from_precision: DatePrecision; until: string | null; until_precision: DatePrecision }
/**
 * A rule, as an answer tells it.
 * @since 0.1.0
 */
export interface PolicyRef {
  id: string; title: Text; summary: Text; period: Period; last_confirmed: string | null; outcome: OutcomeId; trial: boolean;
  safety: boolean; confidence: Confidence; evidence: EvidenceKind; clause?: string;
  /** From rules of the reader's own, not from ours. */
  own?: boolean;
  /** The page of the app that is met, and what stands on it; null where no wording was captured. */
  page?: string; page_shows?: { heading: string | null; body: string | null; period: Period };
  acted_by?: { id: string; names: Text };
  condition?: string; sources: string[]; notes: Text[];
}
/**
 * Another outcome that was seen under the same rule.
 * @since 0.1.0
 */
export interface Alternative { outcome: OutcomeId; note: Text; sources: string[] }
/**
 * `recent` up to a year, both counted from the day asked about; `undated`: no source bears a date.
 * @since 0.1.0
 */
export type AgeBand = 'recent' | 'over_a_year' | 'over_three_years' | 'undated';
/**
 * How old the evidence of a verdict is on the day asked about.
 * @since 0.1.0
 */
export interface Age {
  last_confirmed: string | null;
  /** Whole months; 0 where the day lies inside the evidence, null where that is undated. */
  months: number | null;
  band: AgeBand;
  /** One sentence without its full stop. */
  words: string;
  /** Over three years: what happened then, in the past tense, likewise. Stands in place of what "is expected". */
  past?: string;
}
/**
 * What is expected to happen in one chat on one day, with every rule that was weighed.
 * @since 0.1.0
 */
export interface Verdict {
  /** null where no rule decides. */
  age: Age | null;
  outcome: OutcomeId; trial: boolean; alternatives: Alternative[]; confidence: Confidence | null; evidence: EvidenceKind | null; currency: Currency;
  last_confirmed: string | null; decided_by: string | null;
  considered: { policy: string; lost_because: LostBecause; to?: string }[];
  /** Ids of the sources of the deciding rule; details in `Report.sources`. */
  sources: string[];
}
/**
 * The verdict of one context, short.
 * @since 0.1.0
 */
export interface ContextVerdict {
  outcome: OutcomeId; trial: boolean; alternatives: OutcomeId[]; confidence: Confidence | null; evidence: EvidenceKind | null; currency: Currency;
  last_confirmed: string | null; decided_by: string | null;
  /** See `Age`; null where no rule decides. */
  age_band: AgeBand | null;
  /** With `settings`: what the user's own choices make of it. */
  yours?: OutcomeId;
}
/**
 * If the stated condition held, this rule would decide instead.
 * @since 0.1.0
 */
export interface WhatIf { condition: string; outcome: OutcomeId; decided_by: string }
