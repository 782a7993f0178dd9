import { zhCN } from './zh-cn.js';
import type { PageStrings } from './page-strings.js';

export const zhTW: PageStrings = { ...zhCN, locale: 'zh-TW' };
