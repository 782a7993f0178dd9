// Three pastes to try. All are made up in the shape of real share texts; codes and titles are invented.
import type { ExampleId, FirstExample } from '../../../i18n/page.js';

export interface Example<Id extends ExampleId = ExampleId> {
  id: Id;
  paste: string;
  context: string;
  /** The day for which it is most telling; null for today. */
  on: string | null;
}

export const FIRST_EXAMPLES: readonly Example<FirstExample>[] = [
  {
    id: 'taobao-2023', context: 'group', on: null,
    paste: '【淘宝】7天无理由退货 https://m.tb.cn/h.5Vd8Xq2?tk=Rm4TdKz81Yw CZ3457 「竹编收纳筐 三件」\n点击链接直接打开 或者 淘宝搜索直接打开',
  },
  {
    id: 'douyin', context: 'group', on: null,
    paste: '7.61 WZZ:/ 山里的早市，热气腾腾 https://v.douyin.com/Kx4mRtq/ 复制此链接，打开Dou音搜索，直接观看视频！',
  },
  {
    id: 'lookalike', context: 'one_to_one', on: null,
    paste: '亲，您的退款请在今天内确认 https://www.taobao.com.refund-check.example/login?order=82731',
  },
];
