// The languages of the page. Simplified Chinese, in which index.html is written, comes along with it; the others are
// fetched by those who read them, and kept for all once the first answer stands.
import { learn, localeFor } from '../../i18n/locale.js';
import { zhCN as answer } from '../../i18n/zh-CN/answer.js';
import type { AnswerStrings } from '../../i18n/answer.js';
import type { Locale } from '../../lib/report.js';
import type { PageStrings, ShellKey } from '../../i18n/page.js';
import { zhCN } from '../../i18n/zh-CN/page.js';

learn(answer);
const written = [...document.querySelectorAll<HTMLElement>('[data-text]')].map((element) => [element.dataset['text'], element.textContent]);
const hint = document.querySelector('textarea')!.placeholder;
const tables: Partial<Record<Locale, PageStrings>> = {
  'zh-CN': { ...zhCN, shell: { ...Object.fromEntries(written) as Record<ShellKey, string>, 'paste-hint': hint } },
};

const fetched: Partial<Record<Locale, () => Promise<{ answer: AnswerStrings; page: PageStrings }>>> = {
  'zh-TW': () => import('../locales/zh-TW.js'),
  en: () => import('../locales/en.js'),
};

/** undefined while the language is not here: see `loadLocale`. */
export function pageStrings(locale: Locale): PageStrings | undefined {
  return tables[locale];
}

/** Fetches a language. Rejects where that fails; then it can be tried again. */
export async function loadLocale(locale: Locale): Promise<void> {
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
export function showTexts(strings: PageStrings): void {
  document.documentElement.lang = strings.locale;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = strings.shell[element.dataset['text'] as ShellKey];
  }
}
