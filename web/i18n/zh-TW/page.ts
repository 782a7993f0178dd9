// Made of the Simplified Chinese. What stands in the page from the start is added by web/page/locales/zh-TW.ts.
import type { PageStrings } from '../page.js';
import { zhCN as details } from '../zh-CN/page-details.js?zh-TW';
import { zhCN } from '../zh-CN/page.js?zh-TW';
import { zhCN as tools } from '../zh-CN/tools.js?zh-TW';

export const zhTW: Omit<PageStrings, 'shell'> = { ...zhCN, details, tools };
