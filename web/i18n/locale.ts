// Which language an element speaks: the nearest `lang`, then the browser's.
import type { Locale } from '../lib/report.js';
import type { AnswerStrings } from './answer.js';

const spoken = new Map<Locale, AnswerStrings>();

/** Adds languages: page and widget bring Simplified Chinese along, and fetch what else their reader speaks. */
export function learn(...tables: AnswerStrings[]): void {
  for (const table of tables) spoken.set(table.locale, table);
}

/** Whether the words of a language are here. */
export const speaks = (locale: Locale): boolean => spoken.has(locale);

/** The supported language of a tag; null for one that is not spoken here. */
export function localeOf(tag: string): Locale | null {
  const lower = tag.toLowerCase();
  if (/^zh\b.*(-tw|-hk|-mo|-hant)\b/.test(lower)) return 'zh-TW';
  if (/^zh\b/.test(lower)) return 'zh-CN';
  return /^en\b/.test(lower) ? 'en' : null;
}

export function localeFor(element: Element): Locale {
  const tags = [element.closest('[lang]')?.getAttribute('lang') ?? '', ...navigator.languages];
  for (const tag of tags) {
    const locale = localeOf(tag);
    if (locale) return locale;
  }
  return 'en';
}

/** The words of a language; while it has not been learnt, those of the first that was. */
export function stringsOf(locale: Locale): AnswerStrings {
  return spoken.get(locale) ?? spoken.values().next().value!;
}
