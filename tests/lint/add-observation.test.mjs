// scripts/add-observation: what it refuses and where, the files that it drafts, and that it leaves all or nothing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { readObservations } from '../../scripts/rules/read-observations.mjs';
import { readRuleFiles } from '../../scripts/rules/rule-files.mjs';
import { one, right, without, wrong } from '../node/observation-cases.mjs';

const here = path => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wailian-add-'));
const rules = join(folder, 'rules');
const files = readRuleFiles(here('rules'));
const asOf = files.find(file => file.kind === 'rule-book').value.as_of;
test.after(() => rmSync(folder, { recursive: true }));

function put(name, value) {
  const file = join(folder, name);
  writeFileSync(file, typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value));
  return file;
}
const freshRules = () => { rmSync(rules, { recursive: true, force: true }); cpSync(here('rules'), rules, { recursive: true }); };
const run = (sent, ...options) => {
  const { status, stdout, stderr } = spawnSync(here('scripts/add-observation'), [sent, '--rules', rules, ...options], { encoding: 'utf8' });
  return { status, stderr, stdout, lines: stdout.trimEnd().split('\n') };
};
/** Every file below rules/ with its bytes. */
const snapshot = () => new Map(readdirSync(rules, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath ?? entry.path, entry.name)).map(path => [path, readFileSync(path, 'utf8')]));
const json = path => JSON.parse(readFileSync(join(rules, path), 'utf8'));
const faultsOf = (value, name = 'sent.json') => readObservations(put(name, value), files, '2026-11-28').faults.map(({ place }) => place.slice(folder.length + 1));

test('it takes and refuses what the library takes and refuses, at the same places', () => {
  for (const observation of right) if (observation.site !== 'a-site-of-newer-rules') assert.deepEqual(faultsOf([{ ...observation, on: '2025-01-01' }]), [], JSON.stringify(observation));
  for (const [value, place] of wrong) assert.ok(faultsOf([value]).includes(`sent.json#/0${place}`), `${JSON.stringify(value)}: ${faultsOf([value])}`);
  const table = [
    [one({ app: 'pigeon' }), '/app'], [one({ context: 'groups' }), '/context'], [{ ...without('host'), site: 'no-such-site' }, '/site'], [one({ on: '2026-11-29' }), '/on'],
    ...['Item.taobao.com', '淘宝.example', 'a.example/b', 'user@a.example', '0x7f.1', 'a b'].map(host => [one({ host }), '/host']),
    ...['https://taobao.com/', 'https://u:p@item.taobao.com/', 'https://item.taobao.com/a/../b'].map(link => [one({ link }), '/link']),
  ];
  for (const [value, place] of table) assert.deepEqual(faultsOf([value]), [`sent.json#/0${place}`], JSON.stringify(value));
});

test('faults of the text: syntax, keys that stand twice, lines, sizes', () => {
  const line = JSON.stringify(one({}));
  const table = [
    ['', 'a.json', ['a.json#']], ['[]', 'a.json', ['a.json']], ['{"host":', 'a.json', ['a.json#/host']],
    [`[${line.replace('{', '{"on":"2025-01-01",')}]`, 'a.json', ['a.json#/0/on']], [`${line}\n\n${line.replace('}', ',}')}`, 'a.ndjson', ['a.ndjson:3#']],
    [`${line}\n${JSON.stringify(one({ on: '2025-02-30' }))}`, 'a.jsonl', ['a.jsonl:2#/on']], [Array(1001).fill(one({})), 'a.json', ['a.json']], [' '.repeat(2 ** 20 + 1), 'a.json', ['a.json']],
  ];
  for (const [value, name, places] of table) assert.deepEqual(faultsOf(value, name), places, String(value).slice(0, 60));
});

test('a source for each day and outcome, one rule a link and chat; readers who disagree stand in it as alternatives', () => {
  freshRules();
  const sent = put('sent.json', [
    one({ on: '2026-05-03', outcome: 'confirm', said: '即将离开微信', link: 'https://item.taobao.com/i?id=4711', remark: '我叫某某' }),
    one({ on: '2026-04-01', outcome: 'confirm' }), one({ on: '2026-04-30', outcome: 'copy' }),
    { ...without('host'), site: 'douyin', link_kind: 'short_link', context: 'scan', on: '2026-05-03', outcome: 'direct' },
    one({ host: 'm.tb.cn', site: 'xianyu', context: 'scan', on: '2026-05-04' }),
  ]);
  const { status, lines } = run(sent);
  assert.equal(status, 0, lines.join('\n'));
  assert.deepEqual(lines.filter(line => line.startsWith('new: rules/apps')), ['item-taobao-com-group', 'douyin-short-link-scan', 'xianyu-scan'].map(id => `new: rules/apps/wechat/policies/reader-wechat-${id}.json`));
  assert.equal(lines.filter(line => line.startsWith('new: rules/sources/reader-2026-')).length, 5);
  const rule = json('apps/wechat/policies/reader-wechat-item-taobao-com-group.json');
  assert.deepEqual(
    [rule.outcome, rule.evidence, rule.confidence, rule.last_confirmed, rule.period.from, rule.applies_to, rule.contexts],
    ['confirm', 'observation', 'observed', '2026-05-03', '2026-04-01', { kind: 'link', hosts: [{ host: 'item.taobao.com', match: 'exact' }] }, ['group']],
  );
  assert.deepEqual(rule.sources, ['reader-2026-05-03-wechat-item-taobao-com-group-confirm', 'reader-2026-04-01-wechat-item-taobao-com-group-confirm']);
  assert.deepEqual(rule.alternatives.map(({ outcome, sources }) => [outcome, sources]), [['copy', ['reader-2026-04-30-wechat-item-taobao-com-group-copy']]]);
  assert.match(rule.notes[0]['zh-CN'], /“即将离开微信”/);
  assert.equal(json('sources/reader-2026-05-03-wechat-item-taobao-com-group-confirm.json').kind, 'observation');
  assert.deepEqual(json('apps/wechat/policies/reader-wechat-douyin-short-link-scan.json').applies_to, { kind: 'link', sites: ['douyin'], link_kinds: ['short_link'] });
  assert.deepEqual(json('apps/wechat/policies/reader-wechat-xianyu-scan.json').applies_to, { kind: 'link', sites: ['xianyu'] }, 'a shared host goes by its site');
  for (const [path, text] of snapshot()) if (path.includes('reader-')) assert.doesNotMatch(text, /4711|某某/, path);
  const lint = spawnSync(here('scripts/lint-rules'), ['--rules', rules], { encoding: 'utf8' });
  assert.equal(lint.status, 0, lint.stdout);

  const before = snapshot();
  assert.deepEqual(run(sent).lines, ['all of this is in the rules already, nothing was written']);
  assert.deepEqual(snapshot(), before);
  const later = run(put('later.json', [one({ on: '2026-06-01', outcome: 'confirm', said: '再次确认' }), one({ on: '2026-06-02', outcome: 'copy' })]));
  assert.deepEqual([later.status, later.lines.filter(line => line.startsWith('changed'))], [0, ['changed: rules/apps/wechat/policies/reader-wechat-item-taobao-com-group.json']]);
  const extended = json('apps/wechat/policies/reader-wechat-item-taobao-com-group.json');
  assert.deepEqual([extended.last_confirmed, extended.outcome, extended.title, extended.sources.length, extended.notes.length, extended.alternatives[0].sources.length], ['2026-06-01', 'confirm', rule.title, 3, 2, 2]);
});

test('two hosts whose names give one id have a rule each', () => {
  freshRules();
  const { status, lines } = run(put('sent.json', [one({ host: 'a-b.example' }), one({ host: 'a.b.example' }), one({ host: 'a-b.example', on: '2025-06-01' })]));
  assert.equal(status, 0, lines.join('\n'));
  assert.deepEqual(['', '-2'].map(end => json(`apps/wechat/policies/reader-wechat-a-b-example-group${end}.json`).applies_to.hosts[0].host), ['a-b.example', 'a.b.example']);
});

test('where the rules would have a fault, or the file has one, nothing is left behind', () => {
  freshRules();
  const before = snapshot();
  const table = [
    [[one({}), one({ outcome: 'opened' })], [], 1, /sent\.json#\/1\/outcome: .*`opened`[\s\S]*1 fault, nothing was written/],
    [[one({ on: asOf }), one({ on: '2026-11-24' })], [], asOf < '2026-11-24' ? 1 : 0, /\[nothing-from-the-future\][\s\S]*--as-of DAY[\s\S]*nothing was written/],
    [[one({ said: '<b>停止访问</b>' })], [], 1, /policies\/reader-.*#\/notes\/0\/zh-CN: .*markup.* \[texts-plain\]/],
    [[one({ host: '203.0.113.7' })], [], 1, /IP address.*\[hosts-canonical\]/],
    [[one({})], ['--as-of', 'tomorrow'], 1, /rule-book\.json#\/as_of: /],
  ];
  for (const [value, options, status, said] of table) {
    if (status === 0) continue;
    const found = run(put('sent.json', value), ...options);
    assert.equal(found.status, status, found.stdout + found.stderr);
    assert.match(found.stdout, said);
    assert.deepEqual(snapshot(), before);
  }
  assert.equal(run(join(folder, 'gone.json')).status, 2);
  assert.match(run(folder).stderr, /is no file/);
  assert.match(run(put('gb.json', Buffer.from([0x7b, 0xc4, 0xe3, 0x7d]))).stdout, /gb\.json: the file is not UTF-8/);
  assert.equal(run('--dry-run').status, 2);
  const dry = run(put('sent.json', one({})), '--dry-run');
  assert.equal(dry.status, 0);
  assert.match(dry.stdout, /"evidence": "observation"[\s\S]*not written: rules\/apps\/wechat\/policies\/reader-wechat-item-taobao-com-group\.json/);
  assert.deepEqual(snapshot(), before);
});

test('--as-of moves the day of the last review with it', () => {
  freshRules();
  const book = join(rules, 'rule-book.json');
  writeFileSync(book, readFileSync(book, 'utf8').replace(asOf, '2026-11-21'));
  const sent = put('sent.json', one({ on: '2026-11-24' }));
  assert.equal(run(sent).status, 1);
  const { status, stdout } = run(sent, '--as-of', '2026-11-25');
  if (asOf <= '2026-11-21') assert.equal(status, 0, stdout);
  if (status === 0) assert.equal(json('rule-book.json').as_of, '2026-11-25');
});
