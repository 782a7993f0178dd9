import { refuseOption } from './refuse-option.js';

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
    if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) refuseOption('argument_type', `/files/${name}`, value, ['string', 'URL', 'ArrayBuffer']);
  }
  const { wasm, base } = given;
  if (base !== undefined && typeof base !== 'string' && typeof (base as { href?: unknown } | null)?.href !== 'string') refuseOption('argument_type', '/base', base, ['string', 'URL']);
  if (wasm !== undefined && typeof wasm !== 'string' && (typeof wasm !== 'object' || wasm === null)) refuseOption('argument_type', '/wasm', wasm, ['string', 'URL', 'ArrayBuffer', 'Response', 'WebAssembly.Module']);
  if (rules !== undefined && typeof rules !== 'string' && typeof (rules as { facts?: unknown } | null)?.facts !== 'string') refuseOption('argument_type', '/rules', rules, ['string', 'CompiledRules']);
  if (!Array.isArray(locales)) refuseOption('argument_type', '/locales', locales, LOCALES);
  (locales as unknown[]).forEach((locale, at) => LOCALES.includes(locale as string) || refuseOption('locale_unknown', `/locales/${at}`, locale, LOCALES));
  if (typeof whole !== 'boolean') refuseOption('argument_type', '/whole', whole, ['true', 'false']);
  if (typeof names !== 'boolean') refuseOption('argument_type', '/names', names, ['true', 'false']);
  if (!Array.isArray(observations)) refuseOption('argument_type', '/observations', observations, ['Observation[]', '{ name, text }[]']);
  if (!ENGINES.includes(engine as string)) refuseOption('argument_type', '/engine', engine, ENGINES);
}

function object(path: string, value: unknown, expected: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuseOption('argument_type', path || '/options', value, [expected]);
  return value as Record<string, unknown>;
}

function known(name: string, names: readonly string[], path: string): void {
  if (!names.includes(name)) refuseOption('argument_unknown', path, name, names);
}
