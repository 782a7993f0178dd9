// What is said of an option that a program gave wrongly, to `loadWailian` or to a stream.
import { describe } from './argument-fault.js';
import { ArgumentError, type ArgumentCode } from '../errors.js';
import { nearest } from './nearest.js';

/** Throws `ArgumentError` for an option that does not exist (`argument_unknown`) or cannot have this value; `expected` says what can be. */
export function refuseOption(code: ArgumentCode, path: string, value: unknown, expected: readonly string[]): never {
  const suggestion = typeof value === 'string' ? nearest(value, expected) : undefined;
  const name = path.slice(1);
  const received = describe(value);
  const wrong = { en: code === 'argument_unknown' ? `There is no option \`${name}\`.` : `\`${name}\` cannot be ${received}.`,
    'zh-CN': code === 'argument_unknown' ? `没有名为 \`${name}\` 的选项。` : `\`${name}\` 不能是 ${received}。`,
    'zh-TW': code === 'argument_unknown' ? `沒有名為 \`${name}\` 的選項。` : `\`${name}\` 不能是 ${received}。` };
  const say = (locale: keyof typeof wrong) => wrong[locale] + (locale === 'en'
    ? `${suggestion ? ` Did you mean \`${suggestion}\`?` : ''} Known: ${expected.join(', ')}.`
    : `${suggestion ? `是不是 \`${suggestion}\`？` : ''}${locale === 'zh-CN' ? '可选' : '可選'}：${expected.join('、')}。`);
  throw new ArgumentError(say('en'), { code, path, received, expected, cure: suggestion ? `Give ${suggestion}.` : `Known: ${expected.join(', ')}.`, ...(suggestion ? { suggestion } : {}), localized: say });
}
