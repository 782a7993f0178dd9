// Real pipes into and out of the command: what comes late, long, empty, in other encodings or not at all.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileOfPackage } from './built.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wailian-pipes-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const taobao = 'https://item.taobao.com/item.htm?id=1';
const LINES = 20_000;
const list = Array.from({ length: LINES }, (_, at) => `HTTPS://Item.Taobao.com/item.htm?id=${at}`).join('\n') + '\n';
const canonical = list.replaceAll('HTTPS://Item.Taobao.com', 'https://item.taobao.com');
writeFileSync(join(folder, 'list.txt'), list);

/** Runs a line of shell in which `wailian` is the command. */
function shell(line, environment = {}) {
  return new Promise((resolve) => {
    const { LANG, LC_ALL, LC_MESSAGES, ...rest } = process.env;
    const child = spawn('bash', ['-c', `set -o pipefail; wailian() { "$NODE" "$CLI" "$@"; }; ${line}`],
      { cwd: folder, env: { ...rest, NODE: process.execPath, CLI: fileOfPackage('cli.mjs'), LANG: 'en_US.UTF-8', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err] = [[], []];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('close', (status) => resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }));
  });
}

const firstLink = ({ stdout }) => JSON.parse(stdout).links[0].text;

test('what comes late is waited for, with `-` and without', async () => {
  for (const words of ['check --json -', 'check --json']) {
    const found = await shell(`(sleep 1; echo '${taobao}') | wailian ${words}`);
    assert.deepEqual([found.status, found.stderr, firstLink(found)], [0, '', taobao]);
  }
  const halves = await shell(`(printf 'https://item.tao'; sleep 1; echo 'bao.com/item.htm?id=1') | wailian check --json -`);
  assert.equal(firstLink(halves), taobao);
});

test('20,000 lines through a pipe, and from a file: one line out for each', async () => {
  for (const line of ['cat list.txt | wailian canonicalize -', 'wailian canonicalize - < list.txt', 'wailian canonicalize < list.txt | cat']) {
    const { status, stdout, stderr } = await shell(line);
    assert.deepEqual([status, stderr, stdout === canonical], [0, '', true], line);
  }
});

test('a reader that stops early is no fault, and ends the command', async () => {
  const { status, stdout, stderr } = await shell('cat list.txt | wailian canonicalize - | head -n 1');
  assert.deepEqual([status, stdout, stderr], [0, canonical.split('\n')[0] + '\n', '']);
});

test('an empty input is nothing to answer about', async () => {
  for (const line of ['wailian check - < /dev/null', 'true | wailian check -', "printf ' \\n' | wailian timeline -", 'wailian check ""']) {
    const { status, stdout, stderr } = await shell(line);
    assert.deepEqual([status, stdout], [3, ''], line);
    assert.match(stderr, /^wailian: nothing was pasted; .+\n$/);
  }
});

test('a folder, a closed input and what is too large are refused by name, with the cure', async () => {
  const file = openSync(join(folder, 'large.txt'), 'w');
  ftruncateSync(file, 2 ** 30);
  closeSync(file);
  const table = [
    ['wailian check - < .', /standard input is a folder.* FILE/],
    ['wailian check - <&-', /standard input cannot be read \(\w+\)|nothing was pasted/],
    ['wailian canonicalize - < large.txt', /larger than 64 MB.*split -C/],
    ['cat large.txt 2>/dev/null | wailian check -', /larger than 64 MB.*split -C/],
    ['head -c 2000000 large.txt | tr "\\0" a | wailian check -', /longer than 1 MB/],
  ];
  for (const [line, complaint] of table) {
    const { status, stdout, stderr } = await shell(line.replace(/^(cat .*)$/, 'set +o pipefail; $1'));
    assert.ok([2, 3].includes(status), `${line}: ${status} ${stderr}`);
    assert.equal(stdout, '', line);
    assert.match(stderr, complaint);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
  }
});

test('line ends and marks of encodings: the same answer', async () => {
  const text = `看看这个\r\n${taobao}\r\n`;
  const utf16 = Buffer.from(text, 'utf16le');
  const swapped = Buffer.from(utf16).swap16();
  const gbk = Buffer.concat([Buffer.from([0xbf, 0xb4, 0xbf, 0xb4, 0xd5, 0xe2, 0xb8, 0xf6]), Buffer.from(`\r\n${taobao}\r\n`)]);
  const table = [
    ['CRLF', Buffer.from(text), /^$/],
    ['BOM', Buffer.from(`\ufeff${text}`), /^$/],
    ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), /read as utf-16le; --encoding/],
    ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]), /read as utf-16be; --encoding/],
    ['UTF-16 LE', utf16, /read as utf-16le; --encoding/],
    ['UTF-16 BE', swapped, /read as utf-16be; --encoding/],
    ['GBK', gbk, /read as gb18030; --encoding/],
  ];
  for (const [name, bytes, warning] of table) {
    writeFileSync(join(folder, 'encoded.txt'), bytes);
    const found = await shell('cat encoded.txt | wailian check --json -');
    assert.deepEqual([found.status, JSON.parse(found.stdout).paste], [0, text], name);
    assert.match(found.stderr, warning, name);
  }
  writeFileSync(join(folder, 'encoded.txt'), gbk);
  const asked = await shell('wailian check --json --encoding gb18030 - < encoded.txt');
  assert.deepEqual([asked.status, asked.stderr, JSON.parse(asked.stdout).paste], [0, '', text]);
  const wrong = await shell('wailian check --json --encoding utf-8 - < encoded.txt');
  assert.equal(firstLink(wrong), taobao);
  assert.match(wrong.stderr, /not utf-8.*--encoding/);
  assert.match((await shell('wailian check --encoding big5 - < encoded.txt')).stderr, /no encoding `big5`: take auto, utf-8/);
});

test('the command speaks the reader’s language, and an empty variable counts as none', async () => {
  assert.match((await shell('wailian check - < .', { LC_ALL: '', LANG: 'zh_CN.UTF-8' })).stderr, /标准输入是文件夹/);
  assert.match((await shell('wailian check - < .', { LANG: 'zh_TW.UTF-8' })).stderr, /標準輸入是資料夾/);
  assert.match((await shell(`wailian check -c grop '${taobao}'`, { LANG: 'zh_CN.UTF-8' })).stderr, /没有名为 "grop" 的聊天场景。是不是 `group`/);
});

test('names of files and keys cannot forge lines, and an empty file of rules is refused', async () => {
  const forged = 'a\nwailian: all is well.json';
  const { status, stderr } = await shell(`wailian check --add-rules "$FILE" x`, { FILE: forged });
  assert.equal(status, 2);
  assert.equal(stderr.trim().split('\n').length, 1, stderr);
  writeFileSync(join(folder, 'forged.json'), JSON.stringify({ format: 1, 'x\nwailian: all is well': 1 }));
  const refused = await shell('wailian check --add-rules forged.json x');
  assert.equal(refused.status, 4);
  assert.ok(!/^wailian: all is well/m.test(refused.stderr), refused.stderr);
  writeFileSync(join(folder, 'empty.json'), '');
  assert.deepEqual(await shell('wailian check --add-rules empty.json x'), { status: 2, stdout: '', stderr: 'wailian: empty.json is empty: give a file of rules\n' });
});
