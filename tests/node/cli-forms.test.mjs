// The command line's uniform side: forms of answers, scan as a filter, width and colour, help, completion, the manual page.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import { fileOfPackage, importSource, loadWailian } from './built.mjs';

const { columns } = await importSource('web/cli/output/terminal.ts');
const { helpText } = await importSource('web/cli/help/text.ts');
const { COMMANDS, COMMON, OPTIONS } = await importSource('web/cli/table.ts');
const library = await loadWailian();
const taobao = 'https://item.taobao.com/item.htm?id=1';
const QUERY = ['-c', 'group', '--on', '2021-12-05'];

function wailian(words, { input = '', environment = {} } = {}) {
  const { LANG, LC_ALL, LC_MESSAGES, NO_COLOR, FORCE_COLOR, COLUMNS, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileOfPackage('cli.mjs'), ...words], { input, encoding: 'utf8', env: { ...rest, LANG: 'en_US.UTF-8', ...environment } });
  return { status, stdout, stderr };
}
const objects = (text) => text.trimEnd().split('\n').map((line) => JSON.parse(line));

test('every answer has a form for people and four for programs, and the rows of the four say the same', () => {
  const questions = [['check', ...QUERY, `看 ${taobao} "x", https://x.com/`], ['timeline', taobao], ['diff', '--from', '2020-01-01', '--to', '2021-12-05', taobao], ['lookup', 'taobao'], ['canonicalize', taobao], ['contexts'], ['rules']];
  for (const words of questions) {
    const run = (form) => { const answer = wailian([...words, form]); assert.deepEqual([answer.status, answer.stderr], [0, ''], `${words[0]} ${form}`); return answer.stdout; };
    assert.equal(typeof JSON.parse(run('--json')), 'object');
    const rows = objects(run('--ndjson'));
    assert.ok(rows.length > 0, words[0]);
    const flat = (value) => (value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value));
    const wanted = [Object.keys(rows[0]), ...rows.map((row) => Object.values(row).map(flat))];
    assert.deepEqual(parseCsv(run('--csv')), wanted, words[0]);
    assert.deepEqual(run('--tsv').trimEnd().split('\n').map((line) => line.split('\t')).map((row) => [...row, ...Array(wanted[0].length - row.length).fill('')]), wanted, words[0]);
  }
  assert.match(wailian(['contexts', '--json', '--csv']).stderr, /two forms/);
});

const LINES = ['看 https://item.taobao.com/item.htm?id=1 好', '没有', 'https://v.douyin.com/a/ https://x.com/'];

test('scan is a filter: the rows of the library, from standard input or files, in lines, fields and columns', () => {
  const rows = library.scan(LINES, { context: 'group', on: '2021-12-05' });
  const folder = mkdtempSync(join(tmpdir(), 'wailian-scan-'));
  const file = (name, text) => { writeFileSync(join(folder, name), text); return join(folder, name); };
  const text = `${LINES.join('\n')}\n`;
  assert.deepEqual(objects(wailian(['scan', ...QUERY], { input: text }).stdout), rows);
  for (const jobs of ['0', '2']) assert.deepEqual(objects(wailian(['scan', ...QUERY, '--jobs', jobs, file('lines.txt', text)]).stdout), rows);
  assert.deepEqual(objects(wailian(['scan', ...QUERY, '--field', 'post.text'], { input: LINES.map((line) => `${JSON.stringify({ post: { text: line } })}\n`).join('') }).stdout), rows);
  assert.deepEqual(objects(wailian(['scan', ...QUERY, '--column', 'text'], { input: `id,text\r\n${LINES.map((line, at) => `${at},"${line}"\r\n`).join('')}` }).stdout), rows);
  const links = ['https://item.taobao.com/', '', 'no link'];
  assert.deepEqual(objects(wailian(['scan', ...QUERY, '--links'], { input: links.join('\n') + '\n' }).stdout), library.scanLinks(links, { context: 'group', on: '2021-12-05' }));
  const csv = parseCsv(wailian(['scan', ...QUERY, '--csv'], { input: text }).stdout, { columns: true });
  assert.deepEqual(csv.map(({ url, outcome, line }) => [url, outcome, Number(line)]), rows.map(({ url, outcome, line }) => [url, outcome, line]));
  assert.equal(wailian(['scan', ...QUERY, '--csv', '--no-header'], { input: text }).stdout.split('\r\n').length, rows.length + 1);
  const both = objects(wailian(['scan', ...QUERY, file('a.txt', text), file('b.txt', text)]).stdout);
  assert.deepEqual(both.map(({ file: of, ...row }) => row), [...rows, ...rows]);
  assert.deepEqual([...new Set(both.map(({ file: of }) => of.slice(-5)))], ['a.txt', 'b.txt']);
  assert.equal(wailian(['scan', ...QUERY, '--count-by', 'site'], { input: text }).stdout, '1\tdouyin\n1\ttaobao\n1\tx-twitter\n'.replace('x-twitter', rows.find(({ host }) => host === 'x.com').site));
  const gb = Buffer.concat([Buffer.from([0xc4, 0xe3]), Buffer.from(` ${taobao}\n`)]);
  assert.equal(objects(wailian(['scan', ...QUERY, '--encoding', 'gb18030'], { input: gb }).stdout)[0].start, 2);
});

test('scan: its exit statuses, and what it cannot read', () => {
  const table = [
    [['--fail-on', 'blocked'], taobao, 0], [['--fail-on', library.scanLinks([taobao], { context: 'group', on: '2021-12-05' })[0].outcome], taobao, 1], [[], 'nothing', 3],
    [['--fail-on', 'nothing'], taobao, 2, /take direct, /], [['--field', 'a'], '{', 2, /-:1: this line is no JSON/], [['--column', 'x'], 'a,b\n1,2\n', 2, /take a, b/], [['--count-by', 'day'], '', 2, /take outcome/],
    [['--jobs', 'many'], '', 2, /0 to 64/], [['--json'], '', 2, /no option of `scan`/], [['/nowhere'], '', 2, /ENOENT/], [[tmpdir()], '', 2, /wailian lint/], [['-c', 'pigeon'], '', 2, /pigeon/],
  ];
  for (const [words, input, status, complaint = /^/] of table) {
    const run = wailian(['scan', ...QUERY, ...words], { input: `${input}\n` });
    assert.equal(run.status, status, words.join(' ') + run.stderr);
    assert.match(run.stderr, complaint);
  }
  assert.equal(wailian(['check', ...QUERY, '--fail-on', 'blocked', taobao]).status, 0);
  assert.equal(wailian(['check', ...QUERY, '--fail-on', 'direct,confirm,copy,blocked', taobao]).status, 1);
});

test('ten times as many lines take no more memory', () => {
  const peak = (count, jobs) => {
    const input = `${`看 ${taobao} 好 https://v.douyin.com/abc/\n`.repeat(count)}`;
    const told = "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(2, String(process.resourceUsage().maxRSS)));";
    const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(told)}`, fileOfPackage('cli.mjs'), 'scan', ...QUERY, '--jobs', String(jobs), '--tsv'], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
    assert.equal(status, 0, stderr);
    assert.equal(stdout.trimEnd().split('\n').length, 2 * count + 1);
    return Number(/(\d+)\s*$/.exec(stderr)[1]) / 1024;
  };
  for (const jobs of [0, 2]) {
    const [few, many] = [peak(10_000, jobs), peak(100_000, jobs)];
    assert.ok(many < few + 60, `${jobs} workers: ${few} MB, then ${many} MB`);
    assert.ok(many < 220, `${many} MB`);
  }
});

test('width: 0 counts as none, COLUMNS and --width are heeded, and no line is longer', () => {
  const widest = (words, environment) => Math.max(...wailian(['check', ...QUERY, `${taobao} ${'文字'.repeat(90)}`, ...words], { environment }).stdout.split('\n').map(columns));
  assert.ok(widest([], {}) <= 80 && widest([], {}) > 60);
  assert.ok(widest([], { COLUMNS: '0' }) > 60);
  assert.ok(widest([], { COLUMNS: '50' }) <= 50);
  assert.ok(widest(['--width', '44'], { COLUMNS: '100' }) <= 44);
  assert.match(wailian(['check', '--width', 'wide', taobao]).stderr, /--width/);
});

test('colour: where it is asked for, and nowhere else', () => {
  const coloured = (words, environment) => wailian(['check', ...QUERY, taobao, ...words], { environment }).stdout.includes('\x1b[');
  const table = [[[], {}, false], [[], { FORCE_COLOR: '1' }, true], [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false], [[], { FORCE_COLOR: '0' }, false], [[], { NO_COLOR: '' }, false], [['--color', 'always'], { NO_COLOR: '1' }, true], [['--color', 'never'], { FORCE_COLOR: '1' }, false]];
  for (const [words, environment, wanted] of table) assert.equal(coloured(words, environment), wanted, JSON.stringify([words, environment]));
  assert.match(wailian(['check', '--color', 'red', taobao]).stderr, /auto, always or never/);
});

test('--out writes there', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'wailian-out-')), 'a.json');
  assert.deepEqual([wailian(['rules', '--json', '--out', file]).stdout, Object.keys(JSON.parse(readFileSync(file, 'utf8')))[0]], ['', 'core_version']);
  assert.equal(wailian(['rules', '--out', '/nowhere/a']).status, 2);
});

test('a slip is told, with what was meant', () => {
  assert.match(wailian(['chek', taobao]).stderr, /did you mean `wailian check`/);
  assert.match(wailian(['version']).stderr, /no command `version`/);
  assert.match(wailian(['check', '--until', '2021-01-01', taobao]).stderr, /`--until` is no option of `check`: see `wailian help check`/);
  assert.match(wailian(['check', fileOfPackage('README.md')]).stderr, /is a file: say `wailian lint/);
});

test('rules: what answers, and whether rules of one’s own may be added', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-rules-'));
  writeFileSync(join(folder, 'bad.json'), '{"sites":[{"id":"x"}]}');
  const bad = wailian(['rules', 'lint', join(folder, 'bad.json')]);
  assert.equal(bad.status, 1);
  assert.match(bad.stdout, /bad\.json.*: /);
  assert.equal(wailian(['rules', 'lint', join(folder, 'none.json')]).status, 2);
  const compiled = JSON.parse(wailian(['rules', 'compile', fileOfPackage('rules.json')]).stdout);
  assert.equal(compiled.facts, readFileSync(fileOfPackage('wailian-rules.txt'), 'utf8'));
  assert.equal(wailian(['rules', 'burn']).status, 2);
});

test('help of each command fits 80 columns in three languages and names all its options', () => {
  for (const lang of ['en', 'zh-CN', 'zh-TW']) {
    for (const command of [undefined, ...Object.keys(COMMANDS)]) {
      const text = helpText(command, lang);
      for (const line of text.split('\n')) assert.ok(columns(line) <= 80, line);
      if (command) for (const name of [...COMMANDS[command].options, ...COMMON]) assert.match(text, new RegExp(`--${name}\\b`));
    }
  }
  for (const words of [['lint', '--help'], ['help', 'lint']]) assert.equal(wailian(words).stdout, `${helpText('lint', 'en')}\n`);
});

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const complete = (shell, script) => spawnSync(shell, ['-c', script], { encoding: 'utf8', env: { ...process.env, SCRIPT: wailian(['completion', shell]).stdout } });

test('completion in bash', () => {
  const ask = (line) => {
    const words = line.split(' ');
    const { status, stdout, stderr } = complete('bash', `set -e; eval "$SCRIPT"; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _wailian || true; printf '%s\\n' "\${COMPREPLY[@]}"`);
    assert.deepEqual([status, stderr], [0, '']);
    return stdout.trim().split('\n');
  };
  assert.deepEqual(ask('wailian ti'), ['timeline']);
  assert.ok(ask('wailian check --context ').includes('one_to_one'));
  assert.deepEqual(ask('wailian lint --format s'), ['sarif']);
  assert.deepEqual(ask('wailian lint --fail-on n'), ['note']);
  assert.deepEqual(ask('wailian check --fail-on bl'), ['blocked']);
  assert.deepEqual(ask('wailian scan --count'), ['--count-by']);
});

for (const [shell, script] of [['zsh', 'autoload -Uz compinit; compinit -u -D; eval "$SCRIPT"; whence _wailian >/dev/null && echo loaded'], ['fish', 'echo $SCRIPT | string collect | source; complete -C "wailian ti" | string match -q "timeline*"; and echo loaded']]) {
  test(`completion in ${shell}`, has(shell) ? {} : { skip: `there is no ${shell} here` }, () => {
    const { stdout, stderr } = complete(shell, script);
    assert.match(stdout, /loaded/, stderr);
  });
}

test('the manual page says every command and option once, and is clean mdoc', () => {
  const page = readFileSync(fileOfPackage('wailian.1'), 'utf8');
  for (const command of Object.keys(COMMANDS)) assert.equal(page.match(new RegExp(`^\\.It Ic ${command}\\b`, 'gm'))?.length, 1, command);
  for (const name of Object.keys(OPTIONS)) assert.equal(page.match(new RegExp(`Fl \\\\-${name}( |$)`, 'gm'))?.length, 1, name);
  for (const line of page.split('\n')) assert.ok(!line.startsWith("'"), line);
  if (has('mandoc')) {
    const { stdout } = spawnSync('mandoc', ['-Tlint', '-Wwarning', fileOfPackage('wailian.1')], { encoding: 'utf8' });
    assert.equal(stdout, '');
  }
});
