// What the element says in other people's pages, around an answer or in its place. Its reader has only come to read.
import type { Locale } from '../lib/report.js';
import { zhCN } from './zh-CN/widget.js';
import { zhCN as zhTW } from './zh-CN/widget.js?zh-TW';

export interface EmbedStrings {
  more: string;
  loading: string;
  invalid: string;
  /** With the author's own words above, and without. */
  failed: string;
  failedAlone: string;
  restFailed: string;
  retry: string;
  /** Below an answer: by which rules; that it is for today, where the author names no day; that the author quoted older rules. */
  rules(day: string): string;
  today: string;
  changed(day: string): string;
  /** Between two sentences. */
  between: string;
}

export const embedStrings: Record<Locale, EmbedStrings> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en: {
    more: 'Evidence and other chats', loading: 'Loading the rules…', invalid: 'This check is set up wrongly, so there is no answer here.',
    failed: 'It could not be checked again now; above is what the author wrote.', failedAlone: 'It could not be checked now.',
    restFailed: 'Sources and advice cannot be had now; the answer stands without them.', retry: 'Try again',
    rules: (day) => `Rules as of ${day}.`, today: 'Answered for today.', changed: (day) => `The author quoted those of ${day}; the rules have changed since.`, between: ' ',
  },
};
