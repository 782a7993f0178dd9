// Lines without end: the same rows as `scan` gives, from every kind of source, with and without workers, and never more read than wanted.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import test from 'node:test';
import { ArgumentError, importSource, loadWailian } from './built.mjs';

const wailian = await loadWailian();
const QUERY = { context: 'group', on: '2021-12-05' };
const LINES = Array.from({ length: 3000 }, (_, at) => [
  `${at} 看 https://item.taobao.com/item.htm?id=${at} 好`, '', '没有链接', `https://v.douyin.com/${at}/ 和 m.tb.cn/h.${at}`, '￥AbC1dEf2GhI￥ 打开', 'https://a.com:99999/x', '\ud83d\ude00 https://x.com/',
][at % 7]);
const TEXT = `${LINES.join('\r\n')}\r\n`;
const WANTED = wailian.scan(LINES, QUERY);

async function* one(items) { yield* items; }
async function rowsOf(stream) {
  const rows = [];
  for await (const row of stream) rows.push(row);
  return rows;
}

/** Bytes in pieces that end in the middle of characters and of breaks. */
function* pieces(bytes, sizes) {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length];
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const bytes = Buffer.from(TEXT);
const sources = {
  'an array': () => LINES,
  'an iterable': () => LINES.values(),
  'an async iterable': () => one(LINES),
  'a stream of objects': () => Readable.from(LINES),
  'a Node stream of bytes': () => Readable.from(pieces(bytes, [1, 7, 1000, 3]), { objectMode: false }),
  'a Node stream with a mark at its beginning': () => Readable.from([Buffer.from('\ufeff'), bytes], { objectMode: false }),
  'a Web stream of bytes': () => Readable.toWeb(Readable.from(pieces(bytes, [65_536]), { objectMode: false })),
  'a Web stream of text': () => new ReadableStream({ start(out) { for (let at = 0; at < TEXT.length; at += 999) out.enqueue(TEXT.slice(at, at + 999).toWellFormed()); out.close(); } }),
};

for (const [name, source] of Object.entries(sources)) {
  for (const options of [{}, { chunk: 500 }, { workers: 2, chunk: 4000 }]) {
    test(`${name}, ${JSON.stringify(options)}: the rows of scan`, async () => {
      const rows = await rowsOf(wailian.scanStream(source(), QUERY, options));
      if (name === 'a Web stream of text') assert.equal(rows.length, WANTED.length);  // surrogates may have been cut apart
      else assert.deepEqual(rows, WANTED);
    });
  }
}

test('addresses: a row for each', async () => {
  const links = ['https://item.taobao.com/', '', 'no link', 'v.douyin.com/a/', ' https://x.com/\n'];
  assert.deepEqual(await rowsOf(wailian.scanStream(links, QUERY, { format: 'links' })), wailian.scanLinks(links, QUERY));
  assert.deepEqual(await rowsOf(wailian.scanStream(Readable.from(['a.com\nb.com'], { objectMode: false }), QUERY, { format: 'links', workers: 1 })), wailian.scanLinks(['a.com', 'b.com'], QUERY));
});

test('nothing is read before its rows are wanted, and the source is ended with the loop', async () => {
  for (const workers of [0, 2]) {
    let read = 0;
    let ended = false;
    async function* endless() {
      try { for (;;) { read += 1; yield 'https://v.douyin.com/abc/'; } } finally { ended = true; }
    }
    const stream = wailian.scanStream(endless(), QUERY, { workers, chunk: 2600 });  // 100 lines
    assert.equal(read, 0);
    for await (const { line } of stream) if (line === 150) break;
    assert.ok(read <= 100 * (2 + 2 * workers), `${read} lines were read for 151 rows`);
    assert.ok(ended);
  }
});

test('what the source throws ends the stream, and so does a signal', async () => {
  async function* failing() { yield 'https://v.douyin.com/abc/'; throw new Error('the disk is gone'); }
  for (const workers of [0, 1]) {
    await assert.rejects(rowsOf(wailian.scanStream(failing(), QUERY, { workers, chunk: 1 })), /the disk is gone/);
    const stop = new AbortController();
    await assert.rejects(async () => {
      for await (const { line } of wailian.scanStream(LINES, QUERY, { workers, chunk: 1000, signal: stop.signal })) if (line > 10) stop.abort(new Error('enough'));
    }, /enough/);
  }
});

test('a line longer than 256 KB is looked at as far as its last word, in memory that does not grow with it', async () => {
  const link = 'https://v.douyin.com/abc/ ';
  async function* long() { yield `${link}\n`; for (let at = 0; at < 400; at += 1) yield link.repeat(1000); yield `\n${link}`; }
  const rows = await rowsOf(wailian.scanStream(Readable.from(long(), { objectMode: false }), QUERY));
  const byLine = (line) => rows.filter((row) => row.line === line);
  assert.deepEqual([...new Set(rows.map(({ line }) => line))], [0, 1, 2]);
  assert.deepEqual([byLine(0).length, byLine(2).length], [1, 1]);
  assert.deepEqual(byLine(1).filter(({ problem }) => problem).map(({ problem }) => problem), ['line_too_long']);
  const whole = Math.floor(((1 << 18) * 2) / link.length);
  assert.ok(byLine(1).length > whole / 2 && byLine(1).length < whole * 1.1, String(byLine(1).length));
  assert.ok(byLine(1).every(({ url, problem }) => problem || url === 'https://v.douyin.com/abc/'));
});

test('what cannot be asked is thrown at once', async () => {
  const wrong = [
    [() => wailian.scanStream(undefined, QUERY), '/source'], [() => wailian.scanStream('text', QUERY), '/source'], [() => wailian.scanStream({}, QUERY), '/source'],
    [() => wailian.scanStream([], { ...QUERY, context: 'grop' }), '/context'], [() => wailian.scanStream([]), '/query'], [() => wailian.scanStream([], QUERY, { worker: 2 }), '/worker'],
    [() => wailian.scanStream([], QUERY, { workers: -1 }), '/workers'], [() => wailian.scanStream([], QUERY, { format: 'link' }), '/format'], [() => wailian.scanStream([], QUERY, { chunk: 0 }), '/chunk'],
  ];
  for (const [call, path] of wrong) assert.throws(call, (error) => error instanceof ArgumentError && error.path === path && /[.?]$/.test(error.cure) && /\p{Script=Han}/u.test(error.localized('zh-TW')), String(call));
  await assert.rejects(rowsOf(wailian.scanStream([7], QUERY)), /item 0 is no string/);
});

const { answersOf } = await importSource('web/lib/stream/scan-pool.ts');
const { Asking } = await importSource('web/lib/stream/workers.ts');

async function* chunks(count) { for (let line = 0; line < count; line += 1) yield { line, count: 1, text: `${line}`, cut: [] }; }

test('workers that end in the middle of their work: no chunk is lost, none is doubled, and all come in order', async () => {
  let started = 0;
  const start = () => {
    const number = started++;
    let answered = 0;
    const asking = new Asking(({ line }) => setTimeout(() => {
      answered += 1;
      if (answered > 3 + (number % 4)) asking.lost(new Error('killed'));
      else asking.took({ lines: 1, found: 1, rows: [{ line }] });
    }, (line * 7) % 5), () => {});
    return asking;
  };
  const lines = [];
  for await (const { rows } of answersOf(chunks(200), 3, start)) lines.push(rows[0].line);
  assert.deepEqual(lines, [...Array(200).keys()]);
  assert.ok(started > 30, `${started} workers`);
});

test('with the loop all workers are stopped, and none is started for what was still on the way', async () => {
  const alive = new Set();
  const start = () => {
    const asking = new Asking(({ line }) => setTimeout(() => asking.took({ lines: 1, found: 1, rows: [{ line }] }), line), () => { alive.delete(asking); asking.lost(new Error('stopped')); });
    alive.add(asking);
    return asking;
  };
  for await (const { rows } of answersOf(chunks(50), 3, start)) if (rows[0].line === 10) break;
  await new Promise((done) => setTimeout(done, 30));
  assert.equal(alive.size, 0);
});

test('a worker that never works is an error that says what to do', async () => {
  const start = () => { const asking = new Asking(() => queueMicrotask(() => asking.lost(new Error('no such file'))), () => {}); return asking; };
  await assert.rejects(async () => { for await (const _ of answersOf(chunks(5), 2, start)); }, (error) => error.code === 'core_failed' && error.cure === 'ask without `workers`' && /no such file/.test(error.message));
});

test('a core that stops on a line answers all others', async () => {
  const { answerChunk } = await importSource('web/lib/stream/answer-chunk.ts');
  let asked = 0;
  const core = { scan(_reading, _query, text) {
    asked += 1;
    const given = typeof text === 'string' ? text : new TextDecoder().decode(text);
    if (given.includes('trap')) throw Object.assign(new Error('trap'), { name: 'CoreError', code: 'core_failed' });
    return given.split('\n').slice(0, -1).map((line, at) => `${[at, 0, line.length, 'link', line, '', at === 0 ? ' unknown 0 none  ' : '0'].join('\t')}\n`).join('');
  } };
  const { rows, lines } = answerChunk(core, { reading: 1, query: QUERY }, { line: 10, count: 3, text: Buffer.from('a\ntrap\nc\n'), cut: [] });
  assert.deepEqual(rows.map(({ line, url, problem }) => [line, url ?? problem]), [[10, 'a'], [11, 'core_failed'], [12, 'c']]);
  assert.equal(lines, 3);
  assert.equal(asked, 5);
});
