// Files that were cut off or changed on their way: each is refused by name with what to do, and nothing is answered with them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LoadError, fileOfPackage, loadWailian } from './built.mjs';

const QUERY = { context: 'group', on: '2021-12-05' };
const LINK = 'https://item.taobao.com/item.htm?id=600000000001';

/** Cut off at its beginning, in the middle and before its end; bits turned over, spread over the file. */
function* damaged(bytes) {
  for (const size of [0, 1, 4, 8, 100, bytes.length >> 1, bytes.length - 1]) yield [`cut off behind ${size} of ${bytes.length} bytes`, bytes.subarray(0, size)];
  for (let flip = 0; flip < 12; flip += 1) {
    const changed = Uint8Array.from(bytes);
    const at = (flip * 104_729 + 11) % bytes.length;
    changed[at] ^= 1 << flip % 8;
    yield [`bit ${flip % 8} of byte ${at} turned over`, changed];
  }
  yield ['an HTML page in its place', new TextEncoder().encode('<!doctype html><title>404</title>')];
}

for (const name of ['wailian-rules.txt', 'wailian-rules.zh-CN.txt', 'wailian-rules.en.txt', 'wailian-rules.zh-TW.txt', 'wailian-rules.rest.txt']) {
  test(`${name}, cut off or with a bit turned over, is refused, and says what to do`, async () => {
    for (const [what, bytes] of damaged(readFileSync(fileOfPackage(name)))) {
      if (bytes.length === 0 && name !== 'wailian-rules.txt') continue;  // without this file
      await assert.rejects(loadWailian({ files: { [name]: bytes } }), (error) => {
        assert.ok(error instanceof LoadError, `${what}: ${error.stack}`);
        assert.match(error.message, /^wailian-rules.*put (all files of one build|the file of this build) there/, what);
        return true;
      }, what);
    }
  });
}

test('wailian-names.txt, cut off or with a bit turned over, is refused, and says what to do', async () => {
  for (const [what, bytes] of damaged(readFileSync(fileOfPackage('wailian-names.txt')))) {
    if (bytes.length === 0) continue;
    await assert.rejects(loadWailian({ files: { 'wailian-names.txt': bytes } }), { name: 'LoadError' }, what);
  }
});

/** What comes of a module, in a thread that can be stopped: a bit may turn a loop into one without end. */
function outcomeOf(bytes) {
  const program = `
    import { parentPort, workerData } from 'node:worker_threads';
    const { LoadError, loadWailian } = await import(workerData.library);
    try {
      const wailian = await loadWailian({ wasm: workerData.bytes });
      const { links, problems } = wailian.check(workerData.link, workerData.query);
      parentPort.postMessage({ links: Array.isArray(links), codes: problems.map(({ code }) => code) });
    } catch (error) {
      parentPort.postMessage(error instanceof LoadError ? { refused: true } : { thrown: error.stack });
    }`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), { workerData: { library: pathToFileURL(fileOfPackage('index.mjs')).href, bytes, link: LINK, query: QUERY } });
  return new Promise((done) => {
    const limit = setTimeout(() => done({ endless: true }), 10_000);
    worker.on('message', done);
    worker.on('error', (error) => done({ thrown: error.stack }));
    worker.on('exit', () => clearTimeout(limit));
  }).finally(() => worker.terminate());
}

test('in place of a module that does not compile the plain build answers; one with a bit turned over stops with its own code, or goes on', async () => {
  let stuck = 0;
  for (const [what, bytes] of damaged(readFileSync(fileOfPackage('wailian.wasm')))) {
    const { refused, endless, thrown, links, codes } = await outcomeOf(bytes);
    assert.equal(thrown, undefined, what);
    // What the bit meant nobody can know: but nothing else is thrown, and the report is whole.
    if (endless) stuck += 1;
    if (refused || endless) continue;
    assert.ok(links, what);
    for (const code of codes) assert.match(code, /^[a-z_]+$/, what);
  }
  assert.ok(stuck <= 3, `${stuck} did not come to an end`);
});

test('a module whose answer is no JSON has stopped', async () => {
  const wailian = await loadWailian();
  const { call } = wailian.core;
  try {
    wailian.core.call = () => '{"problems":[\0}';
    const report = wailian.check(LINK, { ...QUERY, locale: 'en' });
    assert.deepEqual([report.links, report.problems.map(({ code }) => code)], [[], ['core_failed']]);
    assert.throws(() => wailian.catalog(), (error) => error.code === 'core_failed' && /no JSON/.test(error.message) && error.cause instanceof SyntaxError);
  } finally {
    wailian.core.call = call;
  }
});
