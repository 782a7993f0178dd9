// The bundle of a rules folder: order, version, and refusal of what is no JSON.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { bundleOf } from '../../scripts/bundle/rules.mjs';

function bundleOfFiles(files) {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-rules-'));
  try {
    for (const [path, value] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value));
    }
    return bundleOf(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const book = { 'rule-book.json': { format: 1, as_of: '2026-11-22' } };
const app = id => ({ id, contexts: [] });

test('an empty rule book has every list', () => {
  const bundle = bundleOfFiles(book);
  assert.deepEqual(Object.keys(bundle), [
    'format', 'rules_version', 'rules_as_of', 'owners', 'link_classes', 'sites', 'redirectors', 'tracking', 'tokens', 'senders', 'sources',
    'messages', 'apps',
  ]);
  assert.deepEqual([bundle.sites, bundle.messages, bundle.apps], [[], {}, []]);
  assert.match(bundle.rules_version, /^2026-11-22\+[0-9a-f]{8}$/);
});

test('items stand in the order of their ids, WeChat stands first among apps, Chinese among languages', () => {
  const bundle = bundleOfFiles({
    ...book,
    'sites/b.json': { id: 'b', owner: 'x', names: {} },
    'sites/a.json': { id: 'a' },
    'messages/en.json': { b: 'B', a: 'A' },
    'messages/zh-CN.json': {},
    'apps/aa/app.json': app('aa'),
    'apps/wechat/app.json': app('wechat'),
    'apps/wechat/policies/p.json': { id: 'p' },
    'apps/qq/app.json': app('qq'),
  });
  assert.deepEqual(bundle.sites.map(site => site.id), ['a', 'b']);
  assert.deepEqual(Object.keys(bundle.sites[1]), ['id', 'owner', 'names']);
  assert.deepEqual(Object.keys(bundle.messages), ['zh-CN', 'zh-TW', 'en']);
  assert.deepEqual(bundle.apps.map(one => one.id), ['wechat', 'aa', 'qq']);
  assert.deepEqual(bundle.apps[0], { id: 'wechat', contexts: [], policies: [{ id: 'p' }], events: [], pages: [], advice: [] });
});

test('the version changes with the content and with nothing else', () => {
  const version = files => bundleOfFiles(files).rules_version;
  const site = { id: 'a', hosts: [] };
  const one = version({ ...book, 'sites/a.json': site });
  assert.equal(version({ 'sites/a.json': JSON.stringify(site, null, 4), ...book, 'README.md': 'words', 'schema/x.json': {} }), one);
  assert.notEqual(version({ ...book, 'sites/a.json': { id: 'a', hosts: [1] } }), one);
});

test('a fault names file and place', () => {
  const refused = [
    [{ ...book, 'sites/a.json': '{ "id": "a", "id": "b" }' }, /^rules\/sites\/a\.json#\/id: line 1: .*stands twice/],
    [{ ...book, 'sites/a.json': '{ "id": }', 'sites/b.json': '[1 2]' }, /a\.json#\/id: .*\nrules\/sites\/b\.json#/],
    [{ 'sites/a.json': { id: 'a' } }, /rule-book\.json is missing/],
  ];
  for (const [files, message] of refused) assert.throws(() => bundleOfFiles(files), { message });
});

test('Traditional Chinese is made of the Simplified where nobody gives other words, and proper names keep their words', () => {
  const bundle = bundleOfFiles({
    ...book,
    'sites/a.json': { id: 'a', names: { 'zh-CN': '好看视频', en: 'A' } },
    'sites/b.json': { id: 'b', names: { 'zh-CN': '网盘', 'zh-TW': '網路硬碟', en: 'B' } },
    'messages/zh-CN.json': { one: '用{app}打开好看视频里的视频。', two: '链接' },
    'messages/zh-TW.json': { two: '網址' },
    'messages/en.json': { one: 'One', two: 'Two' },
    'link-classes/c.json': { id: 'c', names: { 'zh-CN': '不变', en: 'C' }, note: { 'zh-CN': '上图', en: 'N' } },
  });
  assert.deepEqual(bundle.sites.map(({ names }) => names['zh-TW']), ['好看視頻', '網路硬碟']);
  assert.deepEqual(bundle.messages['zh-TW'], { one: '用{app}開啟好看視頻裡的影片。', two: '網址' });
  assert.deepEqual(bundle.link_classes[0], { id: 'c', names: { 'zh-CN': '不变', 'zh-TW': '不變', en: 'C' }, note: { 'zh-CN': '上图', 'zh-TW': '上圖', en: 'N' } });
});
