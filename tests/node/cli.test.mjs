// The command line, as a process.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileOfPackage, importSource } from './built.mjs';

const { columns } = await importSource('web/cli/output/terminal.ts');

/** Runs `wailian`; `input` goes to standard input. */
function wailian(words, { input = '', environment = {} } = {}) {
  const { LANG, LC_ALL, LC_MESSAGES, NO_COLOR, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileOfPackage('cli.mjs'), ...words],
    { input, encoding: 'utf8', env: { ...rest, LANG: 'zh_CN.UTF-8', ...environment } });
  return { status, stdout, stderr };
}

const taobao = 'https://item.taobao.com/item.htm?id=1';

test('--help and --version', () => {
  const help = wailian(['--help']);
  assert.equal(help.status, 0);
  for (const word of ['check', 'scan', 'lint', 'timeline', 'diff', 'canonicalize', 'lookup', 'observe', 'rules', 'contexts', 'completion', '退出状态', '--json']) assert.ok(help.stdout.includes(word), word);
  for (const line of help.stdout.split('\n')) assert.ok(columns(line) <= 80, line);
  assert.match(wailian(['-v']).stdout, /^wailian \d+\.\d+\.\d+, rules \S+\n$/);
  assert.equal(wailian([]).stdout, help.stdout);
});

test('check prints an answer that fits a terminal, in Chinese and in English', () => {
  const text = `看这个 ${taobao} 和 https://www.a-site-of-nobody.example/${'long/'.repeat(40)}`;
  const chinese = wailian(['check', '--context', 'group', '--on', '2021-12-05', text]);
  assert.deepEqual([chinese.status, chinese.stderr], [0, '']);
  for (const part of ['群聊 · 2021-12-05', taobao, '结果', '淘宝', '依据', '来源', '各场景']) assert.ok(chinese.stdout.includes(part), part);
  const english = wailian(['check', '-c', 'group', '--on', '2021-12-05', '-l', 'en', text]);
  for (const part of ['Group', 'Outcome', 'Taobao', 'Rule', 'By chat']) assert.ok(english.stdout.includes(part), part);
  for (const line of `${chinese.stdout}${english.stdout}`.split('\n')) assert.ok(columns(line) <= 80, line);
  assert.ok(!chinese.stdout.includes('\x1b'), 'no colour where nobody looks');
});

test('a warning comes before the outcome, and the version of the rules stands below', () => {
  const fake = 'https://www.taobao.com.refund-check.example/a';
  for (const [lang, stop] of [['zh-CN', '先别打开 · 这不是淘宝的网址'], ['en', 'Do not open it yet · This is not Taobao']]) {
    const { stdout } = wailian(['check', '--on', '2021-12-05', '-l', lang, fake]);
    const at = stdout.indexOf(stop);
    assert.ok(at > 0 && at < stdout.search(/直接打开|Opens directly/), stdout);
    assert.match(stdout, /(规则版本|Rules version) \S+\s*$/);
  }
});

test('--json is the report of the library', () => {
  const { status, stdout } = wailian(['check', '--json', '-c', 'moments', '--on', '2021-12-05', '--lang', 'en', taobao]);
  assert.equal(status, 0);
  const report = JSON.parse(stdout);
  assert.deepEqual([report.query.context, report.query.on, report.query.locale], ['moments', '2021-12-05', 'en']);
  assert.equal(report.links[0].site.id, 'taobao');
});

test('left out: the chat is one to one, and the day is today in China', () => {
  const { query } = JSON.parse(wailian(['check', '--json', taobao]).stdout);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  assert.deepEqual([query.context, query.on], ['one_to_one', today]);
});

test('standard input: with `-`, and in a pipe', () => {
  for (const words of [['check', '--json', '-'], ['check', '--json']]) {
    const { status, stdout } = wailian(words, { input: `看 ${taobao}\n` });
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).links[0].text, taobao);
  }
});

test('standard input that is not UTF-8 is read as what it is, and the warning says so', () => {
  const input = Buffer.concat([Buffer.from([0xc4, 0xe3, 0xba, 0xc3, 0x20]), Buffer.from(taobao)]);
  const { status, stdout, stderr } = wailian(['check', '--json', '-'], { input });
  assert.equal(status, 0);
  assert.match(stderr, /gb18030.*--encoding/);
  assert.equal(JSON.parse(stdout).paste, `你好 ${taobao}`);
});

test('what steers a terminal is never printed', () => {
  const paste = `https://item.taobao.com/\x1b[31m \x9b2J \u202e ${taobao}`;
  for (const words of [['check', paste], ['check', '--json', paste], ['canonicalize', paste], ['lookup', paste]]) {
    const { stdout, stderr } = wailian(words);
    assert.doesNotMatch(stdout + stderr, /[\x00-\x09\x0b-\x1f\x7f-\x9f]/, words.join(' '));
  }
});

test('each exit status', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-'));
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"format":2}');
  const table = [
    [['check', taobao], 0, /^$/],
    [['check', 'nothing in here'], 3, /^$/],
    [['lookup', 'no-such-thing-anywhere'], 3, /^$/],
    [['check', ''], 3, /^wailian: .+/],
    [['check', '--on', '2021-02-29', taobao], 2, /`on`.*2021-12-05/],
    [['check', '--context', 'grop', taobao], 2, /^wailian: .*`group`/],
    [['check', '--app', 'nothing', taobao], 2, /^wailian: .+/],
    [['check', '--lang', 'tlh', taobao], 2, /no language `tlh`/],
    [['check', '--client', 'eight', taobao], 2, /android 8\.0\.11/],
    [['check', '--condition', 'nothing', taobao], 2, /^wailian: .+/],
    [['check', '--nonsense', taobao], 2, /--nonsense.*--help/],
    [[taobao], 2, /say `wailian check https:/],
    [['diff', taobao], 2, /--from/],
    [['check', '--rules', join(folder, 'gone.json'), taobao], 2, /gone\.json 无法读取（ENOENT）/],
    [['check', '--add-rules', broken, taobao], 4, /broken\.json.*\S/],
    [['check', '--rules', broken, taobao], 4, /规则有误，没有载入任何内容：\nwailian: {3}\S+/],
  ];
  for (const [words, status, complaint] of table) {
    const found = wailian(words);
    assert.equal(found.status, status, `${words.join(' ')}: ${found.stderr}`);
    assert.match(found.stderr, complaint, words.join(' '));
  }
});

test('--rules loads another bundle', () => {
  const rules = JSON.parse(readFileSync(fileOfPackage('rules.json'), 'utf8'));
  const file = join(mkdtempSync(join(tmpdir(), 'wailian-')), 'rules.json');
  writeFileSync(file, JSON.stringify({ ...rules, rules_version: 'of-my-own' }));
  assert.match(wailian(['--version', '--rules', file]).stdout, /rules of-my-own$/m);
});

test('canonicalize answers line by line', () => {
  const { status, stdout, stderr } = wailian(['canonicalize', '-'], { input: 'HTTP://A.example\nhttp://\nhttps://b.example/../x\n' });
  assert.deepEqual([status, stdout], [2, 'http://a.example/\n\nhttps://b.example/x\n']);
  assert.match(stderr, /^wailian: 第 2 行：.+\n$/);
  assert.equal(wailian(['canonicalize', '--base', 'https://a.example/b/', '../c']).stdout, 'https://a.example/c\n');
});

test('timeline, diff, lookup and contexts have a human form and JSON', () => {
  const table = [
    [['timeline', taobao], /朋友圈/, (answer) => answer.contexts.group.length > 1],
    [['diff', '--from', '2021-01-01', '--to', '2021-12-05', taobao], /→/, (answer) => answer.changes.length > 0],
    [['lookup', '淘宝'], /taobao/, (answer) => answer.sites.length > 0],
    [['contexts'], /one_to_one · 单聊/, (answer) => answer[0].contexts.length >= 7],
  ];
  for (const [words, human, holds] of table) {
    const shown = wailian(words);
    assert.deepEqual([shown.status, shown.stderr], [0, ''], words[0]);
    assert.match(shown.stdout, human, words[0]);
    for (const line of shown.stdout.split('\n')) assert.ok(columns(line) <= 80, line);
    assert.ok(holds(JSON.parse(wailian([...words, '--json']).stdout)), words[0]);
  }
});

test('the words of the text may come as several arguments', () => {
  assert.equal(JSON.parse(wailian(['check', '--json', '看', taobao, '吧']).stdout).paste, `看 ${taobao} 吧`);
  assert.equal(JSON.parse(wailian(['check', '--json', '--', '--on', taobao]).stdout).paste, `--on ${taobao}`);
});

test('a reader that stops early is no fault', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${fileOfPackage('cli.mjs')}" lookup a --json | head -n 1 >/dev/null; exit 0`], { encoding: 'utf8' });
  assert.deepEqual([status, stderr], [0, '']);
});
