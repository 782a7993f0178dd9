// Which texts a language reads. The facts of the rules speak none: the texts of each language are a file of their own.
import type { Locale } from './report.js';

/** A language that the rules are written in. */
export type Language = 'zh-CN' | 'en';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** Traditional Chinese reads the texts of Simplified Chinese. */
export const languageOf = (locale: Locale): Language => (locale === 'en' ? 'en' : 'zh-CN');
