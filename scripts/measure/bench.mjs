// Sizes and times of the built files. Usage: node scripts/measure/bench.mjs [--write] [CHECK_BENCH]
// CHECK_BENCH is the native program of bench/; without it only the sizes are printed. --write puts those into docs/performance.md.
// The requests are the shared cases of tests/cases/, the same for every engine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { assets, siteFiles } from '../bundle/site-files.mjs';
import { counted, table, writeFigures } from './figures.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options, positionals: [checkBench] } = parseArgs({ options: { write: { type: 'boolean', default: false } }, allowPositionals: true });
const inPackage = (name) => join(root, 'dist/npm', name);
const { loadWailian } = await import(pathToFileURL(inPackage('index.mjs')));

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const row = (name, ...values) => console.log(name.padEnd(44), ...values.map((value) => value.padStart(12)));
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

async function timeOf(work, rounds = 11) {
  const spent = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    spent.push(performance.now() - start);
  }
  return median(spent);
}

/** Every size that was printed, for the document. */
const told = [];
function sizeRow(name, raw, packed) {
  told.push([name.trim(), kilobytes(raw), kilobytes(packed)]);
  row(name, kilobytes(raw), kilobytes(packed));
}

function sizes() {
  row('size', 'raw', 'brotli');
  for (const name of ['wailian.wasm', 'wailian-fast.wasm', 'wailian-rules.txt', 'wailian-rules.zh-CN.txt', 'wailian-rules.en.txt', 'wailian-rules.rest.txt', 'wailian.plain.mjs', 'wailian-compiler.wasm', 'rules.json', 'index.mjs', 'element.mjs']) {
    const bytes = readFileSync(inPackage(name));
    sizeRow(`  ${name}`, bytes.length, brotli(bytes));
  }
}

/** What a visit to the page fetches, by when: tests/browser/offline.test.mjs holds the table against a browser. */
function transfer() {
  const { first, then, kept, used } = siteFiles;
  const shared = Object.keys(assets);
  const rows = {
    'page, first visit, until the first answer': first,
    '  of that the page’s own': first.filter((name) => !shared.includes(name)),
    '  with worker, icon and manifest': [...first.filter((name) => !shared.includes(name)), 'sw.js', 'icon.svg', 'manifest.webmanifest'],
    'page, once that is painted': [...then, 'sw.js'],
    ...Object.fromEntries(then.map((name) => [`  ${name}`, [name]])),
    'by the service worker, for use without a network': kept,
    'page, only where used': used,
    'page as a single file, gzip inside': ['wailian.html'],
  };
  console.log();
  row('transfer', 'raw', 'brotli');
  for (const [name, files] of Object.entries(rows)) {
    const sizes = files.map((file) => readFileSync(join(root, 'dist/site', file)));
    const sum = (size) => sizes.reduce((total, bytes) => total + size(bytes), 0);
    sizeRow(name, sum((bytes) => bytes.length), sum(brotli));
  }
}

function cases() {
  const folder = join(root, 'tests/cases');
  return readdirSync(folder).filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .filter(({ expect }) => !expect.problems)
    .map(({ paste, context = 'one_to_one', on = '2021-12-05', app, client_version, conditions, settings }) =>
      ({ paste, query: { context, on, app, client_version, conditions, settings } }));
}

async function times(checkBench) {
  const rules = ['wailian-rules.txt', 'wailian-rules.zh-CN.txt', 'wailian-rules.rest.txt'].map(inPackage);
  const [facts, chinese, rest] = rules.map((file) => readFileSync(file, 'utf8'));
  const bundle = readFileSync(inPackage('rules.json'), 'utf8');
  const wasmBinary = readFileSync(inPackage('wailian.wasm'));
  const requests = cases();
  console.log();
  row('time', 'WebAssembly', 'plain JS', 'native');
  const compile = await timeOf(() => WebAssembly.compile(wasmBinary));
  const folder = mkdtempSync(join(tmpdir(), 'wailian-bench-'));
  const file = join(folder, 'requests.jsonl');
  writeFileSync(file, requests.map((request) => `${JSON.stringify({ method: 'check', ...request })}\n`).join(''));
  const [nativeLoad, nativeCheck] = execFileSync(checkBench, [...rules, file], { encoding: 'utf8' }).split(' ').map(Number);
  const names = ['webassembly', 'javascript'];
  const engines = await Promise.all(names.map((engine) => loadWailian({ engine })));
  const firstLoads = [];
  const loads = [];
  const compilations = [];
  const checks = [];
  for (const [at, wailian] of engines.entries()) {
    const texts = { 'zh-CN': chinese };
    firstLoads.push(await timeOf(() => loadWailian({ engine: names[at], rules: { facts, texts } })));
    loads.push(await timeOf(() => loadWailian({ engine: names[at], rules: { facts, texts, rest } })));
    compilations.push(await timeOf(() => wailian.withRules(bundle), 5));
    const ask = () => { for (const { paste, query } of requests) wailian.check(paste, query); };
    ask();  // the engines compile what is hot
    checks.push(await timeOf(ask, 5) * 1000 / requests.length);
  }
  const milliseconds = (number) => `${number.toFixed(1)} ms`;
  const microseconds = (number) => `${number.toFixed(0)} µs`;
  row('  compile the module', milliseconds(compile));
  row('  instantiate, open what the first answer needs', ...firstLoads.map(milliseconds));
  row('  instantiate, open all rules, one language', ...[...loads, nativeLoad].map(milliseconds));
  row('  compile a bundle of rules, and open it', ...compilations.map(milliseconds));
  row(`  a check, report as object (${requests.length} cases)`, ...checks.map(microseconds), `${microseconds(nativeCheck)} *`);
  row('  the same, of native time', ...checks.map((number) => `${(number / nativeCheck).toFixed(1)} x`));

  const lines = requests.map(({ paste }) => paste.replace(/[\r\n]/g, ' '));
  const query = { context: 'group', on: '2021-12-05' };
  const scans = [];
  for (const wailian of engines) scans.push(await timeOf(() => wailian.scan(lines, query), 5) * 1000 / lines.length);
  row('  a line of a batch (scan)', ...scans.map(microseconds));
  console.log('  * native: report as JSON text, not parsed');
}

sizes();
transfer();
if (options.write) {
  const below = counted('scripts/bench --write');
  writeFigures('sizes', table(['', 'raw:', 'brotli:'], told), below);
  const sum = (files, size) => files.reduce((total, name) => total + size(readFileSync(join(root, 'dist/site', name))), 0);
  const whole = (bytes) => `${Math.round(bytes / 1024)} KB`;
  const packed = (...files) => whole(sum(files, brotli));
  writeFigures('first-answer', `Until the first answer a reader of Chinese fetches ${packed(...siteFiles.first)} with Brotli, ${whole(sum(siteFiles.first, (bytes) => bytes.length))} without.`, below);
  const ofWidget = ['wailian-checker.js', 'wailian.wasm', 'wailian-rules.txt', 'wailian-rules.zh-CN.txt'];
  const [script, core, facts, texts] = ofWidget.map((name) => packed(name));
  writeFigures('widget', `The first answer in Simplified Chinese takes four files, ${packed(...ofWidget)} with Brotli: the script (${script}), core (${core}), facts (${facts}), texts (${texts}). Other languages fetch ` +
    `their words as a fifth file of ${packed('wailian-checker-words.en.js')}.`, below);
  const [{ size, unpackedSize, entryCount }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: join(root, 'dist/npm'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  writeFigures('package', `Packed it is ${megabytes(size)}, unpacked ${megabytes(unpackedSize)} in ${entryCount} files, for it holds every form. Of these a page fetches the core (${core} with Brotli), the facts (${facts}), ` +
    `one language’s words (${texts}), and the rest when it is needed.`, counted('npm pack'));
}
if (checkBench) await times(checkBench);
