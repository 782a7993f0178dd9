// Ids and small values that every answer uses.

/**
 * A language of the answers.
 * @since 0.1.0
 */
export type Locale = 'zh-CN' | 'zh-TW' | 'en';
/**
 * What happens when the link is tapped; `Catalog.outcomes` has the names. `unknown`: no rule says, which is never "allowed".
 * @since 0.1.0
 */
export type OutcomeId =
  | 'direct' | 'confirm' | 'copy' | 'diverted' | 'token_only' | 'self_only' | 'blocked' | 'needs_setup' | 'unknown';
/**
 * How sure a rule is: a document says so, somebody has seen it, or it follows from other facts.
 * @since 0.1.0
 */
export type Confidence = 'documented' | 'observed' | 'inferred';
/**
 * What a fact rests on; it bounds the confidence. `inference`: our own conclusion.
 * @since 0.1.0
 */
export type EvidenceKind = 'official_document' | 'official_statement' | 'press_test' | 'developer_record' | 'trace' | 'observation' | 'inference';
/**
 * `current`: the day lies inside the evidence. `last_known`: past the last confirmation. `none`: no rule decides.
 * @since 0.1.0
 */
export type Currency = 'current' | 'last_known' | 'none';
/**
 * How exactly a day is known. `open`: it has not come; `not_found`: nobody has told it.
 * @since 0.1.0
 */
export type DatePrecision = 'day' | 'month' | 'year' | 'at_latest' | 'at_earliest' | 'unknown' | 'open' | 'not_found';
/**
 * The weight of a hazard. `warning`: honest links are not written like this.
 * @since 0.1.0
 */
export type Severity = 'note' | 'caution' | 'warning';
/**
 * Why a rule that matched did not decide.
 * @since 0.1.0
 */
export type LostBecause =
  | 'not_yet_in_force' | 'ended' | 'not_safety' | 'less_specific' | 'less_closed' | 'superseded' | 'earlier' | 'less_certain';
/**
 * A part of a text in UTF-16 units, half-open.
 * @since 0.1.0
 */
export interface Span { start: number; end: number }
/**
 * Where a `Problem` stands: in the paste (`span`) or in a request or rule file (`place`, file and JSON pointer).
 * @since 0.1.0
 */
export interface Problem { code: string; message: string; found?: string; place?: string; span?: Span }
/**
 * A text of the rules; a language that was not loaded is absent.
 * @since 0.1.0
 */
export interface Text { 'zh-CN'?: string; 'zh-TW'?: string; en?: string }
