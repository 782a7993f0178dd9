// The shared URL cases through the shipped module; and that each case says what the URL Standard says, by its
// reference implementation. Bare hosts are ours, not the Standard's. tests/url/url_cases_test.cpp runs the same files
// natively.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { standardParts } from './url-standard.mjs';
import { loadWailian } from './built.mjs';

const readCases = name => JSON.parse(readFileSync(new URL(`../url/${name}`, import.meta.url), 'utf8'));
const parts = ['href', 'scheme', 'username', 'password', 'host', 'port', 'path', 'query', 'fragment'];
const pick = (object, keys) => Object.fromEntries(keys.map(key => [key, object[key]]));

/** An answer of the library in the words of the cases. */
function asCase(answer, text) {
  if (!answer.problem) {
    const notes = Object.keys(answer.notes ?? {}).filter(note => answer.notes[note]);
    return { ...pick(answer, parts), notes };
  }
  const { start, end } = answer.problem.span ?? { start: 0, end: 0 };
  return { problem: answer.problem.code, at_fault: text.slice(start, end) };
}

const wailian = await loadWailian();

function sameAsCase(answer, { text, base, in_base: inBase, ...expected }) {
  assert.deepEqual(asCase(answer, inBase ? base : text), expected, JSON.stringify({ text, base }));
}

for (const { about, cases } of readCases('url_cases.json')) {
  test(`${about}: the cases say what the Standard says`, () => {
    for (const { text, base, ...expected } of cases) {
      const standard = standardParts({ text, base });
      const where = JSON.stringify({ text, base });
      if (expected.problem) assert.equal(standard, null, where);
      else assert.deepEqual(pick(expected, parts), standard, where);
    }
  });

  test(`${about}: the module answers so, in a batch and one by one`, () => {
    const batch = wailian.canonicalizeLines(cases.map(({ text, base }) => ({ text, base })));
    cases.forEach((one, i) => {
      sameAsCase(batch[i], one);
      sameAsCase(wailian.canonicalize(one.text, { base: one.base }), one);
    });
  });
}

for (const { about, cases } of readCases('bare_host_cases.json')) {
  test(`${about}: the module answers so where a bare host is asked for`, () => {
    for (const one of cases) sameAsCase(wailian.canonicalize(one.text, { base: one.base, bareHost: true }), one);
  });
}
