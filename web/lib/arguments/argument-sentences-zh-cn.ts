import type { ArgumentSentences } from './argument-sentences.js';

export const zhCN: ArgumentSentences = {
  types: { string: '字符串', 'string[]': '字符串数组', object: '对象', boolean: 'true 或 false', 'YYYY-MM-DD': '2021-12-05 这样的日期' },
  list: (ids) => ids.join('、'),
  missing: (name, type) => `缺少 \`${name}\`，应为${type}。`,
  wrongType: (name, type, received) => `\`${name}\` 应为${type}，收到的是 ${received}。`,
  unreadable: (name, reason) => `无法读取 \`${name}\`：${reason}。`,
  tooDeep: '嵌套太深，或包含了自身',
  unknown: (name) => `没有名为 \`${name}\` 的选项。`,
  values: {
    app_unknown: (received) => `规则里没有应用 ${received}。`,
    client_version_invalid: (received) => `${received} 不是有效的客户端版本。`,
    condition_unknown: (received) => `规则里没有附加条件 ${received}。`,
    context_unknown: (received) => `没有名为 ${received} 的聊天场景。`,
    date_invalid: (received, name) => `\`${name}\` 为 ${received}，没有这一天，请写成 2021-12-05 的形式。`,
    form_unknown: (received) => `没有引用形式 ${received}。`,
    locale_unknown: (received) => `没有语言 ${received}。`,
    settings_invalid: (received, name) => `\`${name}\` 不能是 ${received}。`,
  },
  reversed: (name, last, from, to) => `\`${name}\`（${from}）晚于 \`${last}\`（${to}），请对调。`,
  suggestion: (id) => `是不是 \`${id}\`？`,
  known: (ids) => `可选：${ids}。`,
  useDay: '可用 dayInChina(date)。',
  useLines: '整段文字请用 check，或先按行拆分。',
};
