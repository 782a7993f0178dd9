// Simplified Chinese comes with the script. Whoever speaks another language fetches its words beside core and rules.
import type { AnswerStrings } from '../i18n/answer.js';
import { learn, speaks } from '../i18n/locale.js';
import type { Locale } from '../lib/report.js';
import { LoadError } from '../lib/site.js';

const words: Partial<Record<Locale, () => Promise<AnswerStrings>>> = {
  en: () => import('../i18n/en/answer.js').then(({ en }) => en),
  'zh-TW': () => import('../i18n/zh-TW/answer.js').then(({ zhTW }) => zhTW),
};
const fetching = new Map<Locale, Promise<void>>();

/** Fetches the words of a language, once for all elements; null where they are here. Rejects with `LoadError`, and can be tried again. */
export function wordsOf(locale: Locale): Promise<void> | null {
  const fetched = words[locale];
  if (speaks(locale) || !fetched) return null;
  if (!fetching.has(locale)) {
    fetching.set(locale, fetched().then((table) => learn(table), (cause: unknown) => {
      throw new LoadError('load_not_found', `words of ${locale}`, 'cannot be had', 'put them beside the script', cause);
    }).finally(() => fetching.delete(locale)));
  }
  return fetching.get(locale)!;
}
