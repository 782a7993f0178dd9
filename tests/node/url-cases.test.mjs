// The shared URL cases through the shipped module; and that each case says what the URL Standard says, by its
// reference implementation. tests/url/url_cases_test.cpp runs the same file natively.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { standardParts } from './url-standard.mjs';
import { loadWailian } from './built.mjs';

const groups = JSON.parse(readFileSync(new URL('../url/url_cases.json', import.meta.url), 'utf8'));
const parts = ['href', 'scheme', 'username', 'password', 'host', 'port', 'path', 'query', 'fragment'];
const pick = (object, keys) => Object.fromEntries(keys.map(key => [key, object[key]]));

/** An answer of the library in the words of the cases. */
function asCase(answer, text) {
  if (!answer.problem) {
    const notes = Object.keys(answer.notes).filter(note => answer.notes[note]);
    return { ...pick(answer, parts), notes };
  }
  const { start, end } = answer.problem.span ?? { start: 0, end: 0 };
  return { problem: answer.problem.code, at_fault: text.slice(start, end) };
}

for (const { about, cases } of groups) {
  test(`${about}: the cases say what the Standard says`, () => {
    for (const { text, base, ...expected } of cases) {
      const standard = standardParts({ text, base });
      const where = JSON.stringify({ text, base });
      if (expected.problem) assert.equal(standard, null, where);
      else assert.deepEqual(pick(expected, parts), standard, where);
    }
  });

  test(`${about}: the module answers so`, async () => {
    const wailian = await loadWailian();
    const answers = wailian.canonicalizeLines(cases.map(({ text, base }) => ({ text, base })));
    cases.forEach(({ text, base, in_base: inBase, ...expected }, i) => {
      assert.deepEqual(asCase(answers[i], inBase ? base : text), expected, JSON.stringify({ text, base }));
    });
  });
}
