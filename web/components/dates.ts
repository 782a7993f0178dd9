// Civil days, `YYYY-MM-DD`, and how each language writes them.
import type { DatePrecision, Period } from '../lib/report.js';
import { sayDay } from '../lib/say-day.js';
import type { AnswerStrings } from '../i18n/answer.js';

const DAY_MS = 86_400_000;

/** Whether the text names a day that exists, from 1900 to 2999: the same that the core takes. */
export function isDay(text: string): boolean {
  const match = /^(19|2\d)\d{2}-\d{2}-\d{2}$/.exec(text);
  return match !== null && fromNumber(toNumber(text)) === text;
}

/** Days since 1970-01-01; NaN where the text is no date. */
export function toNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function fromNumber(days: number): string {
  return Number.isFinite(days) ? new Date(days * DAY_MS).toISOString().slice(0, 10) : '';
}

export function addDays(day: string, count: number): string {
  return fromNumber(toNumber(day) + count);
}

/** The day of a moment in China, where the rules are in force; empty where there is no such moment. */
export function dayInShanghai(moment: number | Date): string {
  return fromNumber(Math.floor((Number(moment) + 8 * 3_600_000) / DAY_MS));
}

export function todayInShanghai(): string {
  return dayInShanghai(Date.now());
}

export const dayText = (day: string, { dates }: Pick<AnswerStrings, 'dates'>, precision?: DatePrecision): string => sayDay(day, dates, precision);

/** A period in words. Its end is exclusive in the data and inclusive in words, where the day is known. */
export function periodText(period: Period, strings: AnswerStrings): string {
  const { dates, separator } = strings;
  const from = period.from === null ? null : dayText(period.from, strings, period.from_precision);
  if (period.until === null) {
    const start = from === null ? dates.unknownStart : dates.since(from);
    return period.until_precision === 'not_found' ? start + separator + dates.endNotFound : start;
  }
  const exact = period.until_precision === 'day';
  const last = exact ? addDays(period.until, -1) : period.until;
  const until = dayText(last, strings, period.until_precision);
  if (from === null) return dates.unknownStart + separator + dates.until(until);
  if (exact && period.from === last && period.from_precision === 'day') return dates.oneDay(from);
  return dates.between(from, until);
}
