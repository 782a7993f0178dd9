// One link of a text, and what it carries.
import type { PageMatch } from './paste.js';
import type { ContextVerdict, SiteRef, Verdict, WhatIf } from './policy.js';
import type { ReaderRecords } from './readers.js';
import type { OutcomeId, Problem, Severity, Span } from './terms.js';

/**
 * The parts of an address, as spans of it.
 * @since 0.1.0
 */
export interface UrlParts { scheme?: Span; userinfo?: Span; subdomain?: Span; registrable_domain?: Span; host?: Span; port?: Span; path?: Span; query?: Span; fragment?: Span }
/**
 * Something about a link to look at twice. Not a verdict.
 * @since 0.1.0
 */
export interface Hazard { id: string; severity: Severity; title: string; detail: string; span?: Span; url_span?: Span }
/**
 * What the reader must be told first: the treatment, unless a hazard of weight `warning` lies on the link or on an address
 * inside it. With a warning, the treatment stays small and neutral: that an app opens a link does not make it safe.
 * @since 0.1.0
 */
export interface Lead {
  kind: 'warning' | 'treatment';
  /** Of a warning: id of its hazard. */
  hazard?: string;
  /** Of a warning: host of the address inside the link that it is of; absent for the link itself. */
  inside?: string;
  outcome: OutcomeId;
  /** One sentence without its full stop where it warns; it names the hosts. */
  sentence: string;
  /** Of a warning. */
  detail?: string;
}
/**
 * A step of the way through wrappers: the link itself, then what it carries.
 * @since 0.1.0
 */
export interface ChainStep { url: string; host: string; redirector_id: string | null; opaque: boolean; site: SiteRef | null }
/**
 * The link without what only tracks its reader.
 * @since 0.1.0
 */
export interface CleanLink { url: string; removed: { name: string; rule: string; whose?: 'sharer'; span: Span }[] }
/**
 * A sentence of an explanation.
 * @since 0.1.0
 */
export interface Line { id: string; text: string }
/**
 * What a reader can do about a verdict.
 * @since 0.1.0
 */
export interface Advice { id: string; title: string; text: string; for: 'sender' | 'reader' | 'site_owner'; sources: string[] }
/**
 * What is known next to the question: of another chat, day or site. No answer to it.
 * @since 0.1.0
 */
export interface Nearest {
  kind: 'other_chat' | 'other_day' | 'same_owner' | 'same_class';
  context: string; on: string;
  /** Of `same_owner` and `same_class`, the id of the other site. */
  site: string | null;
  outcome: OutcomeId; decided_by: string; source: string | null;
  /** Sentences that name chat, day, outcome and source. */
  words: string;
}
/**
 * Help where the outcome is `unknown`.
 * @since 0.1.0
 */
export interface UnknownHelp {
  reason: 'no_test' | 'not_yet' | 'ended' | 'disagree' | 'not_described' | 'unseen';
  words: string;
  /** At most one of each kind. */
  nearest: Nearest[];
  /** How to find out in the app itself, in this chat, and what each result means. */
  try_it: { steps: string; results: { outcome: OutcomeId; words: string }[] };
}
/**
 * An address inside of a link, judged by itself.
 * @since 0.1.0
 */
export interface InnerLink {
  url: string; host: string; site: SiteRef | null; verdict: Verdict; by_context: Record<string, ContextVerdict>;
  hazards: Hazard[]; clean?: CleanLink; unknown?: UnknownHelp;
  /** As of `Link`. */
  observations?: ReaderRecords;
}
/**
 * What the reader meets, short, for the destination or the outer link.
 * @since 0.1.0
 */
export interface Link {
  span: Span; text: string;
  form: 'with_scheme' | 'bare_host' | 'defanged' | 'other_scheme';
  /** Lower case; of `other_scheme` the name and what it is. */
  scheme: string; scheme_meaning?: string;
  /** null where there is no http(s) URL: see `problem`. */
  url: string | null; host: string | null; display_host: string | null; display_reason?: string;
  registrable_domain: string | null;
  /** Canonical URL and paste, taken apart. */
  parts?: UrlParts; paste_parts?: UrlParts;
  scheme_added?: boolean;
  site: SiteRef | null;
  /** What decided the site: the host, or a mark in the text such as 【闲鱼】. */
  site_evidence: { kind: 'host' | 'text_mark' | 'app_link' | 'none'; text?: string; span?: Span };
  /** Outermost first; the last is the destination. One entry for a link that wraps nothing. */
  chain: ChainStep[];
  /** Where the chain goes to another place than the outer link: the destination's own verdict. `verdict` is the outer link's, which WeChat looks at first. */
  destination?: InnerLink;
  /** Another address that the last one of the chain carries, where no rule says that it leads there; judged by itself. */
  carries?: InnerLink;
  hazards: Hazard[];
  verdict: Verdict;
  by_context: Record<string, ContextVerdict>;
  what_if: WhatIf[];
  yours?: { outcome: OutcomeId; because: string };
  /** Absent where no observations were loaded, or where there is no http(s) URL. */
  observations?: ReaderRecords;
  clean?: CleanLink;
  safe_spelling?: { before: string; after: string };
  alternative?: { span: Span; text: string; url: string | null };
  /** An intermediate page of the app that this address is. */
  page?: PageMatch;
  explanation: Line[];
  advice: Advice[];
  /** Where there is an address and the outcome is `unknown`; absent until the rest of the rules is loaded. */
  unknown?: UnknownHelp;
  lead: Lead;
  problem?: Problem;
}
