// What `wailian embed` says.
import type { Locale } from '../../lib/report.js';
import { zhCN } from './words-zh-cn.js';
import { zhCN as zhTW } from './words-zh-cn.js?zh-TW';

export type QuotationState = 'same' | 'evidence' | 'changed' | 'withdrawn' | 'edited' | 'unreadable';

export interface EmbedWords {
  noForm(form: string, known: string): string;
  noBase(address: string): string;
  badBase(base: string): string;
  nothing: string;
  noRule: string;
  cannotWrite(file: string, code: string): string;
  pngToFile: string;
  noRenderer: string;
  noFont: string;
  alt(words: string): string;
  /** Of `--check`. */
  noFiles: string;
  notRead(file: string, code: string): string;
  notUtf8(file: string): string;
  states: Record<QuotationState, string>;
  nowSays(before: string, now: string): string;
  byRule(rule: string): string;
  noRuleNow: string;
  withdrawn(rule: string): string;
  newWords: string;
  edited: string;
  unreadable: string;
  updated: string;
  notUpdated: string;
  summary(count: number, other: number): string;
  none: string;
}

const en: EmbedWords = {
  noForm: (form, known) => `no form \`${form}\`: take ${known}`,
  noBase: (address) => `links go to ${address}, where nothing is: say --base URL, the address of the page`,
  badBase: (base) => `--base: \`${base}\` is no address: write it with https://`,
  nothing: 'no link and no token to quote',
  noRule: 'no rule decides here, so there is none to frame: take another form',
  cannotWrite: (file, code) => `${file} cannot be written (${code})`,
  pngToFile: 'a picture is no text: say --out FILE',
  noRenderer: 'pictures are drawn by the package @resvg/resvg-js, which is not installed: `npm install @resvg/resvg-js`, or take --form svg',
  noFont: 'no font on this machine has these letters: say --font FILE, such as NotoSansCJK-Regular.ttc, or take --form svg',
  alt: (words) => `alternative text for the picture: ${words}`,
  noFiles: '--check wants files or folders, or `-` for standard input',
  notRead: (file, code) => `${file} cannot be read (${code})`,
  notUtf8: (file) => `${file} is not UTF-8: convert it first`,
  states: { same: 'same', evidence: 'evidence', changed: 'changed', withdrawn: 'withdrawn', edited: 'edited', unreadable: 'unreadable' },
  nowSays: (before, now) => `said ${before}, now ${now}`,
  byRule: (rule) => `by rule ${rule}`,
  noRuleNow: 'no rule decides now',
  withdrawn: (rule) => `rule ${rule} is no longer in the rules`,
  newWords: 'the same outcome, in other words or by other evidence',
  edited: 'the words no longer match their key',
  unreadable: 'the key cannot be read, or asks about nothing',
  updated: 'rewritten',
  notUpdated: 'left as it is: rewrite it by hand',
  summary: (count, other) => `${count} quotation${count === 1 ? '' : 's'}, ${other} not as the rules say today`,
  none: 'no quotation of ours in these files',
};

const words: Record<Locale, EmbedWords> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

export const embedWordsFor = (locale: Locale): EmbedWords => words[locale];
