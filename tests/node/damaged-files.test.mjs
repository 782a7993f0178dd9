// Files that were cut off or changed on their way: each is refused by name with what to do, and nothing is answered with them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
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

test('in place of a module that does not compile the plain build answers; one with a bit turned over stops with its own code, or goes on', async () => {
  for (const [what, bytes] of damaged(readFileSync(fileOfPackage('wailian.wasm')))) {
    let wailian;
    try {
      wailian = await loadWailian({ wasm: bytes });
    } catch (error) {
      assert.ok(error instanceof LoadError, `${what}: ${error.stack}`);
      continue;
    }
    // What the bit meant nobody can know: but nothing else is thrown, and the report is whole.
    const report = wailian.check(LINK, QUERY);
    assert.ok(Array.isArray(report.links), what);
    for (const { code } of report.problems) assert.match(code, /^[a-z_]+$/, what);
  }
});
