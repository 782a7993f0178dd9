// The static server of scripts/serve.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { root } from './built.mjs';

const parent = mkdtempSync(join(tmpdir(), 'wailian-serve-'));
const folder = join(parent, 'site');
mkdirSync(join(folder, 'sub'), { recursive: true });
writeFileSync(join(parent, 'secret.txt'), 'secret');
mkdirSync(join(parent, 'site-secret'));
writeFileSync(join(parent, 'site-secret/secret.txt'), 'secret');
for (const name of ['index.html', 'a.js', 'a.wasm', 'a.webmanifest', 'a.json', 'a b.txt', 'sub/index.html']) writeFileSync(join(folder, name), name);

/** A raw request: `fetch` would tidy the path up. */
const raw = (port, path) => new Promise((resolve, reject) => {
  let answer = '';
  const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`));
  socket.on('data', (bytes) => { answer += bytes; }).on('end', () => resolve(answer)).on('error', reject);
});

test('files come with their types and are never kept', async () => {
  const server = await serve(folder);
  try {
    const types = { '': 'text/html; charset=utf-8', 'a.js': 'text/javascript; charset=utf-8', 'a.wasm': 'application/wasm',
      'a.webmanifest': 'application/manifest+json; charset=utf-8', 'a.json': 'application/json; charset=utf-8', 'a%20b.txt': 'text/plain; charset=utf-8', 'sub/': 'text/html; charset=utf-8' };
    for (const [path, type] of Object.entries(types)) {
      const response = await fetch(`${server.address}/${path}?query`);
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('content-type'), type);
      assert.equal(response.headers.get('cache-control'), 'no-cache');
    }
    assert.equal((await fetch(`${server.address}/gone`)).status, 404);
    assert.equal((await fetch(server.address, { method: 'POST' })).status, 405);
    const head = await fetch(`${server.address}/a.js`, { method: 'HEAD' });
    assert.deepEqual([head.headers.get('content-length'), await head.text()], ['4', '']);
  } finally {
    await server.close();
  }
});

test('compressed, as static hosts do: in a form that the browser takes, pictures left alone', async () => {
  writeFileSync(join(folder, 'long.js'), 'let a;\n'.repeat(1000));
  writeFileSync(join(folder, 'a.png'), 'png');
  const server = await serve(folder, 0, undefined, { compressed: true });
  const formOf = async (path, accepted) => {
    const response = await fetch(`${server.address}/${path}`, { headers: { 'accept-encoding': accepted } });
    return [response.headers.get('content-encoding'), (await response.text()).length];
  };
  try {
    assert.deepEqual(await formOf('long.js', 'gzip, deflate, br'), ['br', 7000]);
    assert.deepEqual(await formOf('long.js', 'gzip'), ['gzip', 7000]);
    assert.deepEqual(await formOf('long.js', 'identity'), [null, 7000]);
    assert.deepEqual(await formOf('a.png', 'br'), [null, 3]);
    const head = await fetch(`${server.address}/long.js`, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
    assert.ok(Number(head.headers.get('content-length')) < 100);
    writeFileSync(join(folder, 'long.js'), 'let b;\n'.repeat(1001));
    assert.deepEqual(await formOf('long.js', 'br'), ['br', 7007], 'a file that changed is read again');
  } finally {
    await server.close();
  }
});

test('nothing outside of the folder is served', async () => {
  const server = await serve(folder);
  const port = Number(new URL(server.address).port);
  try {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/sub/..%2f..%2fsecret.txt', '/..%2fsite-secret/secret.txt', '/%', '/%00', '//', '/\\..\\secret.txt']) {
      const answer = await raw(port, path);
      assert.doesNotMatch(answer, /^secret$/m, path);
      assert.match(answer, /^HTTP\/1\.1 (404|200|400)/, path);
    }
  } finally {
    await server.close();
  }
});

test('a port that is taken, and one that is none, are answered with the cure', async () => {
  const server = await serve(folder);
  const { port } = new URL(server.address);
  const start = (PORT) => spawnSync(process.execPath, ['scripts/serve.mjs'], { cwd: root, env: { ...process.env, PORT }, encoding: 'utf8' });
  try {
    const taken = start(port);
    assert.equal(taken.status, 1);
    assert.match(taken.stderr, new RegExp(`port ${port} is taken: .*PORT=${Number(port) + 1} scripts/serve`));
  } finally {
    await server.close();
  }
  for (const PORT of ['none', '70000', '-1', '1.5']) assert.deepEqual([start(PORT).status, /take a number/.test(start(PORT).stderr)], [2, true], PORT);
});

test('it prints the address it serves', async () => {
  const server = spawn(process.execPath, ['scripts/serve.mjs'], { cwd: root, env: { ...process.env, PORT: '0' } });
  try {
    const line = await new Promise((resolve, reject) => {
      server.stdout.once('data', (bytes) => resolve(String(bytes)));
      server.once('exit', (status) => reject(new Error(`ended with ${status}`)));
    });
    const [, address] = line.match(/(http:\/\/127\.0\.0\.1:\d+\/)/);
    const response = await fetch(`${address}wailian.wasm`);
    assert.equal(response.headers.get('content-type'), 'application/wasm');
    await response.arrayBuffer();
  } finally {
    server.kill();
  }
});
