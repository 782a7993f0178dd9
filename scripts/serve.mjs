// A small static server for dist/site/ and the tests. It serves files only, on this machine only, and lets no browser
// keep what may have been rebuilt.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** The file below `folder` that an address names, or null. A folder answers with its index.html. */
async function findFile(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  let file = join(folder, normalize(path));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  try {
    let found = await stat(file);
    if (found.isDirectory()) found = await stat((file = join(file, 'index.html')));
    return found.isFile() ? { file, size: found.size, changed: found.mtimeMs } : null;
  } catch {
    return null;
  }
}

/** What a static host compresses; pictures are small already. */
const COMPRESSED = new Set(['.css', '.html', '.js', '.json', '.map', '.mjs', '.svg', '.txt', '.wasm', '.webmanifest']);
const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** Answers with a file in the smaller form that the browser takes; each form is made once, at the best quality. */
function compression() {
  const kept = new Map();
  return async (request, { file, changed }) => {
    const form = ['br', 'gzip'].find((name) => (request.headers['accept-encoding'] ?? '').split(/\s*,\s*/).includes(name));
    if (!form || !COMPRESSED.has(extname(file))) return null;
    const key = `${form} ${changed} ${file}`;
    if (!kept.has(key)) kept.set(key, readFile(file).then(compressors[form]));
    return { form, body: await kept.get(key) };
  };
}

/**
 * Serves `folder` on 127.0.0.1. `port` 0 takes any free one. `headers(path)` may add response headers (the tests try
 * stricter policies). `compressed`: as static hosts do, with brotli or gzip. Resolves to `{ address, close() }`.
 */
export function serve(folder, port = 0, headers = () => ({}), { compressed = false } = {}) {
  const compress = compressed ? compression() : () => null;
  const home = normalize(folder).replace(/[/\\]$/, '');
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
    const found = await findFile(home, request.url);
    if (!found) return response.writeHead(404, { 'content-type': types['.txt'] }).end('not found\n');
    const small = await compress(request, found);
    response.writeHead(200, {
      'content-type': types[extname(found.file)] ?? 'application/octet-stream',
      'content-length': small?.body.length ?? found.size,
      ...(small ? { 'content-encoding': small.form, vary: 'accept-encoding' } : {}),
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      ...headers(new URL(request.url, 'http://127.0.0.1').pathname),
    });
    if (request.method === 'HEAD') return response.end();
    if (small) return response.end(small.body);
    createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({
      address: `http://127.0.0.1:${server.address().port}`,
      close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
    }));
  });
}

function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  console.error(`serve: PORT is \`${text}\`: take a number from 0 (any free port) to 65535`);
  process.exit(2);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = readPort(process.env.PORT ?? '8080');
  try {
    const { address } = await serve(fileURLToPath(new URL('../dist/site', import.meta.url)), port, undefined, { compressed: true });
    console.log(`Wailian is at ${address}/  (stop with Ctrl-C)`);
  } catch (error) {
    const cure = {
      EADDRINUSE: `port ${port} is taken: stop what uses it, or choose another: PORT=${port + 1} scripts/serve`,
      EACCES: `port ${port} is not for ordinary users: choose one above 1023: PORT=8080 scripts/serve`,
    };
    console.error(`serve: ${cure[error.code] ?? error.message}`);
    process.exit(1);
  }
}
