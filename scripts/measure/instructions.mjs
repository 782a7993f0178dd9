// Instructions a line of a scan, natively, by part: see scripts/measure/instructions.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { counted, table, writeFigures } from './figures.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({ options: { beside: { type: 'string' }, write: { type: 'boolean', default: false }, texts: { type: 'string', default: join(root, 'tests/extract/share-texts.jsonl') } } });
const trees = [['ours', root], ...(options.beside ? [['beside', resolve(options.beside)]] : [])];
const LINES = 1000;
const query = JSON.stringify({ context: 'group', on: '2026-11-28' });

const many = (line) => Array.from({ length: LINES }, (_, i) => line(i));
const shared = readFileSync(options.texts, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text.replace(/[\r\n]/g, ' '));
const lists = {
  'share texts': many((i) => shared[i % shared.length]),
  'a sentence with a link': many((i) => `第 ${i} 条：朋友发来一个链接 https://shop${i}.example.com/item?id=${i}，请帮我看看`),
  'addresses of unknown hosts': many((i) => `https://www.site${i * 7919 % 100000}.example-${i % 37}.com/a/${i}?id=${i}`),
  'addresses of a known shop': many((i) => `https://item.taobao.com/item.htm?id=${600000000 + i}`),
};
/** What is counted with all that it calls, by a name that stands in the profile. */
const parts = { 'links and tokens': /wailian::SubjectFinder::find\(/, addresses: /wailian::canonicalize\(/, warnings: /wailian::(\(anonymous namespace\)::)?hazards_of_steps\(|wailian::find_hazards\(/ };

const folder = mkdtempSync(join(tmpdir(), 'wailian-instructions-'));
const profile = join(folder, 'profile');

/** Instructions of `rounds` rounds over the file, in all and by part. */
function count(tree, file, rounds) {
  const program = join(tree, 'build/release/bench/scan_bench');
  if (!existsSync(program)) throw new Error(`${program} is not built: see scripts/measure/instructions --help`);
  const rules = ['', '.en', '.rest'].map((part) => join(tree, `dist/npm/wailian-rules${part}.txt`));
  execFileSync('valgrind', ['-q', '--tool=callgrind', `--callgrind-out-file=${profile}`, program, ...rules, query, file, String(rounds)], { stdio: 'ignore' });
  const lines = execFileSync('callgrind_annotate', ['--inclusive=yes', '--threshold=100', profile], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n');
  const number = (line) => Number(/^\s*([\d,]+)/.exec(line)?.[1].replaceAll(',', '') ?? 0);
  const largest = (pattern) => Math.max(0, ...lines.filter((line) => pattern.test(line)).map(number));
  return { all: largest(/PROGRAM TOTALS/), ...Object.fromEntries(Object.entries(parts).map(([name, pattern]) => [name, largest(pattern)])) };
}

const told = [];
try {
  console.log(`  ${'thousands of instructions a line'.padEnd(36)}${['in all', ...Object.keys(parts)].map((name) => name.padStart(18)).join('')}`);
  for (const [name, lines] of Object.entries(lists)) {
    const file = join(folder, 'lines.txt');
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    for (const [label, tree] of trees) {
      // Two runs of different length: what starting costs is in both.
      const [short, long] = [1, 3].map((rounds) => count(tree, file, rounds));
      const row = Object.keys(short).map((part) => ((long[part] - short[part]) / 2 / LINES / 1000).toFixed(1).padStart(18));
      if (tree === root) told.push([name, ...row.map((one) => one.trim())]);
      console.log(`  ${`${name}${trees.length > 1 ? `, ${label}` : ''}`.padEnd(36)}${row.join('')}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
if (options.write) writeFigures('instructions', table(['lines', 'in all:', ...Object.keys(parts).map((name) => `${name}:`)], told), counted('scripts/measure/instructions --write'));
