// Width, wrapping and colour of terminal text.
import assert from 'node:assert/strict';
import test from 'node:test';
import { importSource } from './built.mjs';

const { Paint, columns, padEnd, visible, wrap } = await importSource('web/cli/output/terminal.ts');

test('columns: what a terminal shows, not what JavaScript counts', () => {
  const table = [['', 0], ['abc', 3], ['外链', 4], ['，。', 4], ['é', 1], ['e\u0301', 1], ['😀', 2], ['ａ', 2], ['ｱ', 1], ['a\u200bb', 2], ['𠀀', 2]];
  for (const [text, width] of table) assert.equal(columns(text), width, text);
  assert.equal(padEnd('外链', 6), '外链  ');
  assert.equal(padEnd('too long', 3), 'too long');
});

test('wrap: no line is too long, nothing is lost, closing marks stay behind their word', () => {
  const texts = ['a plain sentence of several words, and one more.', '这是一段很长的中文文字，需要在合适的地方换行。真的吗？是的！', 'mixed 中文 and English，混在一起 https://example.com/a/very/long/path/that/has/no/space/at/all end', '', 'x'.repeat(50)];
  for (const text of texts) {
    for (const width of [10, 17, 40]) {
      const lines = wrap(text, width);
      for (const line of lines) {
        assert.ok(columns(line) <= width, `${width}: ${line}`);
        if (line !== lines[0]) assert.doesNotMatch(line, /^[，。？！、]/u);
      }
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
    }
  }
});

test('visible: control characters and direction marks become U+FFFD', () => {
  assert.equal(visible('a\x1b[31mb\u202ec\x9bd\n'), 'a\ufffd[31mb\ufffdc\ufffdd\ufffd');
  assert.equal(visible('链接 é 😀'), '链接 é 😀');
});

test('colour: on a terminal, unless NO_COLOR is set', () => {
  const painted = (stream, environment) => Paint.for(stream, environment).as('red', 'x');
  assert.equal(painted({ isTTY: true }, {}), '\x1b[31mx\x1b[0m');
  assert.equal(painted({ isTTY: true }, { NO_COLOR: '1' }), 'x');
  assert.equal(painted({ isTTY: true }, { TERM: 'dumb' }), 'x');
  assert.equal(painted({}, {}), 'x');
});
