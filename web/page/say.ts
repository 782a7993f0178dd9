// Puts the page's own words into the elements of index.html that name them.
import type { Locale } from '../lib/report.js';
import { localeFor } from '../element/language.js';
import type { PageStrings, SayKey } from './strings/page-strings.js';
import { en } from './strings/en.js';
import { zhCN } from './strings/zh-cn.js';
import { zhTW } from './strings/zh-tw.js';

const TABLES: Record<Locale, PageStrings> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

export function pageStrings(locale: Locale): PageStrings {
  return TABLES[locale];
}

/** What the browser asks for, where the reader has not chosen. */
export function browserLocale(): Locale {
  return localeFor(document.createElement('p'));
}

export function sayPage(strings: PageStrings): void {
  document.documentElement.lang = strings.locale;
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) {
    element.textContent = strings.say[element.dataset['say'] as SayKey];
  }
}
