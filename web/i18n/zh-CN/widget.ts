import { spaced } from '../spaced.js';
import type { EmbedStrings } from '../widget.js';

export const zhCN: EmbedStrings = {
  more: '依据与其他场景', loading: '正在载入规则…', invalid: '这里的核对设置有误，暂时没有答案。',
  failed: '暂时无法重新核对，以上是作者写下的结论。', failedAlone: '暂时无法核对。', restFailed: '来源与做法暂时取不到，结论不受影响。', retry: '再试一次',
  rules: (day) => spaced(`规则截至${day}。`), today: '按今天回答。', changed: (day) => spaced(`作者引用的是${day}的规则，此后规则已更新。`), between: '',
};
