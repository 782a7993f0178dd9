// `wailian lint`: what is found in each format and where, what is left out, and in which forms it is told.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { fileOfPackage, root } from './built.mjs';

const trees = fileURLToPath(new URL('trees/', import.meta.url));
const ajv = formats(new Ajv({ strict: false }));
const schema = (path) => ajv.compile(JSON.parse(readFileSync(path, 'utf8')));

/** Runs it in `folder`, for one chat on a day on which Taobao's links are copied to a browser, unless `words` say otherwise. */
function lint(words, { folder = trees, asked = ['-c', 'moments', '--on', '2021-12-05', '-l', 'en'], input } = {}) {
  const { LANG, LC_ALL, LC_MESSAGES, NO_COLOR, FORCE_COLOR, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileOfPackage('cli.mjs'), 'lint', ...words, ...asked], { cwd: folder, encoding: 'utf8', input, env: environment });
  return { status, stdout, stderr };
}
const found = (words, options) => JSON.parse(lint([...words, '--format', 'json'], options).stdout).findings;
/** `file:line:column` and what stands there in the file. */
const places = (words, options) => found(words, options).map(({ file, line, column, end_line, end_column, rule }) => {
  assert.equal(line, end_line);
  const text = new TextDecoder(file.includes('gb18030') ? 'gb18030' : 'utf-8').decode(readFileSync(join(options?.folder ?? trees, file)));
  return `${file}:${line}:${column} ${rule} ${text.split(/\r?\n/)[line - 1].slice(column - 1, end_column - 1)}`;
});

test('Markdown: links, definitions, frontmatter, tables, notes, HTML inside and addresses in text; not code, not pictures, not what a link shows', () => {
  assert.deepEqual(places(['handbook/links.md']), [
    'handbook/links.md:3:9 outcome/copy https://www.taobao.com/',
    'handbook/links.md:9:15 outcome/copy https://item.taobao.com/item.htm?id=1',
    'handbook/links.md:21:18 outcome/copy https://m.tb.cn/h.5abcdef',
    'handbook/links.md:23:13 outcome/copy https://item.taobao.com/item.htm?a=1&amp;b=2',
    'handbook/links.md:23:105 outcome/copy https://item.taobao.com/plain',
    'handbook/links.md:27:19 outcome/copy https://item.taobao.com/note',
    'handbook/links.md:29:9 outcome/copy https://item.taobao.com/item.htm?id=2',
  ]);
});

test('HTML, MDX, CSV, JSON, text in three encodings: the very characters', () => {
  assert.deepEqual(places(['shop', 'blog', 'shop/list.csv', 'shop/data.json']), [
    "shop/index.html:6:24 outcome/copy https://item.taobao.com/new?a=1&amp;b=2",
    'shop/index.html:8:17 outcome/copy https://m.tb.cn/h.5abcdef',
    'shop/posts/sale.mdx:5:13 outcome/copy https://item.taobao.com/card',
    'shop/posts/sale.mdx:5:45 outcome/copy https://item.taobao.com/child',
    'blog/bom-crlf.txt:2:1 outcome/copy https://item.taobao.com/one',
    'blog/bom-crlf.txt:4:3 outcome/copy m.tb.cn/h.5abcdef',
    'blog/gb18030.txt:1:4 outcome/copy https://item.taobao.com/gb',
    'shop/list.csv:2:9 outcome/copy https://item.taobao.com/item.htm?q=',
    'shop/list.csv:3:3 outcome/copy https://item.taobao.com/b',
    'shop/data.json:2:12 outcome/copy https:\\/\\/item.taobao.com\\/home',
    'shop/data.json:3:43 outcome/copy https://item.taobao.com/second',
  ]);
});

test('CSV and tables with tabs: the very characters where lines end in several ways', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-lint-'));
  const link = 'https://item.taobao.com/one';
  for (const [name, text, place] of [['a.csv', `甲,乙\r\n\n丙,${link}\r\n`, '3:3'], ['b.csv', `甲\n\n"\n${link}",丙\n`, '4:1'], ['c.tsv', `甲\r\n\n\r\n${link}\t乙\r\n`, '4:1']]) {
    writeFileSync(join(folder, name), text);
    assert.deepEqual(places([name], { folder }), [`${name}:${place} outcome/copy ${link}`]);
  }
});

test('this repository’s own documentation holds nothing that would have to be explained', () => {
  const { status, stdout, stderr } = lint(['README.md', 'docs', 'rules/README.md'], { folder: root, asked: ['-c', 'group,moments,one_to_one', '--on', '2026-11-22', '-l', 'en'] });
  assert.deepEqual([status, stdout], [0, ''], stderr);
});

test('Markdown: brackets that refer to nothing are text, quotes and emphasis hold links, pictures and code do not', () => {
  const lines = [
    '---', 'link: https://item.taobao.com/front', '---',
    '[https://item.taobao.com/brackets] 与 **https://item.taobao.com/bold** 和 [词][none] https://item.taobao.com/after',
    '> 引 https://item.taobao.com/quoted', '> ![图](https://item.taobao.com/no) `https://item.taobao.com/no` \\* &amp; https://item.taobao.com/escaped', '',
    '    https://item.taobao.com/no', '',
    '[标 [注]](https://item.taobao.com/nested) <https://item.taobao.com/auto> [图 ![x](https://item.taobao.com/no)](<https://item.taobao.com/picture>)', '',
    '| a | b |', '|---|---|', '| https://item.taobao.com/cell | [甲][Key] |', '', '[key]: https://item.taobao.com/&#100;efined "题"',
  ];
  const wanted = ['front', 'brackets', 'bold', 'after', 'quoted', 'escaped', 'nested', 'auto', 'picture', 'cell', '&#100;efined'].map((name) => {
    const line = lines.findIndex((text) => text.includes(`com/${name}`));
    return [line + 1, lines[line].indexOf(`https://item.taobao.com/${name}`) + 1, `https://item.taobao.com/${name.replace('&#100;', 'd')}`];
  });
  for (const end of ['\n', '\r\n', '\r']) {
    assert.deepEqual(found(['-', '--stdin-name', 'x.md'], { input: lines.join(end) }).map(({ line, column, url }) => [line, column, url]), wanted, JSON.stringify(end));
  }
});

test('what a wrapper hides, what deceives and what opens nowhere are findings of their own', () => {
  const text = '[a](https://link.zhihu.com/?target=https%3A%2F%2Fitem.taobao.com%2F) [b](https://www.taobao.com.refund-check.example/) [c](https://a.com:99999/) [d](https://www.example.com/)';
  const rules = found(['-', '--stdin-name', 'x.md'], { input: text }).map(({ rule, level, column }) => [rule, level, column]);
  assert.deepEqual(rules.filter(([rule]) => /^(destination|address)/.test(rule)), [['destination/copy', 'error', 5], ['address/url_port_invalid', 'warning', text.indexOf('[c](') + 5]]);
  assert.deepEqual(rules.filter(([rule]) => rule.startsWith('hazard/')).map(([, level, column]) => [level, column]), [['error', text.indexOf('[b](') + 5]]);
});

test('exit status: 0 nothing, 1 findings from a level on, 2 wrong usage and unreadable files', () => {
  const table = [
    [['blog/clean.md'], 0], [['handbook'], 1], [['handbook', '--fail-on', 'error'], 1], [['handbook/guide.md'], 0],
    [['nowhere.md'], 2, /nowhere\.md: there is no such file/], [['nowhere/*.md'], 2, /no such file, folder or match/], [[], 2, /name files/],
    [['handbook', '--fail-on', 'fatal'], 2, /take error, warning, note/], [['handbook', '--format', 'xml'], 2, /take text, json, sarif/], [['handbook', '--until', '2021-01-01'], 2, /no option of `lint`/],
    [['-', '--stdin-name', 'a.constructor'], 2, /md, markdown, mdx/], [['handbook', '--update-baseline'], 2, /--baseline FILE/], [['handbook', '--config', 'nothing.json'], 2, /cannot be read \(ENOENT\)/],
  ];
  for (const [words, status, complaint = /./] of table) {
    const run = lint(words);
    assert.equal(run.status, status, `${words.join(' ')}: ${run.stderr}`);
    assert.match(run.stderr, complaint);
  }
  assert.equal(lint(['handbook', '-c', 'pigeon'], { asked: ['--on', '2021-12-05'] }).status, 2);
  const confirm = ['-c', 'one_to_one', '--on', '2021-10-20', '-l', 'en'];
  const notes = found(['-', '--stdin-name', 'x.txt'], { input: 'https://item.taobao.com/item.htm?id=1 here', asked: confirm });
  assert.deepEqual(notes.map(({ level }) => level), ['note']);
  assert.equal(lint(['-', '--stdin-name', 'x.txt'], { input: 'https://item.taobao.com/item.htm?id=1 here', asked: confirm }).status, 0);
  assert.equal(lint(['-', '--stdin-name', 'x.txt', '--fail-on', 'note'], { input: 'https://item.taobao.com/item.htm?id=1 here', asked: confirm }).status, 1);
});

test('a file that is not of its format is told with its place, and the others are looked at', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-lint-'));
  writeFileSync(join(folder, 'a.json'), '{\n  "a": \n}');
  writeFileSync(join(folder, 'b.csv'), 'a,"b\nc');
  writeFileSync(join(folder, 'c.mdx'), 'x\n\n<a b="');
  writeFileSync(join(folder, 'd.md'), 'https://item.taobao.com/');
  writeFileSync(join(folder, 'e.csv'), 'a\n"b"\0,c');
  const { status, stdout, stderr } = lint(['a.json', 'b.csv', 'c.mdx', 'd.md', 'e.csv'], { folder });
  assert.equal(status, 2);
  assert.match(stdout, /^d\.md:1:1 /);
  for (const place of [/a\.json:3:1: .*value expected/, /b\.csv:2:1: /, /c\.mdx:3:\d+: /, /e\.csv:2:3: /]) assert.match(stderr, place);
});

test('remarks leave out what they name, and no more', () => {
  const link = 'https://item.taobao.com/';
  const lines = (text, name = 'x.md') => found(['-', '--stdin-name', name], { input: text }).map(({ line }) => line);
  assert.deepEqual(lines(`<!-- wailian-ignore-next-line -->\n${link}\n\n${link}`), [4]);
  assert.deepEqual(lines(`<!-- wailian-ignore-next-line outcome/blocked -->\n${link}`), [2]);
  assert.deepEqual(lines(`<!-- wailian-ignore-next-line outcome/*: an old page -->\n${link}`), []);
  assert.deepEqual(lines(`${link} <!-- wailian-ignore-line -->\n\n${link}`), [3]);
  assert.deepEqual(lines(`${link}\n\n<!-- wailian-ignore-start outcome/copy -->\n\n${link}\n\n<!-- wailian-ignore-end -->\n\n${link}`), [1, 9]);
  assert.deepEqual(lines(`${link}\n\n<!-- wailian-ignore-file -->`), []);
  assert.deepEqual(lines(`{/* wailian-ignore-next-line */}\n${link}\n\n${link}`, 'x.mdx'), [4]);
  assert.deepEqual(lines(`# wailian-ignore-next-line\n${link}\n${link}`, 'x.txt'), [3]);
});

test('a configuration is found upwards, adds to another, and says what is wrong in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-lint-'));
  cpSync(trees, folder, { recursive: true });
  const config = (value, name = 'wailian.config.json') => writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  const asked = ['-l', 'en'];
  const count = (words = ['.']) => found(words, { folder, asked }).length;
  const base = { contexts: ['moments'], on: '2021-12-05' };
  config(base, 'base.json');
  config(base);
  const all = count();
  assert.ok(all > 10);
  config({ extends: './base.json' });
  assert.equal(count(), all);
  assert.equal(found(['links.md'], { folder: join(folder, 'handbook'), asked }).length, 7);
  config({ ...base, ignore: ['shop/**', 'blog/*.txt'] });
  assert.equal(count(), 7);
  config({ ...base, ignore: ['shop/**', 'blog/*.txt'], ignore_urls: ['https://m.tb.cn/**'] });
  assert.equal(count(), 6);
  config({ ...base, rules: { 'outcome/*': 'off' }, overrides: [{ files: ['handbook/**'], rules: { 'outcome/copy': 'note' } }] });
  assert.equal(count(), 7);
  assert.equal(lint(['.'], { folder, asked }).status, 0);
  assert.equal(lint(['.', '--fail-on', 'note'], { folder, asked }).status, 1);
  config({ ...base, contexts: ['moments', 'group'], ignore: ['shop/**', 'blog/*.txt'] });
  assert.deepEqual([...new Set(found(['.'], { folder, asked }).map(({ context }) => context))], ['moments', 'group']);

  const valid = schema(join(root, 'schema/config.schema.json'));
  const values = [
    [{ contexts: 'group' }, /\/contexts/], [{ rules: { 'outcome/copy': 'fatal' } }, /\/rules/], [{ rules: { copy: 'error' } }, /\/rules/], [{ context: ['group'] }, /no key `context`/], [{ toString: 1 }, /no key `toString`/],
    [{ overrides: [{ rules: {} }] }, /\/overrides/], [{ overrides: [{ files: ['a'], on: '2021-01-01' }] }, /\/overrides/], [{ fail_on: 'off' }, /\/fail_on/], ['{ "contexts": [', /:1: .*JSON/], ['[]', /JSON/], [{ extends: './wailian.config.json' }, /extends itself/],
  ];
  for (const [value, complaint] of values) {
    config(value);
    const run = lint(['.'], { folder, asked });
    assert.deepEqual([run.status, complaint.test(run.stderr)], [2, true], run.stderr);
    if (typeof value === 'object' && !value.extends) assert.ok(!valid(value), JSON.stringify(value));
  }
  for (const value of [base, { $schema: 'x', extends: 'a', app: 'wechat', client: 'android 8.0.11', conditions: [], fail_on: 'error', baseline: 'b', rules: { 'hazard/*': 'off' }, ignore: [], ignore_urls: [], overrides: [{ files: ['a'] }] }]) assert.ok(valid(value));
});

test('a baseline: known findings are left out, new ones are not, and what is gone is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-lint-'));
  const write = (text) => writeFileSync(join(folder, 'a.md'), text);
  const run = (...words) => lint(['a.md', '--baseline', 'known.txt', ...words], { folder });
  write('https://item.taobao.com/1 https://item.taobao.com/2 https://item.taobao.com/1\n');
  assert.equal(run().status, 1);
  assert.equal(run('--update-baseline').status, 0);
  const known = readFileSync(join(folder, 'known.txt'), 'utf8');
  assert.deepEqual(known.split('\n').slice(1, -1), known.split('\n').slice(1, -1).sort());
  assert.equal(known.split('\n').length, 5);
  assert.deepEqual([run().status, run().stdout], [0, '']);
  write('A line before.\n\nhttps://item.taobao.com/2 https://item.taobao.com/1 https://item.taobao.com/1\n');
  assert.equal(run().status, 0, 'lines may move');
  write('https://item.taobao.com/1 https://item.taobao.com/3\n');
  const { status, stdout, stderr } = run();
  assert.equal(status, 1);
  assert.match(stdout, /^a\.md:1:27 [^\n]*\n$/);
  assert.match(stderr, /known\.txt: 2 lines are of findings that are gone/);
  writeFileSync(join(folder, 'known.txt'), 'nonsense\n');
  assert.match(run().stderr, /known\.txt:1: this is no line of a baseline/);
});

test('--changed: only what git sees changed, and what is new', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-lint-'));
  const git = (...words) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], { cwd: folder, stdio: 'pipe' });
  const names = () => found(['.', '--changed'], { folder }).map(({ file }) => file);
  assert.match(lint(['.', '--changed'], { folder }).stderr, /asks git, which says/);
  for (const name of ['a.md', 'b.md']) writeFileSync(join(folder, name), 'https://item.taobao.com/\n');
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  assert.deepEqual(names(), []);
  assert.equal(lint(['.', '--changed'], { folder }).status, 0);
  writeFileSync(join(folder, 'b.md'), 'https://item.taobao.com/2\n');
  writeFileSync(join(folder, 'c 字.md'), 'https://item.taobao.com/3\n');
  assert.deepEqual(names(), ['b.md', 'c 字.md']);
});

test('SARIF is of its schema, and two runs give the same bytes in every form', () => {
  const valid = schema(fileURLToPath(new URL('sarif-subset.schema.json', import.meta.url)));
  for (const lang of ['en', 'zh-CN', 'zh-TW']) {
    const { stdout } = lint(['.', '--format', 'sarif'], { asked: ['-c', 'moments,group', '--on', '2021-12-05', '-l', lang] });
    const sarif = JSON.parse(stdout);
    assert.ok(valid(sarif), JSON.stringify(valid.errors));
    const [{ results, tool: { driver } }] = sarif.runs;
    assert.ok(results.length > 20);
    for (const { ruleId, ruleIndex } of results) assert.equal(driver.rules[ruleIndex].id, ruleId);
    assert.equal(new Set(results.map(({ partialFingerprints }) => partialFingerprints['wailianFinding/v1'])).size, results.length);
  }
  assert.ok(!valid({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: { text: 'x' }, level: 'fatal' }] }] }));
  for (const form of ['text', 'json', 'sarif', 'github', 'junit']) assert.equal(lint(['.', '--format', form]).stdout, lint(['.', '--format', form]).stdout, form);
});

test('GitHub annotations: ten of a level, then how many more, and nothing of a file ends a command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-lint-'));
  writeFileSync(join(folder, 'a,b:c%.md'), Array.from({ length: 12 }, (_, at) => `https://item.taobao.com/${at}\n`).join('\n'));
  const lines = lint(['a,b:c%.md', '--format', 'github'], { folder }).stdout.trimEnd().split('\n');
  assert.equal(lines.length, 11);
  assert.match(lines[0], /^::error file=a%2Cb%3Ac%25\.md,line=1,col=1,endLine=1,endColumn=\d+,title=outcome\/copy::item\.taobao\.com: copy/);
  assert.match(lines[10], /^::error title=wailian::2 more$/);
});

test('JUnit: a suite a file, a case a link, well formed', () => {
  const { stdout } = lint(['handbook', 'blog', '--format', 'junit']);
  const open = [];
  for (const [, close, name, empty] of stdout.matchAll(/<(\/)?([a-z]+)(?:\s+[\w-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#\d+);[^"<&]*)*")*\s*(\/)?>/g)) {
    if (close) assert.equal(open.pop(), name);
    else if (!empty) open.push(name);
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(stdout.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#\d+);/g, ''), /[<&]/);
  assert.match(stdout, /<testsuite name="handbook\/links\.md" tests="8" failures="7" errors="0"/);
  assert.match(stdout, /<testsuite name="blog\/clean\.md" tests="2" failures="0"/);
});

test('in the reader’s language', () => {
  for (const [lang, word] of [['zh-CN', /错误 {2}www\.taobao\.com 在朋友圈：.*（规则 /], ['zh-TW', /錯誤 {2}www\.taobao\.com 在朋友圈：/]]) {
    assert.match(lint(['handbook/links.md'], { asked: ['-c', 'moments', '--on', '2021-12-05', '-l', lang] }).stdout, word);
  }
});

test('a thousand files of ten kilobytes are one run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-lint-'));
  const text = `${'平常的文字。'.repeat(50)}\n\n[x](https://www.example.com/)\n\n`.repeat(10);
  for (let at = 0; at < 1000; at += 1) writeFileSync(join(folder, `${at}.md`), text);
  const { status, stderr } = lint(['.'], { folder });
  assert.equal(status, 0);
  assert.match(stderr, /1000 files, 10000 links/);
});
