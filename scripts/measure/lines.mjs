// Any number of lines through `wailian scan`, as a pipe gives them: rate, processor time and the most memory that all its processes held.
//
//   scripts/measure/lines [--lines N] [--workers 0,1,2] [--write]
//
// N is 400,000 unless given; 10,000,000 take about half an hour. The lines are made as they are wanted: share texts, sentences with a link,
// prose and addresses, a quarter each. What comes out must be the same bytes for every number of workers, or it fails. --write puts the
// figures into docs/performance.md, and what follows from them for a billion lines into docs/many-machines.md. Linux, for it reads /proc; 260 bytes of room
// for temporary files a line.
// Needs ./scripts/build first.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measured, table, writeFigures } from './figures.mjs';

const { values: options } = parseArgs({ options: { lines: { type: 'string', default: '400000' }, workers: { type: 'string', default: '0,1,2' }, write: { type: 'boolean', default: false } } });
const wanted = Number(options.lines);
const counts = options.workers.split(',').map(Number);
if (!Number.isInteger(wanted) || wanted < 1 || counts.some((count) => !Number.isInteger(count) || count < 0)) {
  console.error('lines: --lines is a number, --workers a list such as 0,1,2');
  process.exit(2);
}
const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const BLOCK = 20_000;
const shared = readFileSync(here('tests/extract/share-texts.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text.replace(/[\r\n]/g, ' '));
const kinds = [
  (i) => shared[i % shared.length],
  (i) => `第 ${i} 条：朋友发来一个链接 https://shop${i}.example.com/item?id=${i}，请帮我看看`,
  (i) => `第 ${i} 条：今天天气很好，我们一起去公园走走，记得带上水和面包，下午四点以前回来。`,
  (i) => `https://shop${i}.example-${i % 97}.com/item/${i}?id=${i}`,
];
const block = Array.from({ length: BLOCK }, (_, i) => `${kinds[i % kinds.length](i)}\n`);
const wholeBlock = Buffer.from(block.join(''));

function* lines() {
  let left = wanted;
  for (; left >= BLOCK; left -= BLOCK) yield wholeBlock;
  if (left > 0) yield Buffer.from(block.slice(0, left).join(''));
}

const status = (pid) => { try { return readFileSync(`/proc/${pid}/status`, 'utf8'); } catch { return ''; } };
/** A process and all that it started. */
function family(pid) {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), Number(/^PPid:\s*(\d+)/m.exec(status(name))?.[1])]);
  const found = [pid];
  for (const member of found) for (const [child, parent] of parents) if (parent === member) found.push(child);
  return found;
}
const residentKilobytes = (pid) => Number(/^VmHWM:\s*(\d+)/m.exec(status(pid))?.[1] ?? 0);
const processorSeconds = (pid) => {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').slice(11, 13).map(Number);
    return (user + system) / 100;
  } catch {
    return 0;
  }
};

/** Rows go to a file, and are looked at afterwards: whoever read them meanwhile would take the processor from the work. */
const folder = mkdtempSync(join(tmpdir(), 'wailian-lines-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

async function lookAt(file) {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
  }
  rmSync(file);
  return { rows, bytes: hash.digest('hex') };
}

async function run(workers) {
  const file = join(folder, `rows-${workers}`), output = openSync(file, 'w');
  const command = spawn(process.execPath, [here('dist/npm/cli.mjs'), 'scan', '--context', 'group', '--on', '2026-11-22', '--quiet', ...(workers > 0 ? ['--jobs', String(workers)] : [])], { stdio: ['pipe', output, 'inherit'] });
  let [peak, cpu] = [0, 0];
  const look = () => {
    const all = family(command.pid);
    peak = Math.max(peak, all.reduce((sum, pid) => sum + residentKilobytes(pid), 0));
    cpu = Math.max(cpu, all.reduce((sum, pid) => sum + processorSeconds(pid), 0));
  };
  const watch = setInterval(look, 250);
  const start = performance.now();
  Readable.from(lines(), { objectMode: false }).pipe(command.stdin);
  const code = await new Promise((resolve) => command.on('exit', resolve));
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  closeSync(output);
  if (code !== 0) throw new Error(`wailian scan ended with ${code}`);
  return { workers, seconds, cpu, peak: peak / 1024, rate: wanted / seconds, ...await lookAt(file) };
}

const runs = [];
for (const workers of counts) {
  const one = await run(workers);
  console.log(`${workers} workers: ${one.seconds.toFixed(1)} s, ${Math.round(one.rate)} lines/s, processor ${one.cpu.toFixed(1)} s, at most ${one.peak.toFixed(0)} MB, ${one.rows} rows`);
  runs.push(one);
}
if (new Set(runs.map(({ bytes }) => bytes)).size > 1) {
  console.error('lines: not the same rows for every number of workers');
  process.exit(1);
}
const one = runs.find(({ workers }) => workers === 1) ?? runs[0];
const thousands = (number) => Math.round(number).toLocaleString('en');
if (options.write) {
  const below = measured(`scripts/measure/lines --lines ${wanted}`);
  writeFigures('lines', `${thousands(wanted)} lines, ${thousands(one.rows)} rows, the same bytes every time.\n\n${table(['workers', 'lines a second:', 'beside one worker:', 'processor time:', 'most memory, all processes:'],
    runs.map(({ workers, rate, cpu, peak }) => [workers === 0 ? 'none' : workers, thousands(rate), (rate / one.rate).toFixed(2), `${cpu.toFixed(0)} s`, `${peak.toFixed(0)} MB`]))}`, below);
  // Processor time does not depend on what else ran.
  const perCore = wanted / one.cpu;
  const BILLION = 1e9, PRICE = 0.05;
  const hours = (cores) => BILLION / perCore / cores / 3600;
  writeFigures('a-billion', `A line takes ${(1e6 / perCore).toFixed(0)} µs of a core, so that a billion take ${hours(1).toFixed(1)} core hours: at ${PRICE} USD for one, ${(hours(1) * PRICE).toFixed(2)} USD, on however many machines.\n\n${table(['machines of 8 cores:', 'hours:', 'memory of each, eight processes:'],
    [1, 4, 16, 64].map((machines) => [machines, hours(machines * 8).toFixed(2), `${(one.peak * 8 / 1024).toFixed(1)} GB`]))}`, below);
}
