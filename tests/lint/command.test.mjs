// The command scripts/lint-rules: what it prints and how it exits.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../scripts/lint-rules', import.meta.url));
const book = { 'rule-book.json': { format: 1, as_of: '2026-11-22' } };

function run(files, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-rules-'));
  try {
    for (const [path, value] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), JSON.stringify(value));
    }
    const { status, stdout, stderr } = spawnSync(command, ['--rules', folder, ...options], { encoding: 'utf8' });
    return { status, lines: stdout.trimEnd().split('\n'), stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('without a fault it exits with 0', () => {
  const { status, lines } = run(book);
  assert.deepEqual([status, lines], [0, ['1 rule files, no fault']]);
});

test('every fault is one line with file, pointer, cure and lint rule, and it exits with 1', () => {
  const files = { ...book, 'owners/jd.json': { id: 'jdcom', names: { 'zh-CN': '京东', en: ' JD' } }, 'sites/x.json': {} };
  const { status, lines } = run(files);
  assert.equal(status, 1);
  assert.equal(lines.pop(), '3 rule files, 8 faults');
  for (const line of lines) assert.match(line, /^rules\/[a-z/]+\.json#(\/\S+)?: [`a-z].+ \[[a-z-]+\]$/);
  assert.ok(lines.some(line => line.startsWith('rules/owners/jd.json#/id: the id is `jdcom`')));
  const found = run(files, '--json');
  assert.equal(found.status, 1);
  assert.deepEqual(Object.keys(JSON.parse(found.stdout)[0]), ['rule', 'path', 'pointer', 'message']);
});

test('a warning is printed and counted, and it still exits with 0', () => {
  const text = zh => ({ 'zh-CN': zh, en: 'Text.' });
  const policy = {
    id: 'any', title: text('群聊'), summary: text('可以打开。'), period: { from: '2021-11-29', from_precision: 'day', until: null, until_precision: 'open' },
    last_confirmed: null, contexts: ['group'], applies_to: { kind: 'link' }, outcome: 'direct', trial: false, safety: false,
    confidence: 'observed', evidence: 'press_test', sources: ['paper'],
  };
  const files = {
    ...book,
    'owners/tencent.json': { id: 'tencent', names: text('腾讯') },
    'sources/paper.json': { id: 'paper', publisher: text('某报'), title: '实测', published_on: '2021-11-30', published_precision: 'day', language: 'zh-CN', kind: 'press_test', read_on: 'mirror.example' },
    'apps/wechat/app.json': { id: 'wechat', names: text('微信'), owner: 'tencent', platforms: ['ios'], contexts: [{ id: 'group', names: text('群聊'), hint: text('群') }], conditions: [] },
    'apps/wechat/policies/any.json': policy,
  };
  const { status, lines } = run(files);
  assert.deepEqual([status, lines.at(-1)], [0, '5 rule files, no fault, 1 warning']);
  assert.match(lines[0], /^warning: rules\/apps\/wechat\/policies\/any\.json#\/sources: .* \[sources-followable\]$/);
  assert.deepEqual(JSON.parse(run(files, '--json').stdout).map(({ warning }) => warning), [true]);
});

test('--stale lists what is in force and long unconfirmed, the longest first', () => {
  const policy = (last_confirmed, until = null) => ({ period: { from: null, until }, last_confirmed });
  const at = 'apps/wechat/policies/';
  const files = {
    ...book,
    [`${at}fresh.json`]: policy('2026-10-01'),
    [`${at}old.json`]: policy('2022-01-27'),
    [`${at}older.json`]: policy('2021-11-30'),
    [`${at}never.json`]: policy(null),
    [`${at}ended.json`]: policy('2018-01-01', '2018-04-11'),
  };
  const { status, lines } = run(files, '--stale', '365');
  assert.equal(status, 0);
  assert.deepEqual(lines, [
    'rules/apps/wechat/policies/never.json: never confirmed',
    'rules/apps/wechat/policies/older.json: last confirmed on 2021-11-30, 1818 days before the last review',
    'rules/apps/wechat/policies/old.json: last confirmed on 2022-01-27, 1760 days before the last review',
  ]);
});

test('what it cannot do it says on the error stream and exits with 2', () => {
  for (const [files, options, message] of [
    [book, ['--stale', 'long'], /no number of days/],
    [{ 'owners/a.json': {} }, ['--stale', '1'], /rule-book\.json#\/as_of is missing/],
    [book, ['--everything'], /--everything/],
  ]) {
    const { status, stderr } = run(files, ...options);
    assert.equal(status, 2);
    assert.match(stderr, message);
  }
});
