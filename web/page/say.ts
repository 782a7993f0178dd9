// The languages of the page. Simplified Chinese, in which index.html is written, comes along with it; the others are
// fetched by those who read them, and kept for all once the first answer stands.
import { learn, localeFor } from '../element/language.js';
import { zhCN as answer } from '../element/strings/zh-cn.js';
import type { AnswerStrings } from '../element/strings/answer-strings.js';
import type { Locale } from '../lib/report.js';
import type { PageStrings, SayKey } from './strings/page-strings.js';
import { zhCN } from './strings/zh-cn.js';

learn(answer);
const written = [...document.querySelectorAll<HTMLElement>('[data-say]')].map((element) => [element.dataset['say'], element.textContent]);
const hint = document.querySelector('textarea')!.placeholder;
const tables: Partial<Record<Locale, PageStrings>> = {
  'zh-CN': { ...zhCN, say: { ...Object.fromEntries(written) as Record<SayKey, string>, 'paste-hint': hint } },
};

const fetched: Partial<Record<Locale, () => Promise<{ answer: AnswerStrings; page: PageStrings }>>> = {
  'zh-TW': () => import('./words/zh-tw.js'),
  en: () => import('./words/en.js'),
};

/** undefined while the language is not here: see `learnLanguage`. */
export function pageStrings(locale: Locale): PageStrings | undefined {
  return tables[locale];
}

/** Fetches a language. Rejects where that fails; then it can be tried again. */
export async function learnLanguage(locale: Locale): Promise<void> {
  const words = tables[locale] ? undefined : await fetched[locale]?.();
  if (!words) return;
  learn(words.answer);
  tables[locale] = words.page;
}

export const otherLanguages = Object.keys(fetched) as Locale[];

/** What the browser asks for, where the reader has not chosen. */
export function browserLocale(): Locale {
  return localeFor(document.createElement('p'));
}

/** Puts the page's own words into the elements of index.html that name them. */
export function sayPage(strings: PageStrings): void {
  document.documentElement.lang = strings.locale;
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) {
    element.textContent = strings.say[element.dataset['say'] as SayKey];
  }
}
