// What the element says in other people's pages, around an answer or in its place. Its reader has only come to read.
import type { Locale } from '../../lib/report.js';

export interface EmbedStrings {
  more: string;
  loading: string;
  invalid: string;
  /** With the author's own words above, and without. */
  failed: string;
  failedAlone: string;
  restFailed: string;
  retry: string;
}

export const embedStrings: Record<Locale, EmbedStrings> = {
  'zh-CN': {
    more: '依据与其他场景', loading: '正在载入规则…', invalid: '这里的核对设置有误，暂时没有答案。',
    failed: '暂时无法重新核对，以上是作者写下的结论。', failedAlone: '暂时无法核对。', restFailed: '来源与做法暂时取不到，结论不受影响。', retry: '再试一次',
  },
  'zh-TW': {
    more: '依據與其他場景', loading: '正在載入規則…', invalid: '這裡的核對設定有誤，暫時沒有答案。',
    failed: '暫時無法重新核對，以上是作者寫下的結論。', failedAlone: '暫時無法核對。', restFailed: '來源與做法暫時取不到，結論不受影響。', retry: '再試一次',
  },
  en: {
    more: 'Evidence and other chats', loading: 'Loading the rules…', invalid: 'This check is set up wrongly, so there is no answer here.',
    failed: 'It could not be checked again now; above is what the author wrote.', failedAlone: 'It could not be checked now.',
    restFailed: 'Sources and advice cannot be had now; the answer stands without them.', retry: 'Try again',
  },
};
