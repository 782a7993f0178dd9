// The few words that the command line adds to what core and rules say.
import type { EvidenceKind, Currency, Locale, OutcomeId, ReaderRecord, Severity, Text } from '../../lib/report.js';
import type { Colour } from '../output/terminal.js';
import { en } from './words-en.js';
import { zhCN } from './words-zh-cn.js';
import { zhCN as zhTW } from './words-zh-cn.js?zh-TW';

/** What the command line says of its input and its files. */
export interface CliWords {
  noText: string;
  inputIsFolder: string;
  inputTooLarge(megabytes: number): string;
  inputUnreadable(code: string): string;
  /** Read as an encoding that was guessed. */
  readAs(encoding: string): string;
  /** Not the encoding that it was read as. */
  broken(encoding: string): string;
  fileUnreadable(file: string, code: string): string;
  fileEmpty(file: string): string;
  fileUnwritable(file: string, code: string): string;
  /** The text is the name of a file. */
  isFile(file: string): string;
  rulesBroken: string;
  observationsBroken: string;
  observationsMissing(file: string, code: string): string;
  /** `count` files: none, or more than `most`. */
  observationsNone(folder: string, count: number, most: number): string;
  observationsNotUtf8(file: string): string;
  bug(message: string): string;
}

export interface Words {
  labels: Record<'outcome' | 'seen' | 'otherReading' | 'site' | 'leads' | 'why' | 'rule' | 'source' | 'chats' | 'caution' | 'advice' | 'clean' | 'token' | 'page' | 'event' | 'problem' | 'readers' | 'unknown' | 'tryIt' | 'nearest', string>;
  trial: string;
  /** Before a warning, and after a treatment that lets the link open all the same. */
  stop: string;
  notSafe: string;
  rulesVersion: string;
  noRule: string;
  nothingFound: string;
  /** The heading of the rows that follow the full answers. */
  rest: (count: number) => string;
  nothingChanged: string;
  nothingKnown: string;
  line(number: number): string;
  otherRule: string;
  open: string;
  evidence: Record<EvidenceKind, string>;
  concluded: (evidence: string) => string;
  currency: Record<Currency, string>;
  severity: Record<Severity, string>;
  readers: ReaderWords;
}

/** What readers have seen, beside what the rules say. */
export interface ReaderWords {
  /** Loaded, and none is of this link. */
  none: string;
  ago(months: number): string;
  aside(text: string): string;
  said(words: string): string;
  matchedBy: Record<ReaderRecord['matched_by'], string>;
  agrees: string;
  differs: string;
  /** Where the rules do not know. */
  alone: string;
  disagree(chats: string): string;
  more(count: number): string;
}

const words: Record<Locale, Words & CliWords> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

export const wordsFor = (locale: Locale): Words & CliWords => words[locale];
export const inLocale = (text: Text, locale: Locale): string => text[locale] ?? '';

export const colourOf: Record<OutcomeId, Colour> = {
  direct: 'green', confirm: 'yellow', copy: 'yellow', diverted: 'magenta', token_only: 'cyan', self_only: 'magenta',
  blocked: 'red', needs_setup: 'cyan', unknown: 'grey',
};
