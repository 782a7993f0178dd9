import { describe } from './argument-fault.js';
import { ArgumentError, type ArgumentCode } from './errors.js';
import { nearest } from './nearest.js';

const OPTIONS = ['base', 'wasm', 'rules', 'files', 'locales', 'whole', 'names', 'engine', 'observations'];
const FILES = [
  'wailian.wasm', 'wailian.plain.mjs', 'wailian-compiler.wasm', 'wailian-compiler.plain.mjs',
  'wailian-rules.txt', 'wailian-rules.zh-CN.txt', 'wailian-rules.zh-TW.txt', 'wailian-rules.en.txt', 'wailian-rules.rest.txt', 'wailian-names.txt', 'rules.json',
];
const LOCALES = ['zh-CN', 'zh-TW', 'en'];
const ENGINES = ['webassembly', 'javascript'];

/** Throws `ArgumentError` for what is no option, or no value of one. */
export function checkLoadOptions(options: unknown): void {
  const given = object('', options, 'an object');
  for (const name of Object.keys(given)) known(name, OPTIONS, `/${name}`);
  const { rules, files = {}, locales = [], whole = true, names = true, engine = 'webassembly', observations = [] } = given;
  for (const [name, value] of Object.entries(object('/files', files, 'an object'))) {
    known(name, FILES, `/files/${name}`);
    if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) refuse('argument_type', `/files/${name}`, value, ['string', 'URL', 'ArrayBuffer']);
  }
  const { wasm, base } = given;
  if (base !== undefined && typeof base !== 'string' && typeof (base as { href?: unknown } | null)?.href !== 'string') refuse('argument_type', '/base', base, ['string', 'URL']);
  if (wasm !== undefined && typeof wasm !== 'string' && (typeof wasm !== 'object' || wasm === null)) refuse('argument_type', '/wasm', wasm, ['string', 'URL', 'ArrayBuffer', 'Response', 'WebAssembly.Module']);
  if (rules !== undefined && typeof rules !== 'string' && typeof (rules as { facts?: unknown } | null)?.facts !== 'string') refuse('argument_type', '/rules', rules, ['string', 'CompiledRules']);
  if (!Array.isArray(locales)) refuse('argument_type', '/locales', locales, LOCALES);
  (locales as unknown[]).forEach((locale, at) => LOCALES.includes(locale as string) || refuse('locale_unknown', `/locales/${at}`, locale, LOCALES));
  if (typeof whole !== 'boolean') refuse('argument_type', '/whole', whole, ['true', 'false']);
  if (typeof names !== 'boolean') refuse('argument_type', '/names', names, ['true', 'false']);
  if (!Array.isArray(observations)) refuse('argument_type', '/observations', observations, ['Observation[]', '{ name, text }[]']);
  if (!ENGINES.includes(engine as string)) refuse('argument_type', '/engine', engine, ENGINES);
}

function object(path: string, value: unknown, expected: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('argument_type', path || '/options', value, [expected]);
  return value as Record<string, unknown>;
}

function known(name: string, names: readonly string[], path: string): void {
  if (!names.includes(name)) refuse('argument_unknown', path, name, names);
}

function refuse(code: ArgumentCode, path: string, value: unknown, expected: readonly string[]): never {
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
