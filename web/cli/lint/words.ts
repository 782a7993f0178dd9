// What the linter says.
import type { Locale } from '../../lib/report.js';
import type { Level } from './finding.js';
import { en } from './words-en.js';
import { zhCN } from './words-zh-cn.js';
import { zhCN as zhTW } from './words-zh-cn.js?zh-TW';

export interface LintWords {
  outcome(host: string, outcome: string, chat: string): string;
  destination(host: string, inner: string, outcome: string, chat: string): string;
  because(rule: string, confirmed: string | null): string;
  hazard(host: string, id: string): string;
  address(url: string, id: string): string;
  trial(host: string, chat: string): string;
  stale(host: string, confirmed: string): string;
  /** Of a kind of rules; what is given is the name of the outcome, or the id. */
  rules: Record<'outcome' | 'destination' | 'hazard' | 'address' | 'expires' | 'evidence', (what: string) => string>;
  summary(files: number, links: number, findings: number, relative: number): string;
  asked(contexts: string, on: string, rules: string): string;
  more(count: number): string;
  baselineWritten(file: string, count: number): string;
  baselineStale(file: string, count: number): string;
  baselineHides(count: number): string;
  levels: Record<Level, string>;
  noPaths: string;
  noFile(path: string): string;
  formatUnknown(path: string, known: string): string;
  unreadable(file: string, code: string): string;
  unwritable(file: string, code: string): string;
  notOfFormat(place: string, reason: string): string;
  baselineBroken(place: string): string;
  configBroken(place: string, reason: string): string;
  configKey(file: string, key: string, known: string): string;
  configValue(file: string, pointer: string): string;
  configLoop(file: string): string;
  gitFailed(reason: string): string;
  baselineNeeded: string;
}

const words: Record<Locale, LintWords> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

export const lintWordsFor = (locale: Locale): LintWords => words[locale];
