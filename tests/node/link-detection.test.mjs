// docs/link-detection.md and the fixtures of the extractor name the same clauses.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = path => readFileSync(new URL(path, root), 'utf8');

test('every clause of the specification has a case, and every case that names a clause names one of these', () => {
  const clauses = [...read('docs/link-detection.md').matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map(([, id]) => id);
  assert.ok(clauses.length > 30);
  assert.equal(new Set(clauses).size, clauses.length);
  const folder = 'tests/extract/fixtures/';
  const named = readdirSync(new URL(folder, root)).flatMap(file =>
    [...read(folder + file).matchAll(/^% --- .*\(([A-Z]\d+(?:, [A-Z]\d+)*)\)$/gm)].flatMap(([, ids]) => ids.split(', ')),
  );
  // O3 is what tests/site/one_host_test.cpp walks.
  assert.deepEqual([...new Set(named)].sort(), clauses.filter(id => id !== 'O3').sort());
});
