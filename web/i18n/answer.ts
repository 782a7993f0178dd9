// What the answer says around the sentences that come from the core.
import type { DayWords } from '../lib/say-day.js';
import type { EvidenceKind, Locale, LostBecause, OutcomeId, Severity } from '../lib/report.js';

export interface AnswerStrings {
  locale: Locale;
  /** Full name and the short one for narrow places; the short one is part of the full one, or close to it. */
  outcomes: Record<OutcomeId, string>;
  outcomesShort: Record<OutcomeId, string>;
  /** Short names of the chat contexts that this interface knows; others take their names from the rules. */
  contexts: Record<string, string>;
  /** "WeChat is expected to …", said of the chosen context. A bar marks where a line may break. */
  headline: Record<OutcomeId, (app: string) => string>;
  headlinePage: (name: string) => string;
  headlineNoAddress: string;
  apps: Record<string, string>;
  trial: string;
  /** What a rule rests on. */
  evidence: Record<EvidenceKind, string>;
  /** Of a conclusion from such evidence, which does not say the thing itself. */
  concluded: (evidence: string) => string;
  severity: Record<Severity, string>;
  /** Before a warning, and with the treatment that follows it where that lets the link open. */
  lead: { stop: string; notSafe: string };

  /** On the card. */
  card: {
    steps: Record<'warn' | 'how' | 'tried' | 'remedies' | 'cite' | 'share', string>; report: string; copyLink: string; copyToken: string; copied: string; notCopied: string;
    /** What to do about a fake; what to tell others of it. */
    cure: string; warning: (sentence: string) => string;
    nearest: string; tryIt: string;
    /** Of evidence that is more than three years old: since when nothing newer is known, and a word for what it shows. */
    asOf: (month: string) => string; old: (outcome: string) => string;
    found: (count: number, outcomes: string) => string; counted: (count: number, word: string) => string;
  };

  askedFor: (context: string, date: string) => string;
  sections: { why: string; contexts: string };
  why: { none: string; period: string; evidence: string; confirmed: string };
  conflict: { alsoSeen: string };
  destination: string;
  whatIf: (count: number) => string;
  subjects: { count: (n: number) => string; link: string; token: string; page: string; noLink: string; noLinkCure: string };
  settings: { mine: string; policy: string };
  states: { loading: string; failed: string; failedRules: string; stillWorks: string; details: string; retry: string };
  dates: DayWords & { oneDay: (date: string) => string; endNotFound: string };
  separator: string;
  listSeparator: string;
  /** What the blocks below the first ones say. Its Simplified Chinese comes along with those blocks instead: see rest-model.ts. */
  rest?: DetailsStrings;
}

export interface DetailsStrings {
  sections: {
    link: string; token: string; page: string; remedies: string; since: string; meets: string; sources: string; considered: string; unknowns: string;
    decided: string;
  };
  why: { never: string; rule: string; clause: string; actedBy: string };
  /** Where nobody knows: the block, how to find out, what each result means, what is known nearby. */
  unknown: { title: string; tryIt: string; results: string; nearest: string };
  switches: string;
  lost: Record<LostBecause, string>;
  lostTo: (reason: string, title: string) => string;
  link: {
    asPasted: string; parts: Record<string, string>; site: string;
    siteByMark: (mark: string) => string; noSite: string; schemeAdded: string; chain: string; chainOuter: string; chainEnd: string;
    chainOpaque: string; clean: string; cleanRemoved: (names: string) => string; cleanSharer: (names: string) => string; carries: (host: string) => string; safe: string; safeWhy: string;
    before: string; after: string; hazards: string; copy: string; copied: string; notCopied: string; otherReading: string; shownAs: string; shownBecause: Record<string, string>;
  };
  token: { code: string; receiver: string; era: string; besideLink: string };
  page: { heading: string; body: string; readerCan: string; trigger: string; target: string };
  remedyFor: Record<'sender' | 'reader' | 'site_owner', string>;
  receipt: {
    noDecision: string; noOther: string; official: string; reprint: string; readOn: (host: string) => string; noAddress: string; undated: string; rulesOf: (date: string) => string;
    rulesVersion: (version: string) => string;
  };
}
