// Seven pastes to try. All are made up in the shape of real share texts; codes and titles are invented.
import type { ExampleId } from '../../../i18n/page.js';

export interface Example {
  id: ExampleId;
  paste: string;
  context: string;
  /** The day for which it is most telling; null for today. */
  on: string | null;
}

export const EXAMPLES: readonly Example[] = [
  {
    id: 'taobao-2018', context: 'group', on: '2018-08-15',
    paste: '【棉麻四件套 夏季薄款】，https://m.tb.cn/h.3Qw7KzP 点击链接，再选择浏览器咑閞；或復·制这段描述￥k7Qm2ZtXb9R￥后咑閞👉淘♂寳♀👈',
  },
  {
    id: 'taobao-2023', context: 'group', on: null,
    paste: '【淘宝】7天无理由退货 https://m.tb.cn/h.5Vd8Xq2?tk=Rm4TdKz81Yw CZ3457 「竹编收纳筐 三件」\n点击链接直接打开 或者 淘宝搜索直接打开',
  },
  {
    id: 'douyin', context: 'group', on: null,
    paste: '7.61 WZZ:/ 山里的早市，热气腾腾 https://v.douyin.com/Kx4mRtq/ 复制此链接，打开Dou音搜索，直接观看视频！',
  },
  {
    id: 'jd', context: 'one_to_one', on: '2021-11-29',
    paste: '【京东】https://3.cn/28-Tq7mK「不锈钢保温杯 500 毫升」\n点击链接直接打开',
  },
  {
    id: 'xianyu', context: 'one_to_one', on: '2022-01-27',
    paste: '【闲鱼】https://m.tb.cn/h.6Pw3Znk?tk=8HbQ2vLxTe5 HU591 「我在闲鱼发布了【九成新 折叠自行车】」\n点击链接直接打开',
  },
  {
    id: 'wrapped', context: 'one_to_one', on: null,
    paste: '看看这篇：https://link.zhihu.com/?target=https%3A%2F%2Fitem.taobao.com%2Fitem.htm%3Fid%3D520813250866%26utm_source%3Dshare',
  },
  {
    id: 'lookalike', context: 'one_to_one', on: null,
    paste: '亲，您的退款请在今天内确认 https://www.taobao.com.refund-check.example/login?order=82731',
  },
];
