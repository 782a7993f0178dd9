// How a day is written for readers: the one place for page, widget, quotations and pages of rules.
import type { DatePrecision } from './report.js';

/** The forms of one language. */
export interface DayWords {
  day(year: number, month: number, day: number): string;
  month(year: number, month: number): string;
  year(year: number): string;
  atLatest(date: string): string;
  atEarliest(date: string): string;
  unknownStart: string;
  since(date: string): string;
  between(from: string, until: string): string;
  until(date: string): string;
}

/** A civil day, `YYYY-MM-DD`, as exactly as it is known. */
export function sayDay(day: string, say: DayWords, precision: DatePrecision = 'day'): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  switch (precision) {
    case 'year': return say.year(year);
    case 'month': return say.month(year, month);
    case 'at_latest': return say.atLatest(say.day(year, month, date));
    case 'at_earliest': return say.atEarliest(say.day(year, month, date));
    default: return say.day(year, month, date);
  }
}
