// Seven pastes to try. All are made up in the shape of real share texts; codes and titles are invented.
import type { Locale } from '../lib/report.js';

export interface Example {
  id: string;
  paste: string;
  context: string;
  /** The day for which it is most telling; null for today. */
  on: string | null;
  title: Record<Locale, string>;
  /** What one learns from it. */
  lesson: Record<Locale, string>;
}

export const EXAMPLES: readonly Example[] = [
  {
    id: 'taobao-2018',
    paste: '【棉麻四件套 夏季薄款】，https://m.tb.cn/h.3Qw7KzP 点击链接，再选择浏览器咑閞；或復·制这段描述￥k7Qm2ZtXb9R￥后咑閞👉淘♂寳♀👈',
    context: 'group', on: '2018-08-15',
    title: { 'zh-CN': '淘宝，2018 年的火星文', 'zh-TW': '淘寶，2018 年的火星文', en: 'Taobao, “Martian text” of 2018' },
    lesson: {
      'zh-CN': '链接和口令混在一起，字也写花了：两样分开看，按当年的规矩答。',
      'zh-TW': '連結和口令混在一起，字也寫花了：兩樣分開看，按當年的規矩答。',
      en: 'A link and a token in odd characters: each gets its own answer, for a day in that year.',
    },
  },
  {
    id: 'taobao-2023',
    paste: '【淘宝】7天无理由退货 https://m.tb.cn/h.5Vd8Xq2?tk=Rm4TdKz81Yw CZ3457 「竹编收纳筐 三件」\n点击链接直接打开 或者 淘宝搜索直接打开',
    context: 'group', on: null,
    title: { 'zh-CN': '淘宝，2023 年的分享', 'zh-TW': '淘寶，2023 年的分享', en: 'Taobao, a share of 2023' },
    lesson: {
      'zh-CN': '群聊对电商链接是“试行”：最后一次有人证实是哪天，写得清清楚楚。',
      'zh-TW': '群聊對電商連結是「試行」：最後一次有人證實是哪天，寫得清清楚楚。',
      en: 'Groups open e-commerce links on trial: see when that was last confirmed.',
    },
  },
  {
    id: 'douyin',
    paste: '7.61 WZZ:/ 山里的早市，热气腾腾 https://v.douyin.com/Kx4mRtq/ 复制此链接，打开Dou音搜索，直接观看视频！',
    context: 'group', on: null,
    title: { 'zh-CN': '抖音短视频', 'zh-TW': '抖音短影音', en: 'A Douyin video' },
    lesson: {
      'zh-CN': '同一条链接，单聊和群聊不一样：比一比七个场景。',
      'zh-TW': '同一條連結，單聊和群聊不一樣：比一比七個場景。',
      en: 'One link, different in one-to-one and group chats: compare all seven.',
    },
  },
  {
    id: 'jd',
    paste: '【京东】https://3.cn/28-Tq7mK「不锈钢保温杯 500 毫升」\n点击链接直接打开',
    context: 'one_to_one', on: '2021-11-29',
    title: { 'zh-CN': '京东短链接', 'zh-TW': '京東短連結', en: 'A JD short link' },
    lesson: {
      'zh-CN': '来源说法不一时，两种结果并排列出，各有出处。',
      'zh-TW': '來源說法不一時，兩種結果並排列出，各有出處。',
      en: 'Where sources disagree, both outcomes stand side by side.',
    },
  },
  {
    id: 'xianyu',
    paste: '【闲鱼】https://m.tb.cn/h.6Pw3Znk?tk=8HbQ2vLxTe5 HU591 「我在闲鱼发布了【九成新 折叠自行车】」\n点击链接直接打开',
    context: 'one_to_one', on: '2022-01-27',
    title: { 'zh-CN': '闲鱼，与淘宝同一个短网址', 'zh-TW': '閒魚，與淘寶同一個短網址', en: 'Xianyu, on Taobao’s short host' },
    lesson: {
      'zh-CN': '域名一样，靠“【闲鱼】”两个字分辨是谁家的。',
      'zh-TW': '網域一樣，靠「【闲鱼】」兩個字分辨是誰家的。',
      en: 'The host is shared: the mark in the text tells whose link it is.',
    },
  },
  {
    id: 'wrapped',
    paste: '看看这篇：https://link.zhihu.com/?target=https%3A%2F%2Fitem.taobao.com%2Fitem.htm%3Fid%3D520813250866%26utm_source%3Dshare',
    context: 'one_to_one', on: null,
    title: { 'zh-CN': '套了一层的链接', 'zh-TW': '套了一層的連結', en: 'A wrapped link' },
    lesson: {
      'zh-CN': '外面一层、里面一层：逐层打开，不联网也能看到目的地。',
      'zh-TW': '外面一層、裡面一層：逐層打開，不連網也能看到目的地。',
      en: 'Opened step by step, offline: the wrapper first, then where it leads.',
    },
  },
  {
    id: 'lookalike',
    paste: '亲，您的退款请在今天内确认 https://www.taobao.com.refund-check.example/login?order=82731',
    context: 'one_to_one', on: null,
    title: { 'zh-CN': '看着像淘宝的网址', 'zh-TW': '看著像淘寶的網址', en: 'A host that looks like Taobao' },
    lesson: {
      'zh-CN': '“taobao.com”只是前半截：真正的域名在后面。',
      'zh-TW': '「taobao.com」只是前半截：真正的網域在後面。',
      en: '“taobao.com” is only the front: the real domain comes after it.',
    },
  },
];
