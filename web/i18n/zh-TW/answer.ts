// Made of the Simplified Chinese, but for what Taiwan puts in other words.
import type { AnswerStrings } from '../answer.js';
import { zhCN as rest } from '../zh-CN/details.js?zh-TW';
import { zhCN } from '../zh-CN/answer.js?zh-TW';

export const zhTW: AnswerStrings = {
  ...zhCN,
  contexts: { ...zhCN.contexts, one_to_one: '一對一' },
  rest,
};
