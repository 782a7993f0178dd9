// `wailian embed` and `wailian embed --check`, as a process.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileOfPackage, loadWailian, root } from './built.mjs';
import { filters } from './embed-filters.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wailian-embed-'));
const base = 'https://links.example/check/';
const links = ['https://m.tb.cn/h.5Vd8Xq2', 'https://weibo.com/1'];

function wailian(words, input = '') {
  const { LANG, LC_ALL, LC_MESSAGES, NO_COLOR, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileOfPackage('cli.mjs'), 'embed', ...words], { input, encoding: 'utf8', cwd: folder, env: { ...rest, LANG: 'en_US.UTF-8' } });
  return { status, stdout, stderr };
}
const ask = (form, ...more) => ['-c', 'group', '--on', '2021-12-05', '--base', base, '--form', form, ...more];
const put = (name, text) => { writeFileSync(join(folder, name), text); return join(folder, name); };
const states = (words, input) => {
  const { status, stdout, stderr } = wailian(['--check', '--json', ...words], input);
  assert.equal(stderr, '');
  return [status, JSON.parse(stdout).map(({ state }) => state)];
};

test('the command writes what the library writes, and says where its links go', async () => {
  const library = await loadWailian();
  for (const form of ['html', 'text', 'markdown', 'table', 'timeline', 'svg', 'wechat', 'page', 'iframe', 'oembed', 'json']) {
    const expected = library.embed(links.join(' '), { context: 'group', on: '2021-12-05', locale: 'en', form, base });
    assert.deepEqual(wailian([...ask(form), ...links]), { status: 0, stdout: `${expected}\n`, stderr: '' }, form);
  }
  assert.equal(wailian([...ask('table', '--markdown'), links[0]]).stdout.split('\n')[2], '| Chat | What happens | Last confirmed |');
  const lost = wailian(['-c', 'group', links[0]]);
  assert.deepEqual([lost.status, lost.stderr], [0, 'wailian: links go to https://wailian.invalid/, where nothing is: say --base URL, the address of the page\n']);
});

test('wrong usage is told with its cure', () => {
  const table = [[['--form', 'htm', links[0]], 2, /take html, text, markdown/], [['--base', 'here', links[0]], 2, /no address/], [[...ask('html'), 'nothing'], 3, /no link/], [[...ask('iframe'), '-c', 'favorites', '--on', '2010-01-01', links[1]], 2, /another form/],
    [[...ask('html', '-c', 'grop'), links[0]], 2, /Did you mean `group`/], [['--check'], 2, /--check wants files/], [['--check', 'absent.html'], 2, /absent\.html cannot be read \(ENOENT\)/], [['--check', put('latin.html', Buffer.from([0xe9, 0xff]))], 2, /UTF-8/]];
  for (const [words, status, said] of table) {
    const answer = wailian(words);
    assert.equal(answer.status, status, words.join(' '));
    assert.match(answer.stderr, said);
  }
});

test('a picture is drawn where there are fonts, with the words for its alternative text', () => {
  const drawn = wailian([...ask('png'), '-l', 'en', links[0], '--out', join(folder, 'card.png')]);
  assert.deepEqual([drawn.status, drawn.stdout], [0, '']);
  assert.match(drawn.stderr, /alternative text for the picture: m\.tb\.cn · WeChat, Group chat · 5 Dec 2021 On 5 Dec 2021/);
  const png = readFileSync(join(folder, 'card.png'));
  assert.deepEqual([png.subarray(1, 4).toString('latin1'), png.readUInt32BE(16)], ['PNG', 1280]);
  const none = wailian([...ask('png'), '-l', 'zh-CN', '--font', put('no.ttf', 'no font'), '--out', join(folder, 'none.png'), links[0]]);
  assert.deepEqual([none.status, none.stderr.includes('字体')], [2, true], none.stderr);
});

test('what was written is found again in every form, the same', () => {
  for (const [form, more, name] of [['html', [], 'a.html'], ['table', [], 'b.html'], ['timeline', [], 'c.html'], ['wechat', [], 'd.html'], ['page', [], 'e.html'], ['markdown', [], 'f.md'], ['text', [], 'g.txt'], ['table', ['--markdown'], 'h.md'], ['timeline', ['--markdown'], 'i.md'], ['html', [], 'j.md']]) {
    for (const lang of ['zh-CN', 'zh-TW', 'en']) {
      const written = wailian([...ask(form, ...more), '-l', lang, ...links]).stdout;
      const around = name.endsWith('html') ? `<!doctype html><title>t</title>\n<p>before</p>\n${written}\n<p>after</p>` : `# before\n\n${written}\n\nafter\n`;
      const [status, found] = states([put(name, around)]);
      assert.equal(status, 0, `${form} ${lang}`);
      assert.ok(found.length >= 1 && found.every((state) => state === 'same'), `${form} ${lang}: ${found}`);
    }
  }
});

test('also after the filters of editors, and of a file that has none', () => {
  for (const form of ['html', 'table']) {
    const html = wailian([...ask(form), '-l', 'zh-CN', links[0]]).stdout;
    for (const [name, filter] of Object.entries(filters)) assert.deepEqual(states([put('filtered.html', `<article><h2>t</h2>${filter(html)}</article>`)]), [0, ['same']], `${form} ${name}`);
  }
  const none = wailian(['--check', put('none.md', '# nothing\n')]);
  assert.deepEqual([none.status, none.stdout], [0, 'no quotation of ours in these files\n']);
});

const written = (form, name, change = (text) => text) => put(name, change(wailian([...ask(form), '-l', 'en', links[0]]).stdout));

test('edited by hand, changed, other evidence, withdrawn, unreadable: each is told apart', () => {
  const table = [
    ['edited', (text) => text.replace('expected to open directly', 'certain to open directly')],
    ['changed', (text) => text.replace('said=direct.trial', 'said=blocked')],
    ['evidence', (text) => text.replace('rule=taobao-group-trial-2021-12', 'rule=group-ecommerce-trial-2021-12')],
    ['withdrawn', (text) => text.replace('rule=taobao-group-trial-2021-12', 'rule=of-another-year')],
    ['unreadable', (text) => text.replace('context=group', 'context=gruop')],
  ];
  for (const [state, change] of table) {
    for (const [form, name] of [['html', 'x.html'], ['markdown', 'x.md'], ['text', 'x.txt']]) assert.deepEqual(states([written(form, name, change)]), [1, [state]], `${state} ${form}`);
  }
  const { stdout } = wailian(['--check', written('html', 'x.html', table[1][1])]);
  assert.equal(stdout, `${join(folder, 'x.html')}:1\tchanged\thttps://m.tb.cn/h.5Vd8Xq2, group, 2021-12-05: said blocked, now direct.trial\n1 quotation, 1 not as the rules say today\n`);
});

test('--update rewrites what the rules changed, in place, and touches nothing else', () => {
  const quotation = wailian([...ask('html'), '-l', 'en', links[0]]).stdout.trimEnd();
  const text = (inner) => `\ufeff<html>\r\n<p class=x>caf\u00e9 &nbsp;</p>\r\n${inner}\r\n<p>end`;
  const file = put('update.html', text(quotation.replace('said=direct.trial', 'said=blocked')));
  assert.equal(wailian(['--check', '--update', file]).status, 0);
  assert.equal(readFileSync(file, 'utf8'), text(quotation), 'as the command writes it today, all other bytes kept');
  assert.deepEqual(states([file]), [0, ['same']]);
  const before = readFileSync(file);
  assert.equal(wailian(['--check', '--update', file]).status, 0);
  assert.deepEqual(readFileSync(file), before);

  const edited = put('edited.md', wailian([...ask('markdown'), '-l', 'en', links[0]]).stdout.replace('expected', 'sure'));
  const kept = readFileSync(edited);
  const answer = wailian(['--check', '--update', edited]);
  assert.deepEqual([answer.status, readFileSync(edited)], [1, kept]);
  assert.match(answer.stdout, /edited\t.*left as it is/);
  const listed = put('list.md', wailian([...ask('markdown'), '-l', 'en', links[0]]).stdout.trimEnd().replace('said=direct.trial', 'said=blocked').split('\n').map((line) => `   ${line}`).join('\n'));
  assert.equal(wailian(['--check', '--update', listed]).status, 0);
  assert.ok(readFileSync(listed, 'utf8').split('\n').every((line) => line.startsWith('   >')), 'indented as it was');
});

test('standard input, folders, and the account as JSON', () => {
  const html = wailian([...ask('html'), '-l', 'en', ...links]).stdout;
  assert.deepEqual(states(['-'], html), [0, ['same', 'same']]);
  const updated = wailian(['--check', '--update', '-'], html.replace('said=direct.trial', 'said=blocked'));
  assert.deepEqual([updated.status, updated.stdout], [0, html]);
  assert.match(updated.stderr, /changed/);
  const [{ file, line, form, state, keys }] = JSON.parse(wailian(['--check', '--json', put('one.html', `\n\n${html}`)]).stdout);
  assert.deepEqual([file, line, form, state, keys[0].rule], [join(folder, 'one.html'), 3, 'html', 'same', 'taobao-group-trial-2021-12']);
  const many = wailian(['--check', folder]);
  assert.equal(many.status, 2, 'one of the files is not UTF-8');
});

test('what docs/ quotes is what the rules say', () => {
  const { status, stdout } = wailian(['--check', join(root, 'docs')]);
  assert.equal(status, 0, stdout);
  assert.match(stdout, /article\.md:\d+\tsame[^]*3 quotations, 0 not/);
});
