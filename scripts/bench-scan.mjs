// Share texts a second in one batch: `scan` in WebAssembly beside what one would put together from packages, linkify-it,
// the engine's `new URL`, tldts and a Map from host to site, in the same run.
//
//   node scripts/bench-scan.mjs [--texts FILE] [--program FILE]
//
// FILE holds one JSON object a line with a `text`. Without it the project's own texts are used. --program is the built
// `scan_bench`: with it a native row is printed too. Needs ./scripts/build first. The two take turns, round by round;
// the figures are medians.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { LinkifyIt } from 'linkify-it';
import { parse } from 'tldts';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { loadWailian } = await import(pathToFileURL(here('dist/npm/index.mjs')));

const { values: options } = parseArgs({
  options: {
    texts: { type: 'string', default: here('tests/extract/share-texts.jsonl') },
    program: { type: 'string', default: here('build/release/bench/scan_bench') },
  },
});

const ROUNDS = 31;
const AT_LEAST = 5000;  // lines a batch: long enough for the clock, and what a person may well paste
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

/** What the packages give together: the links of each line with address, host and site. */
function packages() {
  const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false });
  const sites = new Map(rules.sites.flatMap(({ id, hosts }) => hosts.map(({ host }) => [host, id])));
  const asHost = { extractHostname: false, validateHostname: false };
  return (lines) => {
    const rows = [];
    for (let line = 0; line < lines.length; line++) {
      for (const match of linkify.match(lines[line]) ?? []) {
        const url = read(match.url);
        const host = url?.hostname ?? null;
        const domain = host && parse(host, asHost).domain;
        rows.push({ line, start: match.index, end: match.lastIndex, url: url?.href ?? null, host,
                    site: sites.get(host) ?? sites.get(domain) ?? null });
      }
    }
    return rows;
  };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** Milliseconds a batch of each work; in every round each has its turn. */
function timeInTurns(works) {
  const spent = works.map(() => []);
  for (let round = -3; round < ROUNDS; round++) {  // the first rounds only let the engine compile what is hot
    works.forEach((work, i) => {
      const start = performance.now();
      work();
      if (round >= 0) spent[i].push(performance.now() - start);
    });
  }
  return spent;
}

function nativeMicroseconds(lines) {
  if (!existsSync(options.program)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'wailian-bench-'));
  const file = join(folder, 'lines.txt');
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  const [microseconds] = execFileSync(options.program, [...['', '.zh-CN', '.rest'].map((part) => here(`dist/npm/wailian-rules${part}.txt`)), JSON.stringify(query), file],
    { encoding: 'utf8' }).split(' ').map(Number);
  rmSync(folder, { recursive: true });
  return microseconds;
}

const wailian = await loadWailian();
const { texts, lines } = readLines(options.texts);
const pieces = packages();
const works = [() => wailian.scan(lines, query), () => pieces(lines)];
const counts = works.map((work) => work().length * texts.length / lines.length);
const [ours, theirs] = timeInTurns(works);
const row = (name, milliseconds, count) => console.log(`  ${name.padEnd(40)}${Math.round(lines.length / milliseconds * 1000).toString().padStart(12)}` +
  `${(milliseconds / lines.length * 1000).toFixed(2).padStart(12)}${count === undefined ? '' : count.toString().padStart(10)}`);

console.log(`${texts.length} share texts, ${lines.length} lines a batch (${options.texts})`);
console.log(`  ${''.padEnd(40)}${'texts a s'.padStart(12)}${'µs a text'.padStart(12)}${'rows'.padStart(10)}`);
row('wailian scan, WebAssembly', median(ours), counts[0]);
row('linkify-it, new URL, tldts, Map', median(theirs), counts[1]);
const native = nativeMicroseconds(lines);
if (native !== null) row('wailian scan, native', native * lines.length / 1000);
console.log(`  wailian reads ${median(theirs.map((time, i) => time / ours[i])).toFixed(2)} x as many texts in the same time`);
console.log(`  wailian: links in mixed Chinese text, disguised ones too; tokens; canonical address, site, verdict of the day; rows
  packages: links, canonical address, registrable domain, site by host; rows. No tokens, no shared hosts, no verdict`);
