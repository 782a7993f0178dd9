import { CoreError, LoadError } from '../errors.js';
import type { Locale, Problem } from '../report.js';

/** Said here, not by the core: that one has just stopped. */
const SENTENCES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  out_of_memory: {
    'zh-CN': '内容太多，一次答不完；请分段粘贴，或用批量检查。',
    'zh-TW': '內容太多，一次答不完；請分段貼上，或用批次檢查。',
    en: 'this is too much for one answer; paste a part of it, or use the batch check',
  },
  core_failed: {
    'zh-CN': '检查程序处理这段内容时停了，已经重新启动；请分段粘贴，看是哪一段。',
    'zh-TW': '檢查程式處理這段內容時停了，已經重新啟動；請分段貼上，看是哪一段。',
    en: 'the check stopped on this text and has been started anew; paste it in parts to see which one it is',
  },
};

/** What a reader is told where the core stopped on a text; throws what is no `CoreError`. */
export function coreStopped(error: unknown, locale: Locale = 'zh-CN'): Problem {
  if (!(error instanceof CoreError) || error instanceof LoadError) throw error;
  return { code: error.code, message: SENTENCES[error.code]![locale] ?? SENTENCES[error.code]!.en };
}
