// A whole text: what `check` answers.
import type { Advice, Lead, Line, Link, UnknownHelp } from './link.js';
import type { ContextVerdict, Period, PolicyRef, SiteRef, SourceRef, Verdict, WhatIf } from './policy.js';
import type { Query } from './query.js';
import type { Confidence, EvidenceKind, Locale, OutcomeId, Problem, Span, Text } from './terms.js';

/**
 * Of a whole report: the first warning, else the first treatment; `link` or `token` is its place in the list.
 * @since 0.1.0
 */
export interface ReportLead extends Lead { link?: number; token?: number }
/**
 * A token (口令) of a paste, with its verdict.
 * @since 0.1.0
 */
export interface Token {
  span: Span; text: string; code: string | null; kind: string; shape: string; title: string; site: SiteRef | null;
  era: Period; receiver: string; beside_link: boolean;
  verdict: Verdict; by_context: Record<string, ContextVerdict>; what_if?: WhatIf[]; yours?: { outcome: OutcomeId; because: string };
  explanation: Line[]; advice: Advice[]; unknown?: UnknownHelp;
}
/**
 * A page of the app, whose address or words were pasted.
 * @since 0.1.0
 */
export interface PageMatch {
  id: string; names: Text; heading: string | null; body: string | null; outcome: OutcomeId; reader_can: string; trigger: string;
  period: Period; confidence: Confidence; evidence: EvidenceKind; sources: string[]; phrases?: string[]; span?: Span; target?: string; advice: Advice[];
}
/**
 * The answer of `check`: every link, token and page of one paste, for one chat and one day. What could not be done stands in `problems`.
 * @since 0.1.0
 */
export interface Report {
  core_version: string;
  /** Ends in `+own:<hash>` where rules of the reader's own had a say. */
  rules_version: string;
  rules_as_of: string;
  query: Query & { app: string; locale: Locale };
  /** The paste as the spans count it; lone surrogates are U+FFFD here. */
  paste: string;
  /** Set where the paste held Martian text: the same, folded. */
  folded?: string;
  /** In the order of the paste: at most 200 links and 200 tokens, all that begin before `more.from`. */
  links: Link[]; tokens: Token[]; pages: PageMatch[];
  /**
   * Set where the paste has more: how many links and tokens begin at `from` (a position in `paste`) or behind it. They are
   * no problem, only short: `Wailian.rest` gives a row for each.
   */
  more?: { links: number; tokens: number; from: number };
  /** null where there is neither link nor token. */
  lead: ReportLead | null;
  /** Every rule and source that the verdicts name, once. */
  policies: Record<string, PolicyRef>; sources: Record<string, SourceRef>;
  /** The honest line that closes every answer. */
  limits: string;
  problems: Problem[];
}
