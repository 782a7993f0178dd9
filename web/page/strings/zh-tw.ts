// Made of the Simplified Chinese, but for what people paste as it is.
import say from '../static/index.html?zh-TW';
import type { PageStrings } from './page-strings.js';
import { zhCN as side } from './zh-cn-side.js?zh-TW';
import { zhCN as tools } from './zh-cn-tools.js?zh-TW';
import { zhCN } from './zh-cn.js?zh-TW';

export const zhTW: PageStrings = {
  ...zhCN,
  say: { ...say, 'paste-hint': '例如：【淘宝】https://m.tb.cn/h.… 「…」点击链接直接打开' },
  side,
  tools,
};
