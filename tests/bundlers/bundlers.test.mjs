// The packed package in an empty project, through every bundler and runtime, without configuration; what comes out runs in
// Chromium or in that runtime. The bundlers are pinned in tests/bundlers/ and installed at the first run.
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build as esbuild } from 'esbuild';
import { serve } from '../../scripts/serve.mjs';
import { launchChromium } from '../browser/engines/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixture = join(root, 'tests/bundlers');
const run = promisify(execFile);

const lock = join(fixture, 'node_modules/.package-lock.json');
if (!existsSync(lock) || statSync(lock).mtimeMs < statSync(join(fixture, 'package-lock.json')).mtimeMs) {
  console.log('installing the bundlers of tests/bundlers/package-lock.json');
  execFileSync('npm', ['install', '--no-save', '--silent'], { cwd: fixture, stdio: 'inherit' });
}
const require = createRequire(join(fixture, 'package.json'));
const fromFixture = (name) => import(pathToFileURL(require.resolve(name)));
/** A program that an npm package of this machine's kind holds: `x64` of Linux is what the lock file is tested with. */
const binary = (...candidates) => candidates.map((path) => join(fixture, 'node_modules', path)).find((path) => existsSync(path));
const bun = binary('@oven/bun-linux-x64/bin/bun', '@oven/bun-linux-aarch64/bin/bun', '@oven/bun-darwin-aarch64/bin/bun', '@oven/bun-darwin-x64/bin/bun',
  'bun/bin/bun.exe');  // where its own installation moves it
const deno = binary('@deno/linux-x64-glibc/deno', '@deno/linux-arm64-glibc/deno', '@deno/darwin-arm64/deno', '@deno/darwin-x64/deno');
const workerd = binary('@cloudflare/workerd-linux-64/bin/workerd', '@cloudflare/workerd-linux-arm64/bin/workerd', '@cloudflare/workerd-darwin-arm64/bin/workerd', '@cloudflare/workerd-darwin-64/bin/workerd');
const unless = (program) => (program ? {} : { skip: 'npm has no build of it for this machine' });

/** Its name must not be found in any bundle. */
const home = mkdtempSync(join(tmpdir(), 'somebody-'));
const project = join(home, 'app');
let browser;

const QUESTION = `.check('看 https://m.tb.cn/h.5abcdef', { context: 'group', on: '2021-12-05' }).links[0].verdict.decided_by`;
const ANSWER = 'taobao-group-trial-2021-12';

/** A page that answers by the library and by the element, and puts both into its title. */
const page = (entry) => `
  import { loadWailian } from '${entry}';
  import '${entry.replace('wailian', 'wailian/element')}';
  (async () => {
    const answer = (await loadWailian())${QUESTION};
    const element = document.createElement('wailian-checker');
    element.setAttribute('link', 'https://m.tb.cn/h.5abcdef');
    element.setAttribute('context', 'group');
    element.setAttribute('on', '2021-12-05');
    element.addEventListener('wailian-report', ({ report }) => { document.title = 'done ' + answer + ' ' + report.links[0].verdict.decided_by; });
    document.body.append(element);
  })().catch((error) => { document.title = 'failed ' + error.message; });
`;
const html = (script) => `<!doctype html><html lang="en"><head><title>loading</title><link rel="icon" href="data:,"></head><body><script type="module" src="${script}"></script></body></html>`;

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const inProject = (program, ...options) => run(program, options, { cwd: project, env: { ...process.env, NO_COLOR: '1', HOME: home } });

before(async () => {
  const packed = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', home, join(root, 'dist/npm')], { encoding: 'utf8' }));
  const [{ filename }] = Array.isArray(packed) ? packed : Object.values(packed);
  write(project, { 'package.json': '{"name":"app","private":true,"type":"module"}' });
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(home, filename)], { cwd: project });
  for (const [name, entry] of [['files', 'wailian'], ['inline', 'wailian/inline']]) {
    write(project, { [`src/${name}.js`]: page(entry), [`${name}.html`]: html(`./src/${name}.js`) });
  }
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  rmSync(home, { recursive: true, force: true });
});

/** The title that the page settles on, and every answer that was an error. */
async function open(address) {
  const shell = await browser.newContext();
  const tab = await shell.newPage();
  const failed = [];
  tab.on('response', (response) => { if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`); });
  await tab.goto(address);
  await tab.waitForFunction(() => /^(done|failed) /.test(document.title), null, { timeout: 180_000 });
  const title = await tab.title();
  await shell.close();
  return { title, failed };
}

async function openFolder(folder, file = '') {
  const server = await serve(folder, 0);
  try {
    return await open(`${server.address}/${file}`);
  } finally {
    await server.close();
  }
}

const right = { title: `done ${ANSWER} ${ANSWER}`, failed: [] };

/** Nothing in what is published says where it was built. */
function assertNoFolder(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(m?js|html|css|map)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8');
    assert.ok(!text.includes(home) && !text.includes('file://'), `${entry.name} names the folder that it was built in`);
  }
}

/** What each bundler makes of a page, as a folder with an index.html. */
const bundlers = {
  async esbuild(name) {
    const dist = join(project, `dist-esbuild-${name}`);
    await esbuild({ absWorkingDir: project, entryPoints: [`src/${name}.js`], bundle: true, format: 'esm', outfile: join(dist, 'main.js'), logLevel: 'silent' });
    return dist;
  },
  async rollup(name) {
    const [{ rollup }, { default: nodeResolve }] = await Promise.all([fromFixture('rollup'), fromFixture('@rollup/plugin-node-resolve')]);
    const dist = join(project, `dist-rollup-${name}`);
    const bundle = await rollup({ input: join(project, `src/${name}.js`), plugins: [nodeResolve({ browser: true })], onwarn() {} });
    await bundle.write({ file: join(dist, 'main.js'), format: 'es', inlineDynamicImports: true });
    await bundle.close();
    return dist;
  },
  async bun(name) {
    const dist = join(project, `dist-bun-${name}`);
    await inProject(bun, 'build', `src/${name}.js`, '--target', 'browser', '--outdir', dist, '--entry-naming', 'main.js');
    return dist;
  },
  async webpack(name) {
    const { default: webpack } = await fromFixture('webpack');
    const dist = join(project, `dist-webpack-${name}`);
    const stats = await promisify(webpack)({ mode: 'production', context: project, entry: `./src/${name}.js`, output: { path: dist, filename: 'main.js' } });
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    assert.deepEqual(errors.map(({ message }) => message), []);
    assert.deepEqual(warnings.map(({ message }) => message).filter((message) => /critical|import\.meta/i.test(message)), []);
    return dist;
  },
};

async function through(bundler, name) {
  const dist = await bundlers[bundler](name);
  write(dist, { 'index.html': html('./main.js') });
  assertNoFolder(dist);
  return openFolder(dist);
}

test('webpack 5: wailian', async () => assert.deepEqual(await through('webpack', 'files'), right));

test('Vite, built: wailian', async () => {
  const { build } = await fromFixture('vite');
  const outDir = join(project, 'dist-vite');
  await build({ root: project, logLevel: 'silent', build: { outDir, rollupOptions: { input: join(project, 'files.html') } } });
  assertNoFolder(outDir);
  assert.deepEqual(await openFolder(outDir, 'files.html'), right);
});

test('Vite, while developing: wailian', async () => {
  const { createServer } = await fromFixture('vite');
  const server = await createServer({ root: project, logLevel: 'silent', server: { port: 0, host: '127.0.0.1' } });
  try {
    await server.listen();
    assert.deepEqual(await open(`http://127.0.0.1:${server.httpServer.address().port}/files.html`), right);
  } finally {
    await server.close();
  }
});

test('Parcel 2: wailian', async () => {
  await inProject(process.execPath, join(fixture, 'node_modules/parcel/lib/bin.js'), 'build', 'files.html', '--no-cache', '--no-source-maps', '--dist-dir', 'dist-parcel');
  assertNoFolder(join(project, 'dist-parcel'));
  assert.deepEqual(await openFolder(join(project, 'dist-parcel'), 'files.html'), right);
});

for (const [bundler, options] of [['esbuild', {}], ['rollup', {}], ['bun', unless(bun)]]) {
  test(`${bundler}: wailian/inline`, options, async () => assert.deepEqual(await through(bundler, 'inline'), right));

  test(`${bundler}: wailian alone says in a sentence what to import`, options, async () => {
    assert.match((await through(bundler, 'files')).title, /^failed .*wailian.* import 'wailian\/inline', which has it inside/);
  });
}

const SCRIPT = `import { loadWailian } from 'wailian';\nconsole.log((await loadWailian())${QUESTION});\n`;

test('Bun runs it, and makes a program of one file of wailian/inline', unless(bun), async () => {
  write(project, { 'run.mjs': SCRIPT, 'single.mjs': SCRIPT.replace("'wailian'", "'wailian/inline'") });
  assert.equal((await inProject(bun, 'run.mjs')).stdout, `${ANSWER}\n`);
  await inProject(bun, 'build', '--compile', 'single.mjs', '--outfile', join(home, 'program'));
  assert.equal((await run(join(home, 'program'), { cwd: home })).stdout, `${ANSWER}\n`);
});

test('Deno runs it with leave to read the package, and without says which is missing', unless(deno), async () => {
  write(project, { 'run.mjs': SCRIPT });
  const start = ['run', '--no-prompt', '--node-modules-dir=manual', '--cached-only'];
  assert.equal((await inProject(deno, ...start, '--allow-read=node_modules', 'run.mjs')).stdout, `${ANSWER}\n`);
  await assert.rejects(inProject(deno, ...start, '--deny-read', 'run.mjs'), /--allow-read/);
});

test('Node runs it, also when esbuild has made one file of wailian/inline', async () => {
  write(project, { 'run.mjs': SCRIPT, 'single.mjs': SCRIPT.replace("'wailian'", "'wailian/inline'") });
  assert.equal((await inProject(process.execPath, 'run.mjs')).stdout, `${ANSWER}\n`);
  for (const name of ['run', 'single']) {
    await esbuild({ entryPoints: [join(project, `${name}.mjs`)], bundle: true, platform: 'node', format: 'esm', outfile: join(home, `${name}.mjs`), logLevel: 'silent' });
  }
  assert.equal((await run(process.execPath, [join(home, 'single.mjs')])).stdout, `${ANSWER}\n`);
  await assert.rejects(run(process.execPath, [join(home, 'run.mjs')]), /wailian-fast\.wasm cannot be read \(ENOENT\).*import 'wailian\/inline'/);
});

test('workerd: by its condition, and with a WebAssembly.Module that the program gives', unless(workerd), async () => {
  const worker = (load) => `export default { async fetch() {
    try { return new Response((await ${load})${QUESTION}); } catch (error) { return new Response(String(error)); }
  } };`;
  const dist = join(project, 'dist-workerd');
  const texts = Object.fromEntries(readdirSync(join(project, 'node_modules/wailian')).filter((name) => /\.(wasm|txt)$/.test(name)).map((name) => [name, name]));
  write(project, {
    'by-condition.js': `import { loadWailian } from 'wailian';\n${worker('loadWailian()')}`,
    'by-module.js': `import { loadWailian } from 'wailian/inline';\nimport wasm from './wailian.wasm';\n${worker('loadWailian({ wasm })')}`,
  });
  for (const name of ['by-condition', 'by-module']) {
    await esbuild({ entryPoints: [join(project, `${name}.js`)], bundle: true, format: 'esm', conditions: ['workerd'], external: ['*.wasm', '*.txt'], outfile: join(dist, `${name}.js`), logLevel: 'silent' });
  }
  for (const name of Object.keys(texts)) cpSync(join(project, 'node_modules/wailian', name), join(dist, name));
  const modules = (name) => [`( name = "${name}.js", esModule = embed "${name}.js" )`,
    ...Object.keys(texts).map((file) => `( name = "${file}", ${file.endsWith('.wasm') ? 'wasm' : 'text'} = embed "${file}" )`)].join(', ');
  write(dist, { 'config.capnp': `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [ ( name = "condition", worker = .condition ), ( name = "module", worker = .module ) ],
      sockets = [ ( name = "condition", address = "127.0.0.1:0", http = (), service = "condition" ), ( name = "module", address = "127.0.0.1:0", http = (), service = "module" ) ] );
    const condition :Workerd.Worker = ( modules = [ ${modules('by-condition')} ], compatibilityDate = "2026-01-01" );
    const module :Workerd.Worker = ( modules = [ ${modules('by-module')} ], compatibilityDate = "2026-01-01" );` });
  const server = spawn(workerd, ['serve', 'config.capnp', '--control-fd=3'], { cwd: dist, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  try {
    const ports = await new Promise((resolve, reject) => {
      const found = {};
      server.on('exit', () => reject(new Error('workerd ended')));
      server.stdio[3].on('data', (chunk) => {
        for (const line of String(chunk).trim().split('\n')) {
          const { event, socket, port } = JSON.parse(line);
          if (event === 'listen') found[socket] = port;
        }
        if (found.condition && found.module) resolve(found);
      });
    });
    for (const port of [ports.condition, ports.module]) assert.equal(await (await fetch(`http://127.0.0.1:${port}/`)).text(), ANSWER);
  } finally {
    server.kill();
  }
});
