// What the page says around the answer. Keys of `shell` stand in index.html as `data-text`.
import type { Locale, OutcomeId } from '../lib/report.js';

export interface PageStrings {
  locale: Locale;
  shell: Record<ShellKey, string>;
  question: (app: string) => string;
  /** What each example is, and what one learns from it. */
  examples: { title: string; titles: Record<FirstExample, string> };
  chat: { label: string; more: string };
  day: { label: string; now: string; previous: string; next: string; today: string; asOf: (date: string) => string; app: string };
  paste: { paste: string; picture: string; denied: string; clear: string; undo: string; cut: (characters: number) => string };
  notices: {
    tooLong: string; tooLongCure: string; asList: string; badDay: (text: string) => string; futureDay: (date: string) => string; badContext: (text: string) => string;
    useToday: string; useFirstContext: string; restMissing: string; tryAgain: string;
    userRules: (name: string) => string; dropRules: string; badSettings: string; clearSettings: string;
  };
  rules: { asOf: (date: string) => string; old: (date: string) => string };
  privacy: (requests: number) => string;
  /** Titles of the folded tools. */
  folds: Record<'list' | 'settings' | 'userRules', string>;
  /** What the later parts say. Its Simplified Chinese comes along with each part instead. */
  details?: PageDetailsStrings;
  tools?: ToolStrings;
}

/** How an answer can be taken along: as sentences, in the forms of libraries, as all of its evidence, or as its address. */
export type CiteForm = 'zh' | 'en' | 'gbt' | 'bibtex' | 'csl' | 'link' | 'text' | 'markdown' | 'json';

/** Of the answer, below its first blocks. */
export interface PageDetailsStrings {
  offline: { update: (date: string) => string; reload: string };
  cited: { changed: (said: string, date: string) => string };
  picture: {
    title: string; onlyYou: string; meets: Record<OutcomeId, string>; quoted: (period: string) => string; drawn: (rule: string) => string; nothing: string;
  };
  cite: {
    title: string; close: string; form: string; forms: Record<CiteForm, string>; copy: string; print: string; printed: (date: string, rules: string) => string; embed: string; picture: string; copied: string; linkCut: string; linkHint: string; notCopied: string; tooLong: string;
  };
  observe: {
    title: string; hint: string; context: string; outcome: string; choose: string; day: string; client: string; notSaid: string; version: string; said: string; remark: string;
    platforms: Record<'android' | 'ios' | 'harmonyos' | 'windows' | 'macos', string>;
    whole: string; notYet: string; preview: (file: string) => string; save: string; copy: string; copied: string; notCopied: string; promise: string;
    /** Kept in this browser. */
    keep: string; notKept: string; youTried: (date: string, chat: string) => string; sameSite: string; differs: string; manage: string; moreNotes: (count: number) => string;
    kept: (count: number) => string; keptHint: string; saveAll: string; forget: string; forgetOne: (what: string) => string; forgetAll: string;
  };
  timeline: {
    title: string; hint: string; day: string; tableTitle: string; showTable: string; context: string; from: string;
    until: string; outcome: string; currency: string; lastKnown: string; nothingKnown: string; events: string; changes: string;
    compare: string; between: (from: string, to: string) => string; noChange: string;
    stepHelp: string; trial: string; goThere: string;
  };
}

/** Inside the folded tools. */
export interface ToolStrings {
  picture: { reading: string; found: (count: number) => string; kept: string; none: string; noneCure: string; failed: string; group: string };
  camera: { title: string; hint: string; start: string; stop: string; looking: string; refused: string };
  about: { title: string; text: string; sources: string; embed: string; singleFile: string };
  legend: { title: string; meaning: Record<OutcomeId, string> };
  examples: { title: string; titles: Record<Exclude<ExampleId, FirstExample>, string>; lessons: Record<ExampleId, string> };
  list: {
    more: string; toList: string; notText: (file: string) => string; hint: string; file: string; usePaste: string; pasted: string; progress: string; pause: string; resume: string; cancel: string;
    states: Record<'running' | 'paused' | 'finished' | 'cancelled' | 'failed', (done: number, all: number, found: number) => string>;
    leftOut: (lines: number) => string;
    /** Of lines without an answer, or with half of one; `lines` names some of them, `count` says how many there are. */
    marks: Record<'stopped' | 'cut', (lines: string, count: number) => string>;
    /** Why a run ended early; empty where the core says so itself. */
    failures: Record<'load' | 'core' | 'query' | 'forbidden' | 'file' | 'gone', string>;
    outcome: string; all: string; filter: string; order: string; orders: Record<'line' | 'outcome' | 'host', string>;
    rows: string; line: string; found: string; previous: string; next: string; page: (page: number, pages: number, rows: number) => string; csv: string; json: string; tsv: string; copyAs: (format: string) => string; closed: string; copied: string; notCopied: string;
  };
  settings: {
    inUse: string; hint: string; byChat: string; byClass: string; addClass: string; trusted_sites: string; refused_sites: string; addSite: string;
    remove: (name: string) => string; treatments: Record<'open' | 'ask' | 'refuse', string>; client: string; platform: string; version: string; anyClient: string;
    platforms: Record<string, string>; save: string; load: string; reset: string; fault: string;
  };
  userRules: { hint: string; choose: string; reading: (name: string) => string; stop: string; tooLarge: string; refused: (name: string, faults: number) => string };
}

export type ShellKey =
  | 'title' | 'more-tools' | 'paste-label' | 'paste-hint' | 'promise' | 'skip';

export type FirstExample = 'taobao-2023' | 'douyin' | 'lookalike';
export type ExampleId = 'taobao-2018' | 'taobao-2023' | 'douyin' | 'jd' | 'xianyu' | 'wrapped' | 'lookalike';
