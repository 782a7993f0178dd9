// Which language an element speaks: the nearest `lang`, then the browser's.
import type { Locale } from '../lib/report.js';
import type { AnswerStrings } from './strings/answer-strings.js';
import { en } from './strings/en.js';
import { zhCN } from './strings/zh-cn.js';
import { zhTW } from './strings/zh-tw.js';

const STRINGS: Record<Locale, AnswerStrings> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

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

export function stringsOf(locale: Locale): AnswerStrings {
  return STRINGS[locale];
}
