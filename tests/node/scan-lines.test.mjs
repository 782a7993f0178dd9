// Many lines: one on which the core stops costs nothing but itself, and an endless one is read only so far.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { CoreError, fileOfPackage, importSource, loadWailian } from './built.mjs';

const { scanLines, coreStopped } = await importSource('web/worker/scan-lines.ts');
const { linesOf } = await importSource('web/worker/lines.ts');

const QUERY = { context: 'group', on: '2021-12-05' };
const LINK = 'https://item.taobao.com/item.htm?id=600000000001';
const turn = async () => {};

/** A number as WebAssembly writes it: seven bits a byte, the last of which has the eighth bit clear. */
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value |= (bytes[at] & 0x7f) << shift;
    if (bytes[at] < 0x80) return [value, at + 1];
  }
}

function writeNumber(value) {
  const bytes = [];
  for (; value >= 0x80; value >>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

const MEMORY_SECTION = 5;

/** The module with a memory of so many pages beyond those it starts with, and no more. */
function capped(bytes, more) {
  for (let at = 8; at < bytes.length;) {
    const start = at;
    const [size, body] = readNumber(bytes, at + 1);
    at = body + size;
    if (bytes[start] !== MEMORY_SECTION) continue;
    const [initial] = readNumber(bytes, body + 2);
    const memory = [1, 1, ...writeNumber(initial), ...writeNumber(initial + more)];
    return Buffer.concat([bytes.subarray(0, start), Buffer.from([MEMORY_SECTION, memory.length, ...memory]), bytes.subarray(at)]);
  }
  throw new Error('no memory section');
}

const small = await loadWailian({ wasm: capped(readFileSync(fileOfPackage('wailian.wasm')), 40), engine: 'webassembly' });
/** Fits in no core that is capped like that. */
const HUGE = `${LINK} `.repeat(60_000);

test('a core without memory says so under a code of its own, and answers the next question', () => {
  const { problems } = small.check(HUGE, QUERY);
  assert.deepEqual(problems.map(({ code }) => code), ['out_of_memory']);
  const cures = { 'zh-CN': /分段粘贴/, 'zh-TW': /分段貼上/, en: /a part of it/ };
  for (const [locale, cure] of Object.entries(cures)) assert.match(small.check(HUGE, { ...QUERY, locale }).problems[0].message, cure);
  assert.match(problems[0].message, cures['zh-CN']);
  assert.equal(small.check(LINK, QUERY).links.length, 1);
  assert.throws(() => small.scan([HUGE], QUERY), (error) => coreStopped(error));
});

test('one line on which the core stops is named, and all others have their rows', async () => {
  const lines = Array.from({ length: 900 }, (_, at) => `${LINK}${at}`);
  lines[501] = HUGE;
  const { rows, stopped } = await scanLines(small, lines, 400, 800, QUERY, turn);
  assert.deepEqual(stopped, [501]);
  assert.deepEqual(rows.map(({ line }) => line), [...lines.keys()].slice(400, 800).filter((line) => line !== 501));
  assert.ok(rows.every(({ outcome }) => outcome === 'direct'));
});

test('a part of many lines that is too much at once is answered line by line, with no line lost', async () => {
  const whole = await loadWailian();
  const lines = Array.from({ length: 300 }, (_, at) => `${at} ${LINK} `.repeat(1 + (at % 40)));
  const here = await scanLines(small, lines, 0, lines.length, QUERY, turn);
  assert.deepEqual(here, await scanLines(whole, lines, 0, lines.length, QUERY, turn));
  assert.deepEqual(here.stopped, []);
});

test('a wrong question is no fault of a line, and a core that never comes back ends the run', async () => {
  await assert.rejects(scanLines(small, [LINK], 0, 1, { context: 'pigeon' }, turn), (error) => !coreStopped(error));
  const gone = { scan() { throw new CoreError('core_failed', 'wailian.wasm', 'is gone', 'start anew'); } };
  await assert.rejects(scanLines(gone, [LINK, LINK], 0, 2, QUERY, turn), /gone/);
});

test('between parts the worker has its turn, however long the lines are', async () => {
  const asked = [];
  let turns = 0;
  const core = { scan: (lines) => { asked.push(lines.join('').length); return []; } };
  const lines = Array.from({ length: 40 }, () => 'x'.repeat(100_000));
  await scanLines(core, lines, 0, lines.length, QUERY, async () => { turns += 1; });
  assert.ok(Math.max(...asked) <= 262_144, `${Math.max(...asked)} characters at once`);
  assert.equal(turns, asked.length);
});

test('a line beyond 256 KB is looked at as far as its last whole word, and named', () => {
  const short = `${LINK} 一行`;
  const long = `${LINK} `.repeat(6000);
  const endless = `${LINK}/${'长'.repeat(100_000)}`;
  const { lines, cut, leftOut } = linesOf([short, long, endless, '', short].join('\n'), 'lines.txt');
  assert.deepEqual(cut, [1, 2]);
  assert.equal(leftOut, 0);
  assert.equal(lines[0], short);
  assert.ok(Buffer.byteLength(lines[1]) <= 262_144 && Buffer.byteLength(lines[1]) > 262_000);
  assert.ok(lines[1].trimEnd().endsWith(LINK), 'no link is cut in two');
  assert.equal(lines[2], '', 'a link longer than that is not read at all');
  assert.equal(lines[3], short);
  assert.deepEqual(linesOf(`${'é'.repeat(131_072)}`, 'a.txt').cut, [], 'exactly 256 KB is whole');
});
