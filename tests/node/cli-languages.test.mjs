// The command line in all three languages: every page of help, and answers of every kind, in words of that language alone.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileOfPackage, importSource } from './built.mjs';

const { COMMANDS, OPTIONS } = await importSource('web/cli/table.ts');
const QUERY = ['-c', 'group', '--on', '2021-12-05'];
const run = (words, options = {}) => spawnSync(process.execPath, [fileOfPackage('cli.mjs'), ...words], { encoding: 'utf8', ...options });
/** How many Han characters stand in a text, without what it quotes. */
const han = (text) => (text.match(/\p{Script=Han}/gu) ?? []).length;

test('every page of help, the manual page and the completions name every command and option that they are about', () => {
  const commands = Object.keys(COMMANDS);
  for (const locale of ['zh-CN', 'zh-TW', 'en']) {
    for (const command of commands) {
      const { status, stdout } = run(['help', command, '--lang', locale]);
      assert.equal(status, 0, `${command} ${locale}`);
      for (const option of COMMANDS[command].options) assert.ok(stdout.includes(`--${option}`), `${command} --${option}`);
      assert.equal(han(stdout) > 10, locale !== 'en', `${command} ${locale}`);
    }
    const manual = run(['help', 'man', '--lang', locale]).stdout;
    assert.match(manual, /^\.Dd /);
    for (const word of [...commands, ...Object.keys(OPTIONS)]) assert.ok(manual.includes(word.replaceAll('-', '\\-')) || manual.includes(word), `${word} ${locale}`);
  }
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout } = run(['completion', shell, '--lang', 'zh-CN']);
    for (const word of [...commands, ...Object.keys(OPTIONS)]) assert.ok(stdout.includes(word), `${shell} ${word}`);
  }
});

// One of each kind that an answer can be.
const PASTES = [
  '看 https://item.taobao.com/item.htm?id=1&utm_source=a', 'https://www.taobao.com.refund-check.example/a', '￥AbC1dEf2GhI￥ 打开手机淘宝', 'https://nobody.example/', 'weixin://dl/chat',
  'https://link.zhihu.com/?target=https%3A%2F%2Fv.douyin.com%2Fa%2F', '已停止访问该网页', 'https://a.com:99999/', 'https://unknown.example/go?to=https%3A%2F%2Fv.douyin.com%2Fa%2F', 'https://a.com/x了解',
];

test('an answer for people is in words of the language that was asked for, and says the same', () => {
  for (const paste of PASTES) {
    const said = Object.fromEntries(['zh-CN', 'zh-TW', 'en'].map((locale) => {
      const answer = run(['check', ...QUERY, '--lang', locale, paste]);
      assert.ok(answer.status === 0 || answer.status === 3, `${paste}: ${answer.stderr}`);
      return [locale, answer.stdout];
    }));
    const lines = (text) => text.split('\n').filter(Boolean).length;
    assert.equal(lines(said['zh-CN']), lines(said['zh-TW']), paste);
    assert.ok(lines(said.en) > 0 && han(said.en) < han(said['zh-CN']) / 2, paste);
  }
});

test('the linter tells its findings and its faults in Chinese', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-words-'));
  const files = {
    'a.md': 'https://www.taobao.com.refund-check.example/a\n\n[店](https://item.taobao.com/item.htm?id=1&utm_source=x) <https://a.com:99999/>\n', 'b.json': '{\n"a": ,}', 'c.mdx': 'x\n\n<a b="', 'd.csv': 'a\n"b',
    'e.mdx': 'import X from "https://item.taobao.com/no"\n\n{/* https://item.taobao.com/no */}\n\n<Card href="https://item.taobao.com/card" {...rest}>[再看](<https://v.douyin.com/a b/>) `https://item.taobao.com/no`</Card>\n\n[x][1]\n\n[1]: https://v.douyin.com/def/\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { status, stdout, stderr } = run(['lint', '--context', 'group', '--on', '2021-10-01', '--lang', 'zh-CN', ...Object.keys(files)], { cwd: folder });
  assert.equal(status, 2);
  assert.match(stdout, /a\.md:1:1  错误  .*发布之前请再看一眼/);
  assert.match(stdout, /e\.mdx:5:\d+/);
  assert.match(stdout, /e\.mdx:9:\d+/);
  assert.doesNotMatch(stdout, /\/no\b/);
  for (const place of ['b.json', 'c.mdx', 'd.csv']) assert.match(stderr, new RegExp(`${place.replace('.', '\\.')}:\\d+.*\\p{Script=Han}`, 'u'));
});
