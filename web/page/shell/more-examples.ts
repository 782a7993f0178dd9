// Four more pastes to try, which come along with the tools.
import { FIRST_EXAMPLES, type Example } from '../panels/paste/examples.js';

/** All seven. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'taobao-2018', context: 'group', on: '2018-08-15',
    paste: '【棉麻四件套 夏季薄款】，https://m.tb.cn/h.3Qw7KzP 点击链接，再选择浏览器咑閞；或復·制这段描述￥k7Qm2ZtXb9R￥后咑閞👉淘♂寳♀👈',
  },
  ...FIRST_EXAMPLES.slice(0, 2),
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
  ...FIRST_EXAMPLES.slice(2),
];

export type { Example };
