// Puts all files of rules/ into one bundle and prints its size.
//
//   node scripts/bundle/rules.mjs [--out FILE] [--check]
//
// --out names the file; without it that is build/rules/rules.json. --check writes nothing and fails if the file is not
// what would be written. Only JSON syntax and duplicate keys are looked at here; scripts/lint-rules says whether the rules
// make sense, and the compiler refuses a bundle with a fault.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { appFolders, folders, readRuleFiles } from '../rules/rule-files.mjs';
import { withTraditional } from './traditional.mjs';

const root = new URL('../..', import.meta.url);
export const defaultRules = fileURLToPath(new URL('rules', root));
const defaultBundle = fileURLToPath(new URL('build/rules/rules.json', root));

const firstApp = 'wechat';
const locales = ['zh-CN', 'zh-TW', 'en'];

const byId = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Examples are for those who keep the rules, not for those who are answered by them. */
const withoutExamples = ({ examples, counter_examples, ...rest }) => rest;

function valuesOf(files, kind, app) {
  const values = files.filter(file => file.kind === kind && file.app === app).map(file => file.value).sort(byId);
  return kind === 'token' ? values.map(withoutExamples) : values;
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

/** The bundle of a rules folder as one value. Throws with one line for each file that is no JSON. */
export function bundleOf(directory) {
  const files = readRuleFiles(directory).filter(file => file.kind);
  const faults = files.flatMap(file => file.faults.map(fault => `${file.path}#${fault.pointer}: ${fault.message}`));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const book = files.find(file => file.kind === 'rule-book')?.value;
  if (!book) throw new Error('rules/rule-book.json is missing, it names the format and the day of the last review');

  const content = withTraditional({
    ...Object.fromEntries(folders.map(([, kind, key]) => [key, valuesOf(files, kind)])),
    messages: messagesOf(files),
    apps: appsOf(files),
  });
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
  const head = { format: book.format, rules_version: `${book.as_of}+${hash}`, rules_as_of: book.as_of };
  return { ...head, ...content };
}

const kilobytes = bytes => `${(bytes / 1024).toFixed(1)} KB`;
const size = text => `${kilobytes(Buffer.byteLength(text))} raw, ${kilobytes(brotliCompressSync(Buffer.from(text)).length)} brotli`;

function sizes(bundle, text) {
  const lists = Object.entries(bundle).filter(([, value]) => Array.isArray(value));
  const rows = [['all', '', text], ...lists.map(([key, value]) => [`  ${key}`, String(value.length), JSON.stringify(value)])];
  return rows.map(([name, count, content]) => `${name.padEnd(16)} ${count.padStart(4)}  ${size(content)}`).join('\n');
}

function main() {
  const { values: { out = defaultBundle, check } } = parseArgs({ options: { out: { type: 'string' }, check: { type: 'boolean' } } });
  const bundle = bundleOf(defaultRules);
  const text = `${JSON.stringify(bundle)}\n`;
  if (!existsSync(out) || readFileSync(out, 'utf8') !== text) {
    if (check) throw new Error(`${out} is not what rules/ gives now, run node scripts/bundle/rules.mjs`);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, text);
  }
  if (!check) console.log(sizes(bundle, text));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (problem) {
    console.error(`bundle/rules: ${problem.message}`);
    process.exitCode = 1;
  }
}
