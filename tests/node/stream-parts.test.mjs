// What lies between the core and a stream of rows, each part by itself: requests as CBOR, lines cut into chunks, answers to a chunk, rows as text.
import assert from 'node:assert/strict';
import test from 'node:test';
import { importSource } from './built.mjs';

const { encodeCbor } = await importSource('web/lib/core/cbor.ts');
const { decodeScanRows } = await importSource('web/lib/core/scan-rows.ts');
const { wellFormed } = await importSource('web/lib/core/well-formed.ts');
const { cutLines, LONGEST_LINE } = await importSource('web/lib/stream/cut-lines.ts');
const { answerChunk, packChunk, unpackAnswer } = await importSource('web/lib/stream/answer-chunk.ts');
const { answersOf } = await importSource('web/lib/stream/scan-pool.ts');
const { encodeCanonicalTexts } = await importSource('web/lib/core/canonical-rows.ts');
const { CitedRules } = await importSource('web/lib/core/cited-rules.ts');
const { rowHead, rowWriters, tsvField, ROW_COLUMNS } = await importSource('web/lib/stream/row-text.ts');

const hex = (value) => Buffer.from(encodeCbor(value)).toString('hex');

// RFC 8949, appendix A, and the bounds of each width.
const CBOR = [
  [0, '00'], [1, '01'], [10, '0a'], [23, '17'], [24, '1818'], [100, '1864'], [255, '18ff'], [256, '190100'], [1000, '1903e8'], [65535, '19ffff'], [65536, '1a00010000'], [1000000, '1a000f4240'], [2 ** 32 - 1, '1affffffff'],
  [2 ** 32, 'fb41f0000000000000'], [-1, '20'], [-10, '29'], [-24, '37'], [-25, '3818'], [-100, '3863'], [-256, '38ff'], [-257, '390100'], [-1000, '3903e7'], [-(2 ** 32) + 1, '3afffffffe'], [-(2 ** 32), 'fbc1f0000000000000'],
  [1.1, 'fb3ff199999999999a'], [-4.1, 'fbc010666666666666'], [2 ** 53, 'fb4340000000000000'], [1e300, 'fb7e37e43c8800759c'], [Infinity, 'fb7ff0000000000000'],
  [false, 'f4'], [true, 'f5'], [null, 'f6'], [undefined, 'f6'], [() => 1, 'f6'], ['', '60'], ['IETF', '6449455446'], ['水', '63e6b0b4'], ['\ud800\udd51', '64f0908591'], ['\ud800', '63efbfbd'],
  [[], '80'], [[1, 2, 3], '83010203'], [[1, [2, 3]], '8201820203'], [{}, 'a0'], [{ a: 1, b: [2, 3] }, 'a26161016162820203'], [{ a: undefined, b: undefined, c: null }, 'a16163f6'], ['x'.repeat(24), `7818${'78'.repeat(24)}`],
];
for (const [value, wanted] of CBOR) test(`CBOR of ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`, () => assert.equal(hex(value), wanted));

test('CBOR of what is longer than the encoder began with', () => {
  const texts = Array.from({ length: 300 }, (_, at) => `text ${at} `.repeat(at % 7));
  assert.equal(hex(texts), `99012c${texts.map(hex).join('')}`);
});

test('rows that are cut off anywhere are read to their end, and no further', () => {
  const packed = '3\t0\t17\tlink\thttps://a.com/\ta.com\ttaobao direct 1 current rule-1 2021-12-05\tport\tnote\t\t\t\t\t\t\t\t\tport userinfo \n12\t1\t2\ttoken\t\t\t0\n';
  const [row, token] = decodeScanRows(packed);
  assert.deepEqual([row.line, row.end, row.url, row.site, row.trial, row.last_confirmed, row.hazard, row.severity, row.lead, row.hazards], [3, 17, 'https://a.com/', 'taobao', true, '2021-12-05', 'port', 'note', 'treatment', ['port', 'userinfo']]);
  assert.deepEqual([token.line, token.kind, token.url, token.site, token.decided_by, token.hazards], [12, 'token', null, 'taobao', 'rule-1', []]);
  assert.equal(decodeScanRows('3\t0\t17\tlink\ta\tb')[0].site, null);
  for (let size = 0; size < packed.length; size += 1) assert.ok(decodeScanRows(packed.slice(0, size)).length <= 2, `${size}`);
});

test('lone surrogates become U+FFFD, pairs stay', () => {
  for (const [text, wanted] of [['a\ud83d\ude00b', 'a\ud83d\ude00b'], ['\ud83d', '\ufffd'], ['\ude00x', '\ufffdx'], ['\ud83d\ud83d\ude00', '\ufffd\ud83d\ude00'], ['\ude00\ud83d', '\ufffd\ufffd'], ['', ''], ['\ud7ff\ue000', '\ud7ff\ue000'], ['\ud800\udc00\udbff\udfff', '\ud800\udc00\udbff\udfff']]) {
    assert.equal(wellFormed(text), wanted, JSON.stringify(text));
  }
});

async function* later(items) { yield* items; }
async function chunksOf(source, size, inside = ' ') {
  const chunks = [];
  for await (const { text, ...chunk } of cutLines(source, size, inside)) chunks.push({ ...chunk, text: typeof text === 'string' ? text : Buffer.from(text).toString() });
  return chunks;
}
const webStream = (pieces, cancelled = () => {}) => new ReadableStream({ pull(out) { if (pieces.length > 0) out.enqueue(pieces.shift()); else out.close(); }, cancel: cancelled });

test('items are gathered until a chunk is full, breaks inside of them given up', async () => {
  const wanted = [{ line: 0, count: 2, cut: [], text: 'ab cd\ne\n' }, { line: 2, count: 2, cut: [], text: 'f\ngh  i\n' }, { line: 4, count: 1, cut: [], text: '\n' }];
  const items = ['ab\ncd', 'e', 'f', 'gh\r\ni', ''];
  assert.deepEqual(await chunksOf(items, 8), wanted);
  assert.deepEqual(await chunksOf(later(items), 8), wanted);
  assert.deepEqual(await chunksOf(items.values(), 8), wanted);
  assert.deepEqual((await chunksOf(['a\nb'], 8, ''))[0].text, 'ab\n');
  assert.deepEqual(await chunksOf([], 8), []);
  assert.deepEqual(await chunksOf(['abc', 'd'], 4), [{ line: 0, count: 1, cut: [], text: 'abc\n' }, { line: 1, count: 1, cut: [], text: 'd\n' }]);
});

test('an item that is too long is cut, and named; one that is no string is refused by its number', async () => {
  const [first, second] = await chunksOf(['a', 'x'.repeat(LONGEST_LINE + 1), 'b', 'y'.repeat(LONGEST_LINE), `z${'z'.repeat(LONGEST_LINE)}`], LONGEST_LINE * 1.5);
  assert.deepEqual([first.cut, first.count, first.text.length], [[1], 4, 2 + LONGEST_LINE + 1 + 2 + LONGEST_LINE + 1]);
  assert.deepEqual([second.line, second.cut, second.text.length], [4, [4], LONGEST_LINE + 1]);
  await assert.rejects(chunksOf(['a', 'b', 7], 2), /^TypeError: item 2 is no string/);
  await assert.rejects(chunksOf(later(['a', null]), 100), /^TypeError: item 1 is no string/);
});

test('bytes are cut behind a break, the rest goes into the next chunk, and a mark at the beginning is no text', async () => {
  const stream = (...pieces) => webStream(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
  assert.deepEqual(await chunksOf(stream('ab\ncd\nef'), 6), [{ line: 0, count: 2, cut: [], text: 'ab\ncd\n' }, { line: 2, count: 1, cut: [], text: 'ef' }]);
  assert.deepEqual(await chunksOf(stream('\ufeffab\n', '\ufeffcd\n'), 100), [{ line: 0, count: 2, cut: [], text: 'ab\n\ufeffcd\n' }]);
  assert.deepEqual(await chunksOf(stream(new Uint8Array(0), '\ufeffa\n'), 100), [{ line: 0, count: 1, cut: [], text: 'a\n' }]);
  for (const almost of [[0xef, 0xbb, 0x41], [0xef, 0x41, 0xbf], [0x41, 0xbb, 0xbf]]) {
    const bytes = Uint8Array.from([...almost, 10]);
    for await (const { text } of cutLines(stream(bytes), 100, ' ')) assert.deepEqual([...text], [...bytes]);
  }
  assert.deepEqual(await chunksOf(webStream(['\n\na', '\n']), 100), [{ line: 0, count: 3, cut: [], text: '\n\na\n' }]);
  assert.deepEqual(await chunksOf(stream(), 100), []);
  assert.deepEqual(await chunksOf(stream('ab', 'cd', 'ef\ngh', '\n'), 3), [{ line: 0, count: 1, cut: [], text: 'abcdef\n' }, { line: 1, count: 1, cut: [], text: 'gh\n' }]);
  await assert.rejects(chunksOf(webStream([7]), 100), /^TypeError: the stream holds neither text nor bytes/);
});

test('a line of bytes that is too long is kept as far as its last word, and its rest passed over', async () => {
  const long = `${'word '.repeat(LONGEST_LINE / 5 + 10)}end`;
  const chunks = await chunksOf(webStream([Buffer.from(`first\n${long}${'w '.repeat(100_000)}\nlast https://a.com/\n`)]), 1000);
  assert.deepEqual(chunks.map(({ line, count, cut }) => [line, count, cut]), [[0, 1, []], [1, 2, [1]]]);
  const [kept, last] = chunks[1].text.split('\n');
  assert.ok(kept.length > LONGEST_LINE - 10 && kept.length <= LONGEST_LINE && /^(word )+word$/.test(kept), kept.slice(-20));
  assert.equal(last, 'last https://a.com/');
  const one = await chunksOf(webStream([Buffer.from('x'.repeat(LONGEST_LINE + 5)), Buffer.from('y\nz')]), 1000);
  assert.deepEqual(one.map(({ line, count, cut, text }) => [line, count, cut, text]), [[0, 2, [0], '\nz']]);
});

test('however a stream comes in pieces, the same lines are cut at the same places', async () => {
  const words = (length) => `${'word '.repeat(length / 5)}${'w'.repeat(length % 5)}`;
  const lines = ['a', words(LONGEST_LINE - 1), words(LONGEST_LINE), 'b', words(LONGEST_LINE + 1), 'x'.repeat(LONGEST_LINE + 1), '', 'x'.repeat(LONGEST_LINE), words(LONGEST_LINE * 1.5 | 0), 'c', words(LONGEST_LINE + 7)];
  const bytes = Buffer.from(lines.join('\n'));
  for (const size of [10, 100_000, LONGEST_LINE, 1_000_000, 10_000_000])
    for (const piece of [20_000, LONGEST_LINE, LONGEST_LINE + 1, bytes.length]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) => bytes.subarray(at * piece, (at + 1) * piece));
      const chunks = await chunksOf(webStream(pieces), size);
      const got = chunks.map(({ text }) => text).join('').split('\n');
      assert.deepEqual(got.map((line) => line.length), [1, LONGEST_LINE - 1, LONGEST_LINE, 1, LONGEST_LINE - 5, 0, 0, LONGEST_LINE, LONGEST_LINE - 5, 1, LONGEST_LINE - 5], `${size} ${piece}`);
      assert.deepEqual(chunks.flatMap(({ cut }) => cut), [4, 5, 8, 10], `${size} ${piece}`);
      assert.deepEqual(chunks.map(({ line }) => line), chunks.map((_, at) => chunks.slice(0, at).reduce((sum, { count }) => sum + count, 0)));
    }
});

test('behind a line that was cut every line is read, and a chunk that is full waits for nothing', async () => {
  const after = await chunksOf(webStream(['x'.repeat(LONGEST_LINE + 1), 'x\nb\n', 'c\nd\n']), 1000);
  assert.deepEqual(after.map(({ text, cut }) => [text, cut]), [['\nb\nc\nd\n', [0]]]);
  assert.deepEqual((await chunksOf(webStream(['abc\n', 'd\n']), 4)).map(({ text }) => text), ['abc\n', 'd\n']);
  assert.deepEqual((await chunksOf(webStream([undefined, 'a\n']), 4)).map(({ text }) => text), ['a\n']);
});

test('whoever stops reading ends the stream; who reads to its end does not', async () => {
  let cancelled = 0;
  for await (const _ of cutLines(webStream(['a\n', 'b\n', 'c\n'], () => { cancelled += 1; }), 1, ' ')) break;
  assert.equal(cancelled, 1);
  const stream = webStream(['a\n'], () => { cancelled += 1; });
  await chunksOf(stream, 1);
  assert.equal(cancelled, 1);
  assert.equal(stream.locked, false);
});

const QUERY = { context: 'group', on: '2021-12-05' };
const FAULT = {
  start: 0, end: 0, kind: 'link', url: null, host: null, site: null, outcome: 'unknown', trial: false, currency: 'none', decided_by: null, last_confirmed: null, lead: 'treatment', hazard: null, severity: null,
  inside: null, destination: null, destination_outcome: null, carries: null, other_reading: null, page: null, code: null, hazards: [],
};
/** A row for each line that has words; stops at `trap`, and for good at `gone`. */
function core() {
  const asked = [];
  let gone = false;
  return { asked, scan(reading, query, text) {
    const given = typeof text === 'string' ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
    asked.push(given);
    gone ||= given.includes('gone');
    if (gone || given.includes('trap')) throw Object.assign(new Error('stopped'), { name: 'CoreError', code: gone ? 'out_of_memory' : 'core_failed' });
    if (given.includes('refused')) return '{"problems":[]}';
    let rows = 0;
    return given.split('\n').slice(0, -1).map((line, at) => (line === '' ? '' : `${[at, 0, line.length, 'link', line, '', rows++ === 0 ? ' unknown 0 none  ' : '0'].join('\t')}\n`)).join('');
  } };
}
const chunk = (text, more = {}) => ({ line: 7, count: text.split('\n').length - 1, text: Buffer.from(text), cut: [], ...more });
const told = (rows) => rows.map(({ line, url, problem }) => [line, url ?? problem]);

test('a chunk is answered with the numbers of its lines, packed or not', () => {
  for (const line of [0, 7]) {
    const wanted = answerChunk(core(), { reading: 0, query: QUERY }, chunk('a\n\nb\n', { line }));
    assert.deepEqual(told(wanted.rows), [[line, 'a'], [line + 2, 'b']]);
    assert.deepEqual([wanted.lines, wanted.found], [3, 2]);
    const packed = packChunk(core(), { reading: 0, query: QUERY }, chunk('a\n\nb\n', { line }));
    assert.equal(typeof packed.packed, 'string');
    assert.deepEqual(unpackAnswer(packed), wanted);
  }
});

test('lines that were cut have a row of their own, where they stand', () => {
  for (const answer of [answerChunk, packChunk]) {
    const { rows, found } = answer(core(), { reading: 0, query: QUERY }, chunk('a\nb\nc\n', { cut: [7, 8] }));
    assert.deepEqual(told(rows), [[7, 'a'], [7, 'line_too_long'], [8, 'b'], [8, 'line_too_long'], [9, 'c']]);
    assert.deepEqual(rows[1], { line: 7, ...FAULT, problem: 'line_too_long' });
    assert.equal(found, 5);
  }
});

test('rows that were not packed carry no text', () => {
  assert.equal('text' in packChunk(core(), { reading: 0, query: QUERY }, chunk('a\n', { cut: [7] })), false);
});

test('line by line the same is asked as at once', () => {
  const stub = core();
  answerChunk(stub, { reading: 0, query: QUERY }, chunk('\ufeffa\n\ntrap\n'));
  assert.deepEqual(stub.asked, ['\ufeffa\n\ntrap\n', '\ufeffa\n', '\n', 'trap\n', '']);
});

test('a line on which the core stops has a row that says so, and all others are answered', () => {
  for (const answer of [answerChunk, packChunk]) {
    const { rows, lines } = answer(core(), { reading: 0, query: QUERY }, chunk('a\n\ntrap\n\ufeffb\n'));
    assert.deepEqual(told(rows), [[7, 'a'], [9, 'core_failed'], [10, '\ufeffb']]);
    assert.deepEqual(rows[1], { line: 9, ...FAULT, problem: 'core_failed' });
    assert.equal(lines, 4);
  }
  const text = answerChunk(core(), { reading: 0, query: QUERY }, { ...chunk('a\ntrap\nlast\n'), text: 'a\ntrap\nlast' });
  assert.deepEqual(told(text.rows), [[7, 'a'], [8, 'core_failed']].concat([[9, text.rows[2].url]]));
});

test('a core that is gone, a question that is refused, another error: thrown, not told as a row', () => {
  for (const answer of [answerChunk, packChunk]) {
    assert.throws(() => answer(core(), { reading: 0, query: QUERY }, chunk('a\ngone\n')), (error) => error.code === 'out_of_memory');
    assert.throws(() => answer(core(), { reading: 0, query: QUERY }, chunk('refused\n')), /problems/);
    const broken = core();
    broken.scan = () => { throw new RangeError('no'); };
    assert.throws(() => answer(broken, { reading: 0, query: QUERY }, chunk('a\n')), RangeError);
  }
});

test('of a question for text the answer is text, from another thread as bytes', () => {
  const question = { reading: 0, query: QUERY, format: 'tsv', file: 'a.txt' };
  const { text, lines, found, rows } = answerChunk(core(), question, chunk('a\nb\n'));
  assert.deepEqual([lines, found, rows], [2, 2, undefined]);
  assert.match(text, /^a\.txt\t7\t0\t1\tlink\ta\t[^\n]*\na\.txt\t8\t0\t1\tlink\tb\t[^\n]*\n$/);
  const packed = packChunk(core(), question, chunk('a\nb\n'));
  assert.ok(packed.text instanceof Uint8Array);
  assert.deepEqual([Buffer.from(packed.text).toString(), packed.lines, packed.found], [text, 2, 2]);
});

const ROW = {
  line: 3, start: 0, end: 9, kind: 'link', url: 'https://a.com/"x,y"', host: 'a\tb', site: null, outcome: 'direct', trial: false, currency: 'current', decided_by: 'rule-1', last_confirmed: '2021-12-05', lead: 'treatment',
  hazard: null, severity: null, inside: 'c\\d', destination: 'e\nf', destination_outcome: null, carries: 'g\rh', other_reading: 'i,j', page: null, code: 'k\u0085l', problem: null, hazards: ['one', 'two'],
};

test('rows as text: what a field may not hold is written out', () => {
  assert.equal(rowWriters.ndjson([ROW]), `${JSON.stringify(ROW).replace('\u0085', '\\u0085')}\n`);
  assert.deepEqual(JSON.parse(rowWriters.ndjson([ROW])), ROW);
  assert.deepEqual(Object.keys(JSON.parse(rowWriters.ndjson([ROW, ROW], 'f').split('\n')[1]))[0], 'file');
  assert.equal(rowWriters.tsv([ROW]), '3\t0\t9\tlink\thttps://a.com/"x,y"\ta\\tb\t\tdirect\tfalse\tcurrent\trule-1\t2021-12-05\ttreatment\t\t\tc\\\\d\te\\nf\t\tg\\rh\ti,j\t\tk\u0085l\t\tone two\n');
  assert.equal(rowWriters.csv([ROW]), '3,0,9,link,"https://a.com/""x,y""",a\tb,,direct,false,current,rule-1,2021-12-05,treatment,,,c\\d,"e\nf",,"g\rh","i,j",,k\u0085l,,one two\r\n');
  assert.equal(rowWriters.csv([ROW, ROW], 'a,b').split('\r\n')[1].slice(0, 10), '"a,b",3,0,');
  assert.equal(rowWriters.tsv([{ ...ROW, hazards: [] }], 'a\tb').slice(0, 9), 'a\\tb\t3\t0\t');
  for (const form of ['ndjson', 'tsv', 'csv']) assert.equal(rowWriters[form]([]), '');
});

test('a field of nothing but breaks, and a code that holds a comma', () => {
  assert.equal(tsvField('\t'), '\\t');
  assert.ok(rowWriters.csv([{ ...ROW, code: 'k,l' }]).includes(',"k,l",'));
});

/** Chunks, and how many of them were taken. */
function counted(size) {
  const taken = { count: 0 };
  return { taken, chunks: (async function* () { for (let line = 0; line < size; line += 1) { taken.count += 1; yield { line, count: 1, text: `${line}\n`, cut: [] }; } })() };
}
const numbers = async (answers) => { const lines = []; for await (const { rows } of answers) lines.push(rows[0]); return lines; };
/** Workers that answer a little later, the first of a pair last. */
const slowWorkers = (made = []) => ({ made, start: () => {
  const worker = { stopped: false, stop() { worker.stopped = true; }, answer: ({ line }) => new Promise((done) => setTimeout(done, line % 2 ? 0 : 3, { lines: 1, found: 1, rows: [line] })) };
  made.push(worker);
  return worker;
} });

test('as many workers as asked for answer in order, and are stopped', async () => {
  for (const count of [1, 2, 3]) {
    const { made, start } = slowWorkers();
    assert.deepEqual(await numbers(answersOf(counted(9).chunks, count, start)), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    assert.equal(made.length, count);
    assert.ok(made.every(({ stopped }) => stopped));
  }
});

test('two chunks a worker are on the way, and no more', async () => {
  for (const count of [1, 2, 3]) {
    const { taken, chunks } = counted(20);
    const answers = answersOf(chunks, count, slowWorkers().start);
    await answers.next();
    assert.equal(taken.count, 2 * count);
    await answers.return();
  }
});

test('a worker that ends is replaced, one that ends each time or cannot ask is told with its place and cure', async () => {
  const failure = (answer, tries) => {
    let asked = 0;
    return [answersOf(counted(1).chunks, 1, () => ({ stop() {}, answer: () => { asked += 1; return answer(asked); } })), () => assert.equal(asked, tries)];
  };
  const whole = { name: 'CoreError', code: 'core_failed', place: 'scan-worker.mjs', cure: 'ask without `workers`' };
  const [thrice, threeTimes] = failure(() => Promise.reject(new Error('gone')), 3);
  await assert.rejects(thrice.next(), { ...whole, message: /ended 3 times on the same lines \(gone\)/ });
  threeTimes();
  const [fault, once] = failure(() => Promise.resolve({ fault: new Error('bad') }), 1);
  await assert.rejects(fault.next(), { ...whole, message: /stopped \(bad\)/ });
  once();
  const [second] = failure((asked) => (asked < 3 ? Promise.reject(new Error('gone')) : Promise.resolve({ lines: 1, found: 1, rows: ['here'] })), 3);
  assert.deepEqual(await numbers(second), ['here']);
});

test('texts to canonicalize, and what is none', () => {
  assert.deepEqual(encodeCanonicalTexts([{ text: 'ab' }, { text: 'c', base: 'def' }, null, { text: 7, base: null }, { text: '', base: 8 }]), ['2 1:3 - - 0:- ', 'ab\nc\ndef\n\n']);
});

test('what reports cite is kept once, and shared', () => {
  const cited = new CitedRules();
  const report = () => ({ policies: { a: { id: 'a', sources: ['s'] } }, sources: { s: { id: 's' } } });
  assert.equal(cited.empty, true);
  assert.equal(cited.complete({ policies: ['a'], sources: [] }), null);
  const first = cited.learn(report()), second = cited.learn(report());
  assert.equal(cited.empty, false);
  assert.equal(second.policies.a, first.policies.a);
  assert.ok(Object.isFrozen(first.policies.a.sources));
  const brief = { policies: ['a'], sources: ['s'], paste: 'x' };
  assert.equal(cited.complete(brief), brief);
  assert.deepEqual(brief, { ...report(), paste: 'x' });
  assert.equal(cited.complete({ policies: ['a'], sources: ['t'] }), null);
  assert.equal(cited.complete({ policies: ['b'], sources: ['s'] }), null);
});

test('what stands above a table', () => {
  assert.equal(rowHead('ndjson', true), '');
  assert.equal(rowHead('ndjson', false), '');
  assert.equal(rowHead('tsv', false), `${ROW_COLUMNS.join('\t')}\n`);
  assert.equal(rowHead('csv', false), `${ROW_COLUMNS.join(',')}\r\n`);
  assert.equal(rowHead('csv', true), `file,${ROW_COLUMNS.join(',')}\r\n`);
});
