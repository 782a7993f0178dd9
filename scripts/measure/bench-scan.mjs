// Lines a second in one batch: `scan` and `scanLinks` in WebAssembly beside what one would put together from packages:
// linkify-it (loose, and strict: addresses with a scheme alone), the engine's `new URL`, tldts and a Map from host to site.
//
//   node scripts/measure/bench-scan.mjs [--texts FILE] [--program FILE] [--write]
//
// FILE holds one JSON object a line with a `text`. Without it the project's own texts are used. --program is the built
// `scan_bench`: with it a native row is printed too. --write puts the table into docs/performance.md. Needs ./scripts/build first. The works take turns, round by round in the
// same run; the figures are medians, with the middle half of all rounds behind the ratio.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { LinkifyIt } from 'linkify-it';
import { parse } from 'tldts';
import { measured, table, writeFigures } from './figures.mjs';

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { loadWailian } = await import(pathToFileURL(here('dist/npm/index.mjs')));

const { values: options } = parseArgs({
  options: {
    texts: { type: 'string', default: here('tests/extract/share-texts.jsonl') },
    program: { type: 'string', default: here('build/release/bench/scan_bench') },
    write: { type: 'boolean', default: false },
  },
});

const ROUNDS = 21;
const AT_LEAST = 5000;  // lines a batch: long enough for the clock, and what a person may well paste
const FOR_WORKERS = 200_000;  // lines that are worth the start of workers
const query = { context: 'group', on: '2021-12-05' };

const rules = JSON.parse(readFileSync(here('dist/npm/rules.json'), 'utf8'));

function readLines(file) {
  const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
  const once = texts.map((text) => text.replace(/[\r\n]/g, ' '));
  const lines = [];
  while (lines.length < AT_LEAST) lines.push(...once);
  return { texts: once, lines };
}

function read(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

const sites = new Map(rules.sites.flatMap(({ id, hosts }) => hosts.map(({ host }) => [host, id])));
const asHost = { extractHostname: false, validateHostname: false };

function placed(address) {
  const url = read(address);
  const host = url?.hostname ?? null;
  const domain = host && parse(host, asHost).domain;
  return { url: url?.href ?? null, host, site: sites.get(host) ?? sites.get(domain) ?? null };
}

/** What the packages give together: the links of each line with address, host and site. */
function packages(fuzzyLink) {
  const linkify = new LinkifyIt({ fuzzyLink, fuzzyEmail: false });
  return (lines) => {
    const rows = [];
    for (let line = 0; line < lines.length; line++) {
      for (const match of linkify.match(lines[line]) ?? []) rows.push({ line, start: match.index, end: match.lastIndex, ...placed(match.url) });
    }
    return rows;
  };
}
const loose = packages(true), strict = packages(false);
/** The same of lines that are addresses, which need no search. */
const addresses = (lines) => lines.map((address, line) => ({ line, ...placed(address) }));

const quantile = (numbers, part) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * part)];
const median = (numbers) => quantile(numbers, 0.5);

/** Milliseconds a batch of each work; in every round each has its turn. */
async function timeInTurns(works) {
  const spent = works.map(() => []);
  for (let round = -3; round < ROUNDS; round++) {  // the first rounds only let the engine compile what is hot
    for (const [i, work] of works.entries()) {
      const start = performance.now();
      await work();
      if (round >= 0) spent[i].push(performance.now() - start);
    }
  }
  return spent;
}

/** Of lines that are addresses. */
function nativeMicroseconds(lines) {
  if (!existsSync(options.program)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'wailian-bench-'));
  const file = join(folder, 'lines.txt');
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  const [microseconds] = execFileSync(options.program, [...['', '.zh-CN', '.rest'].map((part) => here(`dist/npm/wailian-rules${part}.txt`)), JSON.stringify(query), file, '31', 'addresses'],
    { encoding: 'utf8' }).split(' ').map(Number);
  rmSync(folder, { recursive: true });
  return microseconds;
}

const wailian = await loadWailian();
const many = (line) => Array.from({ length: AT_LEAST }, (_, i) => line(i));
const shared = readLines(options.texts).lines;
const sentences = many((i) => `第 ${i} 条：朋友发来一个链接 https://shop${i}.example.com/item?id=${i}，请帮我看看`);
const prose = many((i) => `第 ${i} 条：今天天气很好，我们一起去公园走走，记得带上水和面包，下午四点以前回来。`);
/** As services make them: a host that is known to a rule or not, and a code. */
const SHORTENERS = ['t.cn/A6', 'm.tb.cn/h.5', 'v.douyin.com/', 'b23.tv/', 'u.jd.com/', 'xhslink.com/a/', 'dwz.cn/', 'bit.ly/3'];
const short = many((i) => `https://${SHORTENERS[i % SHORTENERS.length]}${(i * 2654435761 >>> 0).toString(36)}`);
const bare = many((i) => `https://shop${i}.example-${i % 97}.com/item/${i}?id=${i}`);
const long = Array.from({ length: FOR_WORKERS / AT_LEAST }, () => bare).flat();
const scan = (lines) => () => wailian.scan(lines, query);

async function inWorkers(lines, workers) {
  let rows = 0;
  for await (const row of wailian.scanStream(lines, query, { workers, format: 'links' })) rows += row ? 1 : 0;
  return rows;
}

const lists = [
  ['share texts', shared, scan(shared), 'linkify-it, loose', () => loose(shared)],
  ['share texts', shared, scan(shared), 'linkify-it, strict', () => strict(shared)],
  ['a sentence with a link', sentences, scan(sentences), 'linkify-it, loose', () => loose(sentences)],
  ['prose without links', prose, scan(prose), 'linkify-it, loose', () => loose(prose)],
  ['bare addresses, scan', bare, scan(bare), 'linkify-it, loose', () => loose(bare)],
  ['bare addresses, scanLinks', bare, () => wailian.scanLinks(bare, query), 'new URL, tldts, Map', () => addresses(bare)],
  ['short links, scanLinks', short, () => wailian.scanLinks(short, query), 'new URL, tldts, Map', () => addresses(short)],
  [`${FOR_WORKERS.toLocaleString('en')} addresses, 2 workers`, long, () => inWorkers(long, 2), 'new URL, tldts, Map', () => addresses(long)],
];

console.log(`${AT_LEAST} lines a batch, ${ROUNDS} rounds in turns (share texts: ${options.texts})`);
console.log(`  ${'lines'.padEnd(30)}${'µs a line'.padStart(10)}   ${'beside'.padEnd(22)}${'µs a line'.padStart(10)}${'times as fast'.padStart(16)}`);
const told = [];
for (const [name, lines, ours, peer, theirs] of lists) {
  const [mine, other] = await timeInTurns([ours, theirs]);
  const ratios = other.map((time, i) => time / mine[i]);
  const of = (times) => (median(times) / lines.length * 1000).toFixed(2).padStart(10);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(ratios, part).toFixed(2));
  told.push([name, of(mine).trim(), peer, of(other).trim(), `${middle} (${low}–${high})`]);
  console.log(`  ${name.padEnd(30)}${of(mine)}   ${peer.padEnd(22)}${of(other)}${`${middle} (${low}–${high})`.padStart(18)}`);
}
const [native, nativeShort] = [bare, short].map(nativeMicroseconds);
const perSecond = (microseconds) => `${(Math.round(1e3 / microseconds) * 1000).toLocaleString('en')} a second`;
if (native !== null) console.log(`  natively, on one core: bare addresses ${native.toFixed(2)} µs, ${perSecond(native)}; short links ${nativeShort.toFixed(2)} µs, ${perSecond(nativeShort)}`);
const timeOf = (work) => { const start = performance.now(); work(); return performance.now() - start; };
const hundred = sentences.slice(0, 100);
const [scans, checks] = [1, 2, 3, 4, 5].map(() => [timeOf(scan(hundred)), timeOf(() => hundred.forEach((line) => wailian.check(line, query)))])
  .reduce(([a, b], [x, y]) => [[...a, x], [...b, y]], [[], []]);
const checksBesideScans = (median(checks) / median(scans)).toFixed(0);
if (options.write) {
  const natively = native === null ? '' : ` Natively one core reads ${perSecond(native).replace(' a ', ' bare addresses a ')} (${native.toFixed(2)} µs each), or ${perSecond(nativeShort).replace(' a ', ' short links a ')} (${nativeShort.toFixed(2)} µs).`;
  writeFigures('packages', `${table(['lines', 'µs a line:', 'beside', 'µs a line:', 'times as fast:'], told)}\n\n${AT_LEAST.toLocaleString('en')} lines a batch; medians of ${ROUNDS} rounds in turns, the middle half of the ratios behind them.${natively} ` +
    `\`check\` takes ${checksBesideScans} times as long as \`scan\` for a link: it answers for every chat, with words, and passes them as JSON.`, measured('node scripts/measure/bench-scan.mjs --write'));
}
console.log(`  check takes ${(median(checks) / median(scans)).toFixed(1)} times as long as scan for a link (100 sentences)`);
console.log(`  wailian: links in mixed Chinese text, disguised ones too; tokens; canonical address, site, warnings, verdict of the day; rows
  packages: links, canonical address, registrable domain, site by host; rows. No tokens, no shared hosts, no warnings, no verdict`);
