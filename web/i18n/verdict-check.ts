// What <wailian-verdict> says while it checks, and of what it found. `%` is the day of the rules.
import type { Locale } from '../lib/report.js';

export const checkWords: Record<Locale, Record<'checking' | 'same' | 'changed' | 'failed', string>> = {
  'zh-CN': { checking: '正在核对…', same: '与现在的规则一致（规则截至 %）。', changed: '现在的规则不同（规则截至 %），见下。存档的回答没有改动。', failed: '没能核对，存档的回答不变。' },
  'zh-TW': { checking: '正在核對…', same: '與現在的規則一致（規則截至 %）。', changed: '現在的規則不同（規則截至 %），見下。存檔的回答沒有改動。', failed: '沒能核對，存檔的回答不變。' },
  en: {
    checking: 'Checking…', same: 'The rules still say so (as of %).', changed: 'The rules now say otherwise (as of %): see below. The frozen answer is unchanged.', failed: 'Could not check; the frozen answer stands.',
  },
};
