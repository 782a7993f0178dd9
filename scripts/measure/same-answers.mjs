// The same answer everywhere: one list of questions, asked of every build, byte by byte. See --help.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { pastes } from '../../tests/node/pastes.mjs';

const help = `scripts/measure/same-answers [--count N] [--browser N] [--no-native]

Asks the shared cases and N generated pastes (default 20000) and compares what is answered with what wailian.wasm answers, byte by byte:
the native core under AddressSanitizer and UndefinedBehaviorSanitizer, the module built for speed, plain JavaScript, the library in Node.js, and the
library in Chromium (--browser: how many of the pastes, default 5000, 0 for none). Then as lines of a batch: in one piece, cut
anywhere, with one worker and with four. Needs dist/npm (scripts/build); takes some ten minutes. Exit status 1 at the first difference.`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'dist/npm');
const chats = ['one_to_one', 'group', 'moments'], days = ['2021-12-05', '2026-01-05', '2018-06-01'], locales = ['zh-CN', 'en', 'zh-TW'];

function questionsOf(count) {
  const cases = readdirSync(join(root, 'tests/cases')).filter((name) => name.endsWith('.json')).sort().flatMap((name) => JSON.parse(readFileSync(join(root, 'tests/cases', name), 'utf8')));
  // As a browser is sent them: without what is undefined.
  return JSON.parse(JSON.stringify([
    ...cases.map(({ paste, context = 'one_to_one', on = '2021-12-05', app, client_version, conditions, settings }, i) => ({ paste, query: { context, on, locale: locales[i % 3], app, client_version, conditions, settings } })),
    ...pastes(count, 20261129).map((paste, i) => ({ paste, query: { context: chats[i % 3], on: days[(i >> 2) % 3], locale: locales[(i >> 4) % 3] } })),
  ]));
}

/** Every question of a paste, as the doors of the core take them: a full answer, rows, and for one in ten the years and the address. */
function requestsOf({ paste, query }, i) {
  const { context: _, on, ...circumstances } = query;
  return [
    { call: { method: 'check', paste, query } },
    { lines: paste, query },
    ...(i % 10 > 0 ? [] : [{ call: { method: 'timeline', paste, until: on, query: circumstances } }, { call: { method: 'canonicalize', text: paste, bare_host: true, query: {} } }]),
  ];
}

const hash = (text) => createHash('sha1').update(text).digest('latin1');

/** What `core` (the raw one of a loaded library) answers, hashed. */
const answersOf = (core, requests, encode) => requests.map(({ call, lines, query }) => hash(call ? core.call(encode(call)) : core.scan(0, encode(query), lines)));

async function nativeAnswers(requests, encode) {
  const program = join(root, 'build/fuzz/tests/fuzz/answers');
  for (const args of [['--preset', 'fuzz', '--log-level=ERROR'], ['--build', '--preset', 'fuzz', '--target', 'answers', '--', '--quiet']]) {
    if (spawnSync('cmake', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) throw new Error('the native core does not build');
  }
  const child = spawn(program, ['', '.zh-CN', '.zh-TW', '.en', '.rest'].map((part) => join(folder, `wailian-rules${part}.txt`)), { stdio: ['pipe', 'pipe', 'inherit'] });
  const sized = (bytes) => { const size = Buffer.alloc(4); size.writeUInt32LE(bytes.length); return Buffer.concat([size, bytes]); };
  const send = async () => {
    for (const { call, lines, query } of requests) {
      const body = call ? Buffer.concat([Buffer.from('C'), encode(call)]) : Buffer.concat([Buffer.from('L'), sized(Buffer.from(encode(query))), Buffer.from(lines)]);
      if (!child.stdin.write(sized(body))) await once(child.stdin, 'drain');
    }
    child.stdin.end();
  };
  const sent = send();
  const answers = [];
  let rest = [], held = 0;
  for await (const chunk of child.stdout) {
    rest.push(chunk);
    held += chunk.length;
    let bytes = null;
    for (;;) {
      if (held < 4) break;
      bytes ??= rest.length > 1 ? Buffer.concat(rest) : rest[0];
      const size = 4 + bytes.readUInt32LE(0);
      if (held < size) { rest = [bytes]; break; }
      answers.push(hash(bytes.subarray(4, size)));
      bytes = bytes.subarray(size);
      held -= size;
      rest = [bytes];
    }
  }
  await sent;
  return answers;
}

/** What the library answers; '' where it refuses a question as its caller's mistake. */
function libraryAnswers(wailian, questions) {
  return questions.map(({ paste, query }) => {
    try {
      return JSON.stringify([wailian.check(paste, query), wailian.scan([paste], query)]);
    } catch (error) {
      if (error.constructor.name !== 'ArgumentError' && !error.path) throw error;
      return '';
    }
  });
}

function compare(name, answers, wanted, told) {
  const at = wanted.findIndex((one, i) => one !== answers[i]);
  if (at >= 0 || answers.length !== wanted.length) throw new Error(`${name}: ${answers.length} answers of ${wanted.length}; another one to ${JSON.stringify(told(at)).slice(0, 1000)}`);
  console.log(`${name}: ${answers.length} answers, the same`);
}

async function inChromium(questions, wanted) {
  const [{ serve }, chromium] = await Promise.all([import('../serve.mjs'), import('../../tests/browser/engines/chromium.mjs')]);
  const server = await serve(folder, 0);
  const browser = await chromium.launch();
  try {
    const { page } = await browser.open();
    await page.goto(`${server.address}/THIRD_PARTY.txt`);
    const answers = [];
    for (let at = 0; at < questions.length; at += 250) {
      // As `libraryAnswers`, in the page.
      answers.push(...await page.evaluate(async (part) => {
        const { loadWailian } = await import('/browser.mjs');
        const wailian = await loadWailian();
        return Promise.all(part.map(async ({ paste, query }) => {
          let text = '';
          try {
            text = JSON.stringify([wailian.check(paste, query), wailian.scan([paste], query)]);
          } catch (error) {
            if (!error.path) throw error;
          }
          return String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text))));
        }));
      }, questions.slice(at, at + 250)));
    }
    compare(`Chromium ${browser.version}`, answers, wanted, (i) => questions[i]);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The rows of a batch, in one piece, cut anywhere, and by workers. */
async function asBatch(wailian, lines) {
  const query = { context: 'group', on: '2026-01-05' };
  const whole = wailian.scan(lines, query).map((row) => JSON.stringify(row));
  const text = Buffer.from(lines.join('\n'));
  function* cut(sizes) { for (let at = 0, turn = 0; at < text.length; at += sizes[turn % sizes.length], turn += 1) yield text.subarray(at, at + sizes[turn % sizes.length]); }
  const { Readable } = await import('node:stream');
  for (const [name, source, options] of [
    ['chunks of 1,000 characters', () => lines, { chunk: 1000 }], ['bytes cut anywhere', () => Readable.from(cut([1, 7, 4099, 3, 65_537, 2]), { objectMode: false }), {}],
    ['one worker', () => lines, { workers: 1, chunk: 20_000 }], ['four workers', () => lines, { workers: 4, chunk: 20_000 }],
    ['four workers, bytes cut anywhere', () => Readable.from(cut([9973, 1, 5]), { objectMode: false }), { workers: 4, chunk: 7777 }],
  ]) {
    const rows = [];
    for await (const row of wailian.scanStream(source(), query, options)) rows.push(JSON.stringify(row));
    compare(`rows of ${lines.length} lines, ${name}`, rows, whole, (i) => whole[i]);
  }
}

export async function sameAnswers({ count, browser, native }) {
  if (!existsSync(join(folder, 'wailian-fast.wasm'))) throw new Error('dist/npm is not built, run scripts/build first');
  const { loadWailian } = await import(pathToFileURL(join(folder, 'index.mjs')));
  const { importSource } = await import('../../tests/node/built.mjs');
  const { encodeCbor } = await importSource('web/lib/core/cbor.ts');
  const small = await loadWailian({ wasm: join(folder, 'wailian.wasm') });
  const encode = (value) => encodeCbor(value).slice();
  const questions = questionsOf(count);
  const requests = questions.flatMap(requestsOf);
  const wanted = answersOf(small.core, requests, encode);
  console.log(`wailian.wasm: ${wanted.length} answers to ${questions.length} texts`);
  const told = (i) => requests[i];
  compare('wailian-fast.wasm', answersOf((await loadWailian()).core, requests, encode), wanted, told);
  compare('plain JavaScript', answersOf((await loadWailian({ engine: 'javascript' })).core, requests, encode), wanted, told);
  if (native) compare('native, under sanitizers', await nativeAnswers(requests, encode), wanted, told);
  // A question that is the caller's mistake, or has no answer, is worded by the library.
  const answered = questions.map(({ paste, query }) => JSON.parse(small.core.call(encode({ method: 'check', paste, query }))));
  const library = libraryAnswers(await loadWailian(), questions);
  compare('the library in Node.js', library.map((text) => (text === '' ? '' : hash(JSON.stringify(JSON.parse(text)[0])))), answered.map((report, i) => (library[i] === '' ? '' : hash(JSON.stringify('links' in report ? report : JSON.parse(library[i])[0])))), (i) => questions[i]);
  const refused = library.filter((text) => text === '').length;
  if (refused > 40) throw new Error(`${refused} questions were refused`);
  if (browser > 0) await inChromium(questions.slice(0, browser + questions.length - count), library.slice(0, browser + questions.length - count).map(hash));
  await asBatch(await loadWailian(), questions.map(({ paste }) => paste.replace(/[\r\n]+/g, ' ')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { values } = parseArgs({ options: { help: { type: 'boolean' }, count: { type: 'string', default: '20000' }, browser: { type: 'string', default: '5000' }, 'no-native': { type: 'boolean' } } });
    if (values.help) console.log(help);
    else await sameAnswers({ count: Number(values.count), browser: Number(values.browser), native: !values['no-native'] });
  } catch (problem) {
    console.error(`measure/same-answers: ${problem.message}`);
    process.exitCode = 1;
  }
}
