// The few words that a quotation adds to what core and rules say.
import type { Locale, Period } from '../report.js';
import { sayDay, type DayWords } from '../say-day.js';
import { en } from './words-en.js';
import { zhCN } from './words-zh-cn.js';
import { zhCN as zhTW } from './words-zh-cn.js?zh-TW';

export { sayDay };

export interface CardWords extends DayWords {
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
