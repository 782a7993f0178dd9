// The sentences of an ArgumentError.
import type { ArgumentFault } from './errors.js';
import type { Locale } from './report.js';

export type ArgumentType = 'string' | 'string[]' | 'object' | 'boolean' | 'YYYY-MM-DD';

export interface ArgumentStory extends ArgumentFault {
  method: string;
  type: ArgumentType;
  value: unknown;
  options: Readonly<Record<string, unknown>> | null;
  /** Reading the arguments threw `cause`, or they go too deep. */
  unreadable: boolean;
  cause: unknown;
}

interface Sentences {
  types: Record<ArgumentType, string>;
  list(ids: readonly string[]): string;
  missing(name: string, type: string): string;
  wrongType(name: string, type: string, received: string): string;
  unreadable(name: string, reason: string): string;
  tooDeep: string;
  unknown(name: string): string;
  /** By code, each with what came. */
  values: Record<'app_unknown' | 'client_version_invalid' | 'condition_unknown' | 'context_unknown' | 'date_invalid' | 'locale_unknown' | 'settings_invalid', (received: string, name: string) => string>;
  reversed(name: string, last: string, from: unknown, to: unknown): string;
  suggestion(id: string): string;
  known(ids: string): string;
  useDay: string;
  useLines: string;
}

const english: Sentences = {
  types: { string: 'a string', 'string[]': 'an array of strings', object: 'an object', boolean: 'true or false', 'YYYY-MM-DD': 'a day such as 2021-12-05' },
  list: (ids) => ids.join(', '),
  missing: (name, type) => `\`${name}\` is missing: give ${type}.`,
  wrongType: (name, type, received) => `\`${name}\` must be ${type}, not ${received}.`,
  unreadable: (name, reason) => `\`${name}\` cannot be read: ${reason}.`,
  tooDeep: 'it goes deeper than any request, or holds itself',
  unknown: (name) => `There is no option \`${name}\`.`,
  values: {
    app_unknown: (received) => `${received} is no app of the rules.`,
    client_version_invalid: (received) => `${received} is no version of the app.`,
    condition_unknown: (received) => `${received} is no condition of the rules.`,
    context_unknown: (received) => `${received} is no chat context.`,
    date_invalid: (received, name) => `\`${name}\` is ${received}, and there is no such day: write it as 2021-12-05.`,
    locale_unknown: (received) => `${received} is no language of the answers.`,
    settings_invalid: (received, name) => `\`${name}\` cannot be ${received}.`,
  },
  reversed: (name, last, from, to) => `\`${name}\` (${from}) is after \`${last}\` (${to}): swap them.`,
  suggestion: (id) => ` Did you mean \`${id}\`?`,
  known: (ids) => ` Known: ${ids}.`,
  useDay: ' Use dayInChina(date).',
  useLines: ' Use check(text, …), or split the text into lines.',
};

const simplified: Sentences = {
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
    locale_unknown: (received) => `没有语言 ${received}。`,
    settings_invalid: (received, name) => `\`${name}\` 不能是 ${received}。`,
  },
  reversed: (name, last, from, to) => `\`${name}\`（${from}）晚于 \`${last}\`（${to}），请对调。`,
  suggestion: (id) => `是不是 \`${id}\`？`,
  known: (ids) => `可选：${ids}。`,
  useDay: '可用 dayInChina(date)。',
  useLines: '整段文字请用 check，或先按行拆分。',
};

const traditional: Sentences = {
  types: { string: '字串', 'string[]': '字串陣列', object: '物件', boolean: 'true 或 false', 'YYYY-MM-DD': '2021-12-05 這樣的日期' },
  list: (ids) => ids.join('、'),
  missing: (name, type) => `缺少 \`${name}\`，應為${type}。`,
  wrongType: (name, type, received) => `\`${name}\` 應為${type}，收到的是 ${received}。`,
  unreadable: (name, reason) => `無法讀取 \`${name}\`：${reason}。`,
  tooDeep: '巢狀太深，或包含了自身',
  unknown: (name) => `沒有名為 \`${name}\` 的選項。`,
  values: {
    app_unknown: (received) => `規則裡沒有應用程式 ${received}。`,
    client_version_invalid: (received) => `${received} 不是有效的用戶端版本。`,
    condition_unknown: (received) => `規則裡沒有附加條件 ${received}。`,
    context_unknown: (received) => `沒有名為 ${received} 的聊天場景。`,
    date_invalid: (received, name) => `\`${name}\` 為 ${received}，沒有這一天，請寫成 2021-12-05 的形式。`,
    locale_unknown: (received) => `沒有語言 ${received}。`,
    settings_invalid: (received, name) => `\`${name}\` 不能是 ${received}。`,
  },
  reversed: (name, last, from, to) => `\`${name}\`（${from}）晚於 \`${last}\`（${to}），請對調。`,
  suggestion: (id) => `是不是 \`${id}\`？`,
  known: (ids) => `可選：${ids}。`,
  useDay: '可用 dayInChina(date)。',
  useLines: '整段文字請用 check，或先按行拆分。',
};

/** More ids than this are not listed: sites. */
const LISTED = 20;

/** What is wrong, what was probably meant, what else there is. */
export function sayArgument(story: ArgumentStory, locale: Locale): string {
  const sentences = locale === 'en' ? english : locale === 'zh-TW' ? traditional : simplified;
  const { code, path, type, value, received = '', expected = [], suggestion, method, options, unreadable, cause } = story;
  const name = path.slice(1);
  const expectedType = sentences.types[type];
  const wrong = (): string => {
    switch (code) {
      case 'argument_missing': return sentences.missing(name, expectedType);
      case 'argument_type': return unreadable ? sentences.unreadable(name, cause === undefined || cause instanceof RangeError ? sentences.tooDeep : String(cause)) : sentences.wrongType(name, expectedType, received);
      case 'argument_unknown': return sentences.unknown(name);
      case 'dates_reversed': {
        const last = method === 'diff' ? 'to' : 'until';
        return sentences.reversed(name, last, value, options?.[last]);
      }
      default: return sentences.values[code](received, name);
    }
  };
  const hint = code !== 'argument_type' ? '' : value instanceof Date ? sentences.useDay : name === 'lines' && typeof value === 'string' ? sentences.useLines : '';
  const listed = expected.length > LISTED || (expected.length === 1 && expected[0] === type) ? '' : sentences.known(sentences.list(expected));
  return wrong() + hint + (suggestion ? sentences.suggestion(suggestion) : '') + listed;
}
