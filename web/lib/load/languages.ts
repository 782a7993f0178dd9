// The facts of the rules speak no language: the texts of each are a file of their own.
import type { Locale } from '../report.js';

export const LANGUAGES: readonly Locale[] = ['zh-CN', 'zh-TW', 'en'];
