// What the pages of rules say around the facts.
import type { Confidence, EvidenceKind, OutcomeId } from '../lib/report.js';
import { en } from './en/reference.js';
import { zhCN } from './zh-CN/reference.js';

export type Language = 'zh-CN' | 'en';
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

export type Kind = 'rules' | 'sources' | 'sites' | 'events' | 'companies' | 'chats' | 'dates' | 'outcomes';

export interface ReferenceWords {
  language: Language;
  name: string;
  /** In the other language, its own name. */
  other: string;
  skip: string;
  check: string;
  kinds: Record<Kind, string>;
  /** The title of the page that lists them, and a sentence below it. */
  lists: Record<Kind, { title: string; about: string }>;
  footer(version: string): string;
  feed: string;
  data: string;
  quote: string;
  count(number: number): string;
  inForce: string;
  ended: string;
  trial: string;
  safety: string;
  claims: string;
  meets: string;
  where: string;
  which: string;
  when: string;
  confirmed: string;
  never: string;
  how: string;
  confidence: Record<Confidence, string>;
  evidence: Record<EvidenceKind, string>;
  concluded(evidence: string): string;
  actedBy: string;
  clause: string;
  appPage: string;
  says(heading: string, body: string | null): string;
  subjects: { anyLink: string; anyToken: string; token: string; class(name: string): string; hostKinds: Record<string, string>; linkKinds: Record<string, string>; condition(name: string): string; client(text: string): string };
  against: string;
  nothingAgainst: string;
  alsoSeen(outcome: string): string;
  replaces: string;
  replacedBy: string;
  neighbours: string;
  events: string;
  sources: string;
  official: string;
  noAddress: string;
  readOn(host: string): string;
  reprint: string;
  archived: string;
  undated: string;
  tryIt: string;
  tryThis(paste: string, chat: string, day: string): string;
  cite: string;
  citation(title: string, id: string, version: string): string;
  card: string;
  id: string;
  rulesHere: string;
  noRules: string;
  today(day: string): string;
  chat: string;
  outcome: string;
  hosts: string;
  company: string;
  linkClass: string;
  sitesHere: string;
  sourceOf: Record<'rules' | 'events', string>;
  kind: string;
  published: string;
  language_: string;
  languages: Record<string, string>;
  eventKinds: Record<string, string>;
  change: string;
  began: string;
  stopped: string;
  outcomes: Record<OutcomeId, string>;
  /** Behind an outcome that nobody has seen for a year. */
  old: string;
  changes: {
    title: string; about: string; added: string; changed: string; withdrawn: string; answers: string;
    count(added: number, changed: number, withdrawn: number, answers: number, asked: number): string;
    more(count: number): string;
  };
  dataset: { title: string; about: string; licence: string; whole: string; types: Record<'string' | 'string or null' | 'boolean' | 'list', string> };
}

const words: Record<Language, ReferenceWords> = { 'zh-CN': zhCN, en };
export const wordsIn = (language: Language): ReferenceWords => words[language];
