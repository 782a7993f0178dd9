// Which texts a language reads. The facts of a bundle speak none: the texts of each language are a part of their own.
import type { Locale } from './report.js';

/** A language that the rules are written in. */
export type Language = 'zh-CN' | 'en';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** Traditional Chinese reads the texts of Simplified Chinese. */
export const languageOf = (locale: Locale): Language => (locale === 'en' ? 'en' : 'zh-CN');

/** What stands before each part of a bundle (RFC 7464). */
const SEPARATOR = '\x1e';

export const joinParts = (parts: readonly string[]): string =>
  parts.map((part) => (part.startsWith(SEPARATOR) ? part : SEPARATOR + part)).join('');

/** The address of a language's texts: beside the facts, `wailian-rules.en.json`. */
export function partURL(facts: URL, language: Language): URL {
  const url = new URL(facts);
  url.pathname = url.pathname.replace(/(\.json)?$/, `.${language}.json`);
  return url;
}
