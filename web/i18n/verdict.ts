// What <wailian-verdict> says below a frozen answer: at once, and once it is asked.
import type { Locale } from '../lib/report.js';

/** `%` is the day of the rules. */
export const verdictWords: Record<Locale, readonly [check: string, stale: string, failed: string]> = {
  'zh-CN': ['重新核对', '规则截至 %，已过一年 · ', '没能核对，存档的回答不变。'],
  'zh-TW': ['重新核對', '規則截至 %，已過一年 · ', '沒能核對，存檔的回答不變。'],
  en: ['Check again', 'Rules of %, over a year old · ', 'Could not check; the frozen answer stands.'],
};
