// Made of the Simplified Chinese, but for what people paste as it is.
import type { PageStrings } from '../../i18n/page.js';
import { zhTW } from '../../i18n/zh-TW/page.js';
import shell from '../static/index.html?zh-TW';

export { zhTW as answer } from '../../i18n/zh-TW/answer.js';
export const page: PageStrings = { ...zhTW, shell: { ...shell, 'paste-hint': '例如：【淘宝】https://m.tb.cn/h.… 「…」点击链接直接打开' } };
