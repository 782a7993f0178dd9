// The JSON reader agrees with JSON.parse on what is JSON, and knows what JSON.parse keeps quiet about.
import assert from 'node:assert/strict';
import test from 'node:test';
import { readJson } from '../../scripts/rules/read-json.mjs';

const good = [
  '{}', '[]', '""', '0', '-0', '1.5e-3', 'true', 'null', ' [ 1 , "a" ] ', '{"a":{"b":[{"c":null}]}}', '"\\u4e2d\\ud83d\\ude00\\n\\/"',
  '{"__proto__":{"a":1},"constructor":2}', '"中文"', '{"":0}', '\r\n\t[]\n',
];
const bad = [
  '', '{', '[1,]', '{"a":1,}', "{'a':1}", '{a:1}', '01', '+1', '.5', '1.', '1e', 'NaN', 'truest', '"a', '"\\x"', '"\n"', '[1 2]', '{"a" 1}',
  '{} {}', '\ufeff{}', '// a\n{}', '[\u00a01]', '"\\u12g4"', 'undefined',
];

test('what is JSON', () => {
  for (const text of good) {
    const { value, faults } = readJson(text);
    assert.deepEqual(faults, [], text);
    assert.equal(JSON.stringify(value), JSON.stringify(JSON.parse(text)), text);
  }
});

test('what is none', () => {
  for (const text of bad) {
    assert.throws(() => JSON.parse(text), SyntaxError, text);
    const { value, faults } = readJson(text);
    assert.equal(value, undefined, text);
    assert.equal(faults.length, 1, text);
  }
});

test('where a fault is', () => {
  const places = [
    ['{"a":{"b":1,\n"b":2}}', '/a/b', 2],
    ['{"a/b":1,"a~c":[0,{"x":1,"x":1}],"a/b":1}', '/a~0c/1/x', 1],
    ['[0,\n[1,\n]]', '/1/1', 3],
  ];
  for (const [text, pointer, line] of places) {
    const [fault] = readJson(text).faults;
    assert.deepEqual([fault.pointer, fault.line], [pointer, line], text);
  }
});

test('all duplicates are found', () => assert.equal(readJson('{"a":1,"a":2,"b":{"c":0,"c":0},"a":3}').faults.length, 3));
