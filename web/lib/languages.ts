// Which texts a language reads. The facts of the rules speak none: the texts of each language are a file of their own.
import type { Locale } from './report.js';

/** A language that the rules are written in. */
export type Language = 'zh-CN' | 'en';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** Traditional Chinese reads the texts of Simplified Chinese. */
export const languageOf = (locale: Locale): Language => (locale === 'en' ? 'en' : 'zh-CN');

/** The address of a language's texts, or of the rest: beside the facts, `wailian-rules.en.txt`. */
export function partURL(facts: URL, part: Language | 'rest'): URL {
  const url = new URL(facts);
  url.pathname = url.pathname.replace(/(\.[^./]*)?$/, `.${part}$1`);
  return url;
}
