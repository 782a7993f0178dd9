// Puts all files of rules/ into one bundle and prints its size.
//
//   node scripts/build-rules.mjs [--parts FOLDER] [--out FILE] [--check]
//
// --parts writes the bundle in the parts that a page fetches: wailian-rules.json with every fact, and one
// wailian-rules.LANGUAGE.json a language with its texts. --out writes all parts into one file, each after a record
// separator (RFC 7464). --check writes nothing and fails if a file is not what would be written. Only JSON syntax and
// duplicate keys are looked at here; scripts/lint-rules says whether the rules make sense, and the core refuses a bundle
// with a fault.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { withoutDefaults } from './rule-defaults.mjs';
import { appFolders, folders, readRuleFiles } from './rule-files.mjs';

const root = new URL('..', import.meta.url);
export const defaultRules = fileURLToPath(new URL('rules', root));
const defaultParts = fileURLToPath(new URL('build/rules', root));

const firstApp = 'wechat';
export const locales = ['zh-CN', 'en'];
const recordSeparator = '\x1e';

const byId = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function valuesOf(files, kind, app) {
  return files.filter(file => file.kind === kind && file.app === app).map(file => withoutDefaults(file.value, kind)).sort(byId);
}

function messagesOf(files) {
  const rank = name => (locales.indexOf(name) + 1 || locales.length + 1);
  const found = files.filter(file => file.kind === 'messages').sort((a, b) => rank(a.name) - rank(b.name));
  return Object.fromEntries(found.map(file => [file.name, file.value]));
}

function appsOf(files) {
  const apps = files.filter(file => file.kind === 'app').map(file => [file.app, file.value]);
  apps.sort(([a], [b]) => (b === firstApp) - (a === firstApp) || byId({ id: a }, { id: b }));
  return apps.map(([app, head]) => {
    const lists = appFolders.map(([, kind, key]) => [key, valuesOf(files, kind, app)]);
    return { ...head, ...Object.fromEntries(lists) };
  });
}

/** The bundle of a rules folder as one value, texts where they belong. Throws with one line for each file that is no JSON. */
export function bundleOf(directory) {
  const files = readRuleFiles(directory).filter(file => file.kind);
  const faults = files.flatMap(file => file.faults.map(fault => `${file.path}#${fault.pointer}: ${fault.message}`));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const book = files.find(file => file.kind === 'rule-book')?.value;
  if (!book) throw new Error('rules/rule-book.json is missing, it names the format and the day of the last review');

  const content = {
    ...Object.fromEntries(folders.map(([, kind, key]) => [key, valuesOf(files, kind)])),
    messages: messagesOf(files),
    apps: appsOf(files),
  };
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
  const head = { format: book.format, rules_version: `${book.as_of}+${hash}`, rules_as_of: book.as_of };
  return { ...head, ...content };
}

const isText = value => locales.every(locale => typeof value?.[locale] === 'string');

/** The parts of a bundle, by the names of their files: facts in which a number stands for a text, and the texts of each language. */
export function partsOf({ messages, ...bundle }) {
  const numbers = new Map();
  const numbered = value => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(numbered);
    if (!isText(value)) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, numbered(member)]));
    const key = JSON.stringify(value);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key);
  };
  const parts = { 'wailian-rules.json': numbered(bundle) };
  const texts = [...numbers.keys()].map(key => JSON.parse(key));
  const { format, rules_version } = bundle;
  for (const locale of locales) {
    parts[`wailian-rules.${locale}.json`] =
      { format, rules_version, locale, messages: messages[locale] ?? {}, texts: texts.map(text => text[locale]) };
  }
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, `${JSON.stringify(part)}\n`]));
}

/** All parts as one text. */
export const joined = parts => Object.values(parts).map(part => recordSeparator + part).join('');

const kilobytes = bytes => `${(bytes / 1024).toFixed(1)} KB`;
const size = text => `${kilobytes(Buffer.byteLength(text))} raw, ${kilobytes(brotliCompressSync(Buffer.from(text)).length)} brotli`;

function sizes(parts) {
  const facts = Object.entries(JSON.parse(parts['wailian-rules.json'])).filter(([, value]) => typeof value === 'object');
  const rows = [
    ...Object.entries(parts).map(([name, text]) => [name, '', text]),
    ...facts.map(([key, value]) => [`  ${key}`, String(value.length), JSON.stringify(value)]),
  ];
  return rows.map(([name, count, text]) => `${name.padEnd(26)} ${count.padStart(4)}  ${size(text)}`).join('\n');
}

function main() {
  const { values } = parseArgs({ options: { parts: { type: 'string' }, out: { type: 'string' }, check: { type: 'boolean' } } });
  const parts = partsOf(bundleOf(defaultRules));
  const files = values.out
    ? { [values.out]: joined(parts) }
    : Object.fromEntries(Object.entries(parts).map(([name, text]) => [join(values.parts ?? defaultParts, name), text]));
  for (const [file, text] of Object.entries(files)) {
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (values.check) throw new Error(`${file} is not what rules/ gives now, run node scripts/build-rules.mjs`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (!values.check) console.log(sizes(parts));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (problem) {
    console.error(`build-rules: ${problem.message}`);
    process.exitCode = 1;
  }
}
