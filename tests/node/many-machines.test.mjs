// `wailian scan` as the work of engines for many machines: Dask with three workers, of which one is killed, and GNU parallel.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileOfPackage, root } from './built.mjs';

const has = (...words) => spawnSync(words[0], words.slice(1), { stdio: 'ignore' }).status === 0;
const QUERY = ['--context', 'group', '--on', '2021-12-05'];
const wailian = `${process.execPath} ${fileOfPackage('cli.mjs')}`;
const kinds = ['看 https://item.taobao.com/item.htm?id=', 'no link ', 'https://v.douyin.com/', '😀 https://x.com/'];
const lines = (count, from) => Array.from({ length: count }, (_, at) => `${kinds[(at + from) % 4]}${at}\n`).join('');
const scanned = (input) => spawnSync(process.execPath, [fileOfPackage('cli.mjs'), 'scan', ...QUERY], { input, encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout;

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => found(port)); });
  });
}

const python = process.env.PYTHON ?? '/usr/bin/python3';
const dask = has(python, '-c', 'import distributed');

test('Dask: a scheduler and three workers, one killed in the middle, give the very bytes of one machine; what is there is not done again', { skip: dask ? false : 'there is no python3-distributed here: `apt-get install python3-distributed`', timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-dask-'));
  const [input, output] = [join(folder, 'in'), join(folder, 'out')];
  mkdirSync(input);
  const texts = { 'a.txt': lines(6000, 0), 'b.txt': lines(5000, 1) };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(input, name), text);
  const port = await freePort();
  const environment = { ...process.env, WAILIAN: wailian, DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES: '10', PYTHONPATH: join(root, 'docs/examples/dask') };
  const started = [];
  const start = (...words) => { const child = spawn(python, words, { cwd: folder, env: environment, stdio: 'ignore', detached: true }); started.push(child); return child; };
  try {
    start('-m', 'distributed.cli.dask_scheduler', '--host', '127.0.0.1', '--port', String(port), '--no-dashboard');
    const workers = [1, 2, 3].map((number) => start('-m', 'distributed.cli.dask_worker', `tcp://127.0.0.1:${port}`, '--host', '127.0.0.1', '--no-dashboard', '--nthreads', '1', '--nworkers', '1', '--no-nanny', '--name', `w${number}`, '--local-directory', folder));
    let killed = false;
    const run = () => {
      const child = spawn(python, [join(root, 'docs/examples/dask/scan_folder.py'), '--scheduler', `tcp://127.0.0.1:${port}`, ...QUERY, '--partition', '20000', input, output], { env: environment });
      let [told, said] = ['', ''];
      child.stdout.on('data', (chunk) => { told += chunk; if (told.split('\n').length > 4 && !killed) { killed = true; process.kill(-workers[0].pid, 'SIGKILL'); } });
      child.stderr.on('data', (chunk) => { said += chunk; });
      return new Promise((done) => child.on('close', (status) => done({ status, done: told.trim().split('\n').filter(Boolean), said })));
    };
    const first = await run();
    assert.equal(first.status, 0, first.said);
    assert.equal(workers[0].signalCode, 'SIGKILL');
    assert.ok(first.done.length > 10, `${first.done.length} partitions`);
    for (const [name, text] of Object.entries(texts)) {
      const parts = readdirSync(output).filter((part) => part.startsWith(name)).sort();
      assert.ok(parts.every((part) => part.endsWith('.ndjson')), parts.join());
      assert.equal(parts.map((part) => readFileSync(join(output, part), 'utf8')).join(''), scanned(text));
    }
    assert.deepEqual(await run(), { status: 0, done: [], said: '' });
  } finally {
    for (const { pid } of started) try { process.kill(-pid, 'SIGKILL'); } catch { /* it is gone */ }
  }
});

test('GNU parallel --pipe: every line once', { skip: has('parallel', '--version') ? false : 'there is no GNU parallel here: `apt-get install parallel`' }, () => {
  const text = lines(4000, 0);
  const { status, stdout, stderr } = spawnSync('parallel', ['--pipe', '--keep-order', '--block', '20k', '-j2', `${wailian} scan ${QUERY.join(' ')} --quiet`], { input: text, encoding: 'utf8', maxBuffer: 2 ** 28 });
  assert.equal(status, 0, stderr);
  const withoutLine = (rows) => rows.trimEnd().split('\n').map((row) => { const { line, ...others } = JSON.parse(row); void line; return others; });
  assert.deepEqual(withoutLine(stdout), withoutLine(scanned(text)));
});
