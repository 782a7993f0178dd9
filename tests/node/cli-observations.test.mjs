// Readers' observations at the command line, as a process.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileOfPackage, importSource } from './built.mjs';

const { columns } = await importSource('web/cli/terminal.ts');
const folder = mkdtempSync(join(tmpdir(), 'wailian-observations-'));

function wailian(words, { input = '', lang = 'zh_CN.UTF-8' } = {}) {
  const { LANG, LC_ALL, LC_MESSAGES, NO_COLOR, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileOfPackage('cli.mjs'), ...words], { input, encoding: 'utf8', cwd: folder, env: { ...rest, LANG: lang } });
  return { status, stdout, stderr };
}

const link = 'https://nobody-knows.example/a';
const one = (more) => ({ wailian_observation: 1, host: 'nobody-knows.example', app: 'wechat', context: 'favorites', on: '2025-05-03', outcome: 'direct', ...more });
function put(name, value) {
  const file = join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

test('check shows them apart from the verdict, with age, client, words of the page, and where they differ', () => {
  const file = put('two.json', [one({ client: 'android 8.0.60', said: '已停止访问该网页', outcome: 'blocked' }), one({ on: '2024-05-04' })]);
  const plain = wailian(['check', '-c', 'favorites', '--on', '2026-11-28', link]);
  const { status, stdout, stderr } = wailian(['check', '-c', 'favorites', '--on', '2026-11-28', '--observations', file, link]);
  assert.deepEqual([status, stderr], [0, '']);
  for (const part of ['读者所见', '读者所见不一：收藏', '收藏 · 停止访问', '2025-05-03（1 年 6 个月前）', 'android 8.0.60', '页面上写着“已停止访问该网页”', '2024-05-04（2 年 6 个月前）']) assert.ok(stdout.replace(/\s/g, '').includes(part.replace(/\s/g, '')), `${part}\n${stdout}`);
  const shorter = stdout.split('\n').filter((line) => !/^ {2}读者所见|^ {12}/.test(line));
  assert.deepEqual(shorter, plain.stdout.split('\n').filter((line) => !/^ {12}/.test(line)), 'nothing else changed');
  const english = wailian(['timeline', '-l', 'en', '--from', '2025-01-01', '--until', '2026-11-28', '--observations', file, link]);
  for (const part of ['Readers', 'readers saw different things: Favourites', '1 year 6 months ago', '2 years 6 months ago', 'the same host']) assert.ok(english.stdout.replace(/\s+/g, ' ').includes(part), `${part}\n${english.stdout}`);
  for (const line of `${stdout}${english.stdout}`.split('\n')) assert.ok(columns(line) <= 80, line);
});

test('a folder, NDJSON, several files; and as JSON', () => {
  const many = join(folder, 'many');
  mkdirSync(many);
  put('many/b.ndjson', `${JSON.stringify(one({ on: '2024-01-01' }))}\n${JSON.stringify(one({ on: '2024-01-02' }))}\n`);
  put('many/a.json', one({ on: '2024-01-03' }));
  put('many/README.txt', 'no observation');
  const { stdout } = wailian(['check', '--json', '-c', 'favorites', '--on', '2026-11-28', '--observations', many, '--observations', put('c.json', one({ on: '2024-01-04' })), link]);
  assert.deepEqual(JSON.parse(stdout).links[0].observations.records.map(({ on }) => on), ['2024-01-04', '2024-01-03', '2024-01-02', '2024-01-01']);
  const none = wailian(['check', '--observations', many, 'https://other.example/']);
  assert.match(none.stdout, /读者所见 {2}载入的读者记录里没有这条链接/);
});

test('what is broken is refused with its place, before anything is answered', () => {
  mkdirSync(join(folder, 'empty'));
  const table = [
    [put('bad.json', [one({}), one({ outcome: 'opened', name: 'x' })]), /^wailian: 观察记录有误，没有载入：\nwailian: {3}.*bad\.json#\/1\/name: .*`name`.*\nwailian: {3}.*bad\.json#\/1\/outcome: .*`opened`/],
    [put('bad.ndjson', `${JSON.stringify(one({}))}\n${JSON.stringify(one({ on: '2025-02-30' }))}`), /bad\.ndjson:2#\/on: .*2025-02-30/],
    [put('large.json', ' '.repeat(2 ** 20 + 100)), /large\.json: .*1 MB/],
    [join(folder, 'gone.json'), /gone\.json 无法读取（ENOENT）：请给出观察记录/],
    [join(folder, 'empty'), /empty 里没有观察记录/],
  ];
  for (const [file, complaint] of table) {
    const { status, stdout, stderr } = wailian(['check', '--observations', file, link]);
    assert.deepEqual([status, stdout], [2, ''], stderr);
    assert.match(stderr, complaint);
  }
  assert.match(wailian(['check', '-l', 'en', '--observations', table[0][0], link]).stderr, /the observations are broken; none was loaded/);
});
