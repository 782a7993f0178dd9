// What the core answers, as JSON: the one contract of page, widget, Node library and command line.
// Keys are snake_case. Spans are UTF-16 units, half-open.

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

/**
 * What the user has chosen: a simulation, laid over the verdict. It only makes it stricter.
 * @since 0.1.0
 */
export interface Settings {
  /** The user's own choices (a simulation of the link management that was announced): they only make it stricter. */
  rules: { context?: string; link_class?: string; site?: string; treatment: 'open' | 'ask' | 'refuse' }[];
  trusted_sites?: string[];
  refused_sites?: string[];
}

/**
 * What a question says besides the text: chat, day, and for whom. Wrong values throw `ArgumentError`.
 * @since 0.1.0
 */
export interface Query {
  context: string;
  /** Civil day, `YYYY-MM-DD`. The core has no clock: the caller says which day it is. */
  on: string;
  locale?: Locale;
  app?: string;
  /** `android 8.0.11` */
  client_version?: string;
  /** Things that cannot be seen offline and that the reader states, by id (`App.conditions`). */
  conditions?: string[];
  settings?: Settings;
}

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

/**
 * What one reader saw and wrote down (docs/observing.md), beside a verdict, which it never changes.
 * @since 0.1.0
 */
export interface ReaderRecord {
  context: string; on: string; outcome: OutcomeId;
  client?: string; said?: string; remark?: string;
  /** Whole months from then to the day that was asked about. */
  age_months: number;
  /** Whether the verdict of that chat, or one of its alternatives, says the same; null where it is unknown. */
  agrees: boolean | null;
  /** What is the same: the address but for its fragment, the host, or only the site. */
  matched_by: 'page' | 'host' | 'site';
}
/**
 * Never later than the day that was asked about.
 * @since 0.1.0
 */
export interface ReaderRecords {
  /** At most 20: those of the chat that was asked about first, then the closest match, then the newest. */
  records: ReaderRecord[];
  /** How many more there are. */
  more: number;
  /** Chats in which readers saw different things. */
  disagree: string[];
}

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
 * Of a whole report: the first warning, else the first treatment; `link` or `token` is its place in the list.
 * @since 0.1.0
 */
export interface ReportLead extends Lead { link?: number; token?: number }
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

/**
 * What the loaded rules hold, for building an interface.
 * @since 0.1.0
 */
export interface Catalog {
  core_version: string; rules_version: string; rules_as_of: string;
  counts: { sites: number; hosts: number; policies: number; events: number; sources: number; redirectors: number; tokens: number };
  outcomes: { id: OutcomeId; names: Text }[];
  apps: { id: string; names: Text; platforms: string[]; contexts: { id: string; names: Text; hint: Text }[]; conditions: { id: string; names: Text; question: Text }[];
    events: { id: string; date: string; date_precision: DatePrecision; until?: string; kind: string; title: Text; summary: Text; owners: string[]; sites: string[]; policies: string[]; sources: string[] }[] }[];
  link_classes: { id: string; names: Text; note: Text }[];
  /** Only on `catalog({ full: true })`. */
  sites?: SiteRef[];
}

/**
 * Days on which the same rule decides.
 * @since 0.1.0
 */
export interface Segment { from: string | null; until: string | null; outcome: OutcomeId; trial: boolean; alternatives: OutcomeId[]; confidence: Confidence | null; evidence: EvidenceKind | null; currency: Currency; last_confirmed: string | null; decided_by: string | null }
/**
 * The answer of `timeline`: one link or token through the years, in every chat.
 * @since 0.1.0
 */
export interface Timeline {
  subject: { url: string | null; token: string | null; site: SiteRef | null };
  from: string; until: string;
  contexts: Record<string, Segment[]>;
  /** Of all chats; each is held against the segment of its own day, and its age counts to `until`. Absent as in `Link`. */
  observations?: ReaderRecords;
  policies: Record<string, PolicyRef>; sources: Record<string, SourceRef>;
  problems: Problem[];
}
/**
 * The answer of `diff`: chats in which the treatment is another on the later day.
 * @since 0.1.0
 */
export interface Diff {
  subject: { url: string | null; token: string | null; site: SiteRef | null };
  from: string; to: string;
  changes: { context: string; before: ContextVerdict; after: ContextVerdict }[];
  policies: Record<string, PolicyRef>; problems: Problem[];
}
/**
 * The answer of `lookup`: everything in the rules that has to do with some words.
 * @since 0.1.0
 */
export interface Lookup {
  query: string;
  sites: (SiteRef & { hosts: { host: string; match: string; kind: string; shared: boolean }[] })[];
  owners: { id: string; names: Text }[];
  policies: PolicyRef[]; events: { id: string; date: string; title: Text }[]; sources: SourceRef[];
  redirectors: { id: string; names: Text }[]; tokens: { id: string; title: Text }[];
  problems: Problem[];
}
/**
 * The answer of `canonicalize`: the place a browser would really go, in its parts, or why there is none.
 * @since 0.1.0
 */
export interface Canonical {
  href?: string; scheme?: string; username?: string; password?: string; host?: string; host_kind?: 'domain' | 'ipv4' | 'ipv6';
  port?: number | null; path?: string; query?: string | null; fragment?: string | null;
  display_host?: string; registrable_domain?: string | null; public_suffix?: string | null;
  segments?: string[]; params?: { name: string; value: string }[];
  notes?: Record<string, boolean>; parts?: UrlParts; text_parts?: UrlParts;
  problem?: Problem;
}
/**
 * One text of a batch: its address, with the notes that are set, or why it has none. `canonicalize` says more.
 * @since 0.1.0
 */
export type CanonicalLine =
  | {
    href: string; scheme: 'http' | 'https'; username: string; password: string; host: string; host_kind: 'domain' | 'ipv4' | 'ipv6';
    port: number | null; path: string; query: string | null; fragment: string | null; notes?: Record<string, true>; problem?: undefined;
  }
  | { href?: undefined; problem: Problem };
/**
 * One link or token, short: of a line of a batch, or of what `Report.more` counts; in a batch also a page of the app whose words
 * stand in the line. `destination` is the host of the address inside a wrapper, `destination_outcome` what happens to that,
 * `carries` the host of an address inside of which no rule says that the link leads there. `problem` is the code of what makes
 * the link no address, `hazards` are ids: of the link, then of the address inside it. All of them are what `check` says of the
 * same text.
 * @since 0.1.0
 */
export interface ScanRow {
  line: number; start: number; end: number; kind: 'link' | 'token' | 'page'; url: string | null; host: string | null; site: string | null;
  outcome: OutcomeId; trial: boolean; currency: Currency; decided_by: string | null;
  destination: string | null; destination_outcome: OutcomeId | null; carries: string | null;
  /** The address, where the link may also end elsewhere. */
  other_reading: string | null;
  /** Id of the page of the app that the link is, or whose words these are. */
  page: string | null;
  /** Of a token, what of it is the code. */
  code: string | null;
  problem: string | null; hazards: string[];
  last_confirmed: string | null;
  /** `warning`: its hazard goes before the outcome. */
  lead: Lead['kind'];
  /** The gravest, its weight, and the host of the address inside the link that it is of. */
  hazard: string | null; severity: Severity | null; inside: string | null;
}
