// The few words that a quotation adds to what core and rules say.
import type { DatePrecision, Locale, Period } from '../report.js';
import { en } from './words-en.js';
import { zhCN } from './words-zh-cn.js';
import { zhCN as zhTW } from './words-zh-cn.js?zh-TW';

export interface CardWords {
  locale: Locale;
  /** The name of the page. */
  name: string;
  end: string;
  list(items: readonly string[]): string;
  /** Of outcomes, whose names hold commas. */
  either(outcomes: readonly string[]): string;
  /** An outcome that nobody has seen for three years. */
  asOf(outcome: string, month: string): string;
  chat(app: string, chat: string): string;
  stop: string;
  /** After a treatment that lets the link open, beside a warning. */
  notSafe: string;
  trial: string;
  trialOf(outcome: string): string;
  /** `more`: how many sources there are besides. */
  source(publisher: string, date: string | null, more: number): string;
  alsoSeen(outcomes: string): string;
  caution(titles: string): string;
  destination(host: string, outcome: string): string;
  conditions(names: string): string;
  frozen(rules: string): string;
  /** The words of the link. */
  call: string;
  day(year: number, month: number, day: number): string;
  month(year: number, month: number): string;
  year(year: number): string;
  atLatest(date: string): string;
  atEarliest(date: string): string;
  unknownStart: string;
  since(date: string): string;
  between(from: string, until: string): string;
  until(date: string): string;
  columns: Record<'chat' | 'outcome' | 'confirmed' | 'period' | 'link', string>;
  chats(host: string, date: string): string;
  chatsOfLinks(date: string): string;
  years(host: string, chat: string): string;
  /** Of a whole page. */
  sections: Record<'chats' | 'years' | 'sources' | 'rule', string>;
  undated: string;
  /** The line of a form without links that keeps what was asked. */
  key(line: string): string;
  frame(title: string): string;
}

const words: Record<Locale, CardWords> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

export const wordsFor = (locale: Locale): CardWords => words[locale];

export function sayDay(day: string, say: CardWords, precision: DatePrecision = 'day'): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  switch (precision) {
    case 'year': return say.year(year);
    case 'month': return say.month(year, month);
    case 'at_latest': return say.atLatest(say.day(year, month, date));
    case 'at_earliest': return say.atEarliest(say.day(year, month, date));
    default: return say.day(year, month, date);
  }
}

/** `until` is the day of the change in the data, and the last day before it in words. */
export function sayPeriod({ from, from_precision, until, until_precision }: Period, say: CardWords): string {
  const start = from === null ? null : sayDay(from, say, from_precision);
  if (until === null) return start === null ? say.unknownStart : say.since(start);
  const exact = until_precision === 'day';
  const end = sayDay(exact ? dayBefore(until) : until, say, until_precision);
  return start === null ? say.until(end) : say.between(start, end);
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
