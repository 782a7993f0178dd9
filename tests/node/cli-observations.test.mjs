// Readers' observations at the command line, as a process.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileOfPackage, importSource } from './built.mjs';

const { columns } = await importSource('web/cli/output/terminal.ts');
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
  writeFileSync(file, typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value));
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
  const piped = spawnSync('sh', ['-c', `cat '${join(many, 'b.ndjson')}' | '${process.execPath}' '${fileOfPackage('cli.mjs')}' check --json -c favorites --observations /dev/stdin '${link}'`], { encoding: 'utf8' });
  assert.equal(piped.status, 2, 'a pipe has no name that says it is NDJSON');
  assert.match(piped.stderr, /stdin.*no JSON/);
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
    ['/dev/zero', /\/dev\/zero: .*1 MB/],
    [put('gb.json', Buffer.concat([Buffer.from('{"remark":"'), Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), Buffer.from('"}')])), /gb\.json 不是 UTF-8/],
  ];
  for (const [file, complaint] of table) {
    const { status, stdout, stderr } = wailian(['check', '--observations', file, link]);
    assert.deepEqual([status, stdout], [2, ''], stderr);
    assert.match(stderr, complaint);
  }
  assert.match(wailian(['check', '-l', 'en', '--observations', table[0][0], link]).stderr, /the observations are broken; none was loaded/);
});

/** What `wailian observe` writes to standard output, or null. */
const noted = (words, more) => {
  const { status, stdout } = wailian(['observe', '--out', '-', ...words], more);
  return status === 0 ? JSON.parse(stdout) : null;
};
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const private_ = 'https://user:secret@item.taobao.com/i/4711?id=1&share_uin=12345#me';

test('observe, told by options: the host alone, unless more or less is asked for', () => {
  const told = ['--context', 'group', '--outcome', 'confirm'];
  const base = { wailian_observation: 1, host: 'item.taobao.com', site: 'taobao', link_kind: 'main', app: 'wechat', context: 'group', on: today, outcome: 'confirm' };
  const { host, ...siteAlone } = base;
  const table = [
    [[], base], [['--site-only'], siteAlone], [['--whole-address'], { ...base, link: 'https://item.taobao.com/i/4711?id=1&share_uin=12345' }],
    [['--on', '2024-02-29', '--client', 'android 8.0.60'], { ...base, on: '2024-02-29', client: 'android 8.0.60' }],
    [['--said', ' 将要访问\n\x1b[1m https://item.taobao.com/i/4711?id=1 \u202e'], { ...base, said: '将要访问 [1m item.taobao.com' }],
    [['--remark', '我的是 hxxps://a.example/u/4711，还有 mailto:me@a.example'], { ...base, remark: '我的是 a.example，还有 mailto:…' }],
    [['--remark', '口令 ￥k7Qm2ZtXb9R￥ 也试了'], { ...base, remark: '口令 … 也试了' }],
    [['--remark', `${'https://item.taobao.com/i/4711 '.repeat(3000)}`], { ...base, remark: `${'item.taobao.com '.repeat(40)}`.slice(0, 500).trim() }],
    [['--remark', `${'字'.repeat(600)}`], { ...base, remark: '字'.repeat(500) }],
  ];
  for (const [words, expected] of table) {
    const found = noted([...told, ...words, private_]);
    assert.deepEqual(found, expected);
    if (!words.includes('--whole-address')) assert.doesNotMatch(JSON.stringify(found), /4711|secret|share_uin|#me/);
    assert.doesNotMatch(JSON.stringify(found), /secret|#me/);
    assert.equal(wailian(['check', '--observations', put('noted.json', found), private_]).status, 0);
  }
  assert.equal(noted(told.concat('-'), { input: '看这个 https://WWW.Nobody-Knows.example/a，不错' }).host, 'www.nobody-knows.example');
  assert.equal(noted(['--app', 'qq', '--context', 'group', '--outcome', 'direct', link])?.app, 'qq');
});

test('observe writes a new file, shows its bytes, and overwrites none', () => {
  const told = ['observe', '-l', 'en', '--context', 'group', '--outcome', 'direct', link];
  const name = `wailian-observation-${today}`;
  for (const file of [`${name}.json`, `${name}-2.json`]) {
    const { status, stdout } = wailian(told);
    assert.equal(status, 0);
    const bytes = readFileSync(join(folder, file), 'utf8');
    assert.ok(stdout.includes(bytes) && stdout.includes(`Written to ${file}`), stdout);
  }
  const taken = wailian([...told, '--out', `${name}.json`]);
  assert.deepEqual([taken.status, taken.stderr], [2, `wailian: ${name}.json is there already: name another with --out\n`]);
  assert.match(wailian([...told, '--out', 'no/such/folder.json']).stderr, /cannot be written \(ENOENT\)/);
});

test('observe refuses what it cannot write, and does not wait for answers that cannot come', () => {
  const table = [
    [[], /这里不是终端.*--context.*--outcome/], [[link], /这里不是终端/], [[link, '--context', 'group'], /这里不是终端/],
    [['--context', 'group', '--outcome', 'direct', 'no link in here'], /没有链接/], [['--context', 'group', '--outcome', 'direct', 'weixin://dl/business'], /没有链接/],
    [['--context', 'groups', '--outcome', 'direct', link], /--context 不能是 groups：可选 .*group/], [['--context', 'group', '--outcome', 'unknown', link], /--outcome 不能是 unknown：可选 direct/],
    [['--context', 'group', '--outcome', 'direct', '--on', '9999-01-01', link], /--on: .*不晚于今天/], [['--context', 'group', '--outcome', 'direct', '--on', 'yesterday', link], /--on: /],
    [['--context', 'group', '--outcome', 'direct', '--client', '8', link], /--client: .*android 8\.0\.60/], [['--context', 'group', '--outcome', 'direct', '--app', 'pigeon', link], /--app 不能是 pigeon/],
    [['--context', 'group', '--outcome', 'direct', '--site-only', link], /去掉 --site-only/], [['--context', 'group', '--outcome', 'direct', '--site-only', '--whole-address', link], /只能用一个/],
  ];
  for (const [words, complaint] of table) {
    const { status, stdout, stderr } = wailian(['observe', ...words]);
    assert.deepEqual([status, stdout], [2, ''], words.join(' '));
    assert.match(stderr, complaint, words.join(' '));
  }
});

/** The command at a terminal of its own, with these answers typed ahead. */
function atTerminal(words, answers, lang = 'en') {
  const command = [process.execPath, fileOfPackage('cli.mjs'), 'observe', '-l', lang, ...words].map((word) => `'${word}'`).join(' ');
  const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { input: `${answers.join('\n')}\n`, encoding: 'utf8', cwd: folder });
  return { status, shown: stdout.replaceAll('\r', '') };
}

test('observe at a terminal asks for what was not said, again where an answer will not do, and writes only after a yes', () => {
  const answers = ['nothing', `看 ${link}?id=4711`, '9', '2', 'Asks first', '2021-02-30', '2024-02-29', 'eight', 'ios 8.0.60', '即将离开微信', '', 'y'];
  const { status, shown } = atTerminal(['--out', 'asked.json'], answers);
  assert.equal(status, 0, shown);
  const expected = { wailian_observation: 1, host: 'nobody-knows.example', app: 'wechat', context: 'group', on: '2024-02-29', client: 'ios 8.0.60', outcome: 'confirm', said: '即将离开微信' };
  const bytes = readFileSync(join(folder, 'asked.json'), 'utf8');
  assert.deepEqual(JSON.parse(bytes), expected);
  assert.ok(shown.indexOf(bytes) > 0 && shown.indexOf(bytes) < shown.indexOf('Write it?'), shown);
  for (const part of ['There is no link in this', 'Give a number from 1 to', 'no later than today', 'Write it as android', 'Written to asked.json']) assert.ok(shown.includes(part), `${part}\n${shown}`);
  for (const no of ['n', '', 'maybe']) {
    assert.match(atTerminal([link, '--context', 'group', '--out', 'unwanted.json'], ['1', '', '', '', '', no]).shown, /Nothing was written/);
    assert.ok(!existsSync(join(folder, 'unwanted.json')));
  }
  assert.match(atTerminal([link, '--out', 'unwanted.json'], ['1', '\x04'], 'zh-CN').shown, /没有写入任何内容/);
  assert.ok(!existsSync(join(folder, 'unwanted.json')));
});
