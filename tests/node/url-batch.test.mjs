// Many texts in one call: what goes through the packed rows comes out as by itself.
import assert from 'node:assert/strict';
import test from 'node:test';
import { importSource, loadWailian } from './built.mjs';

const wailian = await loadWailian();
const { encodeCanonicalTexts } = await importSource('web/lib/core/canonical-rows.ts');

const lines = [
  { text: 'https://u:p@EXAMPLE.com:8443/a/../b?q=1#f' },
  { text: '' },
  { text: 'http://a.example/\n\t\r\0,:-12 |b' },
  { text: '1', base: 'http://base.example/' },
  { text: 'http://外链.中国/😀?测试' },
  { text: '../x', base: 'http://😀.example/a/b/c' },
  { text: 'https://a.example/\ud83d' },
  { text: '\ude00', base: 'http://base.example/' },
  { text: 'https://[::1]/?#' },
  { text: '😀', base: 'http://h:x/' },
  { text: 'x', base: '' },
  { text: 'http://😀.1.2.3.4/' },
];

test('a batch says of each text what canonicalize says of it', () => {
  const answers = wailian.canonicalizeLines(lines);
  assert.equal(answers.length, lines.length);
  lines.forEach(({ text, base }, at) => {
    const { notes, problem, ...parts } = wailian.canonicalize(text, { base });
    const { notes: set, problem: refusal, ...batched } = answers[at];
    const where = JSON.stringify({ text, base });
    if (problem) {
      assert.deepEqual([refusal.code, refusal.message, refusal.span], [problem.code, problem.message, problem.span], where);
    } else {
      for (const [name, value] of Object.entries(batched)) assert.deepEqual(value, parts[name], `${where} ${name}`);
      assert.deepEqual(Object.keys(set ?? {}), Object.keys(notes).filter((name) => notes[name]), where);
    }
  });
});

test('a batch answers in order, whatever stands beside a text', () => {
  const alone = lines.map((line) => wailian.canonicalizeLines([line])[0]);
  for (let start = 0; start < lines.length; start++) {
    const turned = [...lines.slice(start), ...lines.slice(0, start)];
    assert.deepEqual(wailian.canonicalizeLines(turned), [...alone.slice(start), ...alone.slice(0, start)]);
  }
  assert.deepEqual(wailian.canonicalizeLines([]), []);
});

test('what is no text is the mistake of the program, and its place is named', () => {
  for (const wrong of [{ text: 5 }, {}, undefined, { text: 'x', base: 7 }]) {
    assert.throws(() => wailian.canonicalizeLines([{ text: 'http://a/' }, wrong]), (error) => error.name === 'ArgumentError' && /^\/lines\/1/.test(error.path));
  }
  assert.deepEqual(wailian.canonicalizeLines([{ text: 'http://a/' }, { text: 'http://b/', base: null }]).map(({ href }) => href), ['http://a/', 'http://b/']);
});

test('100,000 texts are answered in one call', () => {
  const many = Array.from({ length: 100_000 }, (_, at) => ({ text: `HTTPS://Example.com/${at}` }));
  const answers = wailian.canonicalizeLines(many);
  assert.equal(answers.length, many.length);
  assert.ok(answers.every(({ href }, at) => href === `https://example.com/${at}`));
});

test('lengths tell the texts apart in UTF-16 units', () => {
  assert.deepEqual(encodeCanonicalTexts([{ text: 'ab' }, { text: '😀', base: '' }, { text: 1 }]), ['2 2:0 - ', 'ab\n😀\n\n']);
});
