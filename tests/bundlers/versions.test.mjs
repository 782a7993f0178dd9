// The packed package under the checkers of packages, the versions of TypeScript and of Node.js. What is pinned in tests/bundlers/ is
// installed at the first run; versions of Node.js come from npm, the newest of each line.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const fixture = fileURLToPath(new URL('.', import.meta.url));
const root = join(fixture, '../..');
const lock = join(fixture, 'node_modules/.package-lock.json');
if (!existsSync(lock) || statSync(lock).mtimeMs < statSync(join(fixture, 'package-lock.json')).mtimeMs) {
  execFileSync('npm', ['install', '--no-save', '--silent'], { cwd: fixture, stdio: 'inherit' });
}
const require = createRequire(join(fixture, 'package.json'));

const folder = mkdtempSync(join(tmpdir(), 'wailian-versions-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const packed = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, join(root, 'dist/npm')], { encoding: 'utf8' }));
const [{ filename }] = Array.isArray(packed) ? packed : Object.values(packed);
writeFileSync(join(folder, 'package.json'), '{"name":"somebody","private":true,"type":"module"}');
execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)], { cwd: folder, stdio: 'ignore' });

test('publint finds nothing', async () => {
  const { publint } = await import(pathToFileURL(require.resolve('publint')));
  const { formatMessage } = await import(pathToFileURL(require.resolve('publint/utils')));
  const { messages, pkg } = await publint({ pkgDir: join(root, 'dist/npm'), strict: true });
  // The field `browser` is for bundlers that do not read `exports`, which has its own condition.
  assert.deepEqual(messages.filter(({ code }) => code !== 'USE_EXPORTS_BROWSER').map((message) => formatMessage(message, pkg)), []);
});

test('attw finds nothing in a package of modules, and types for every door', async () => {
  const { checkPackage, createPackageFromTarballData } = await import(pathToFileURL(join(fixture, 'node_modules/@arethetypeswrong/core/dist/index.js')));
  const { problems, types } = await checkPackage(createPackageFromTarballData(readFileSync(join(folder, filename))));
  assert.equal(types.kind, 'included');
  // What its profile `esm-only` leaves out: node10, and require() of a module. Data has no types, and needs none.
  const data = /\.(wasm|txt|json)$/;
  const found = problems.filter(({ kind, resolutionKind, entrypoint }) => resolutionKind !== 'node10' && !(resolutionKind === 'node16-cjs' && kind === 'CJSResolvesToESM') && !data.test(entrypoint ?? ''));
  assert.deepEqual(found, []);
});

const PROGRAM = `
  import { ArgumentError, dayInChina, loadWailian, type Query, type Report, type ScanRow } from 'wailian';
  import { loadWailian as inline } from 'wailian/inline';
  declare const console: { log(...values: unknown[]): void };
  const query: Query = { context: 'group', on: dayInChina() };
  const wailian = await loadWailian();
  const report: Report = wailian.check('x', query);
  const rows: ScanRow[] = [...wailian.scan(['x'], query), ...wailian.scanLinks(['x'], query)];
  for await (const row of wailian.scanStream(['x'], query, { workers: 2 })) rows.push(row);
  console.log(report.links.map(({ verdict }) => verdict.outcome), rows.map(({ decided_by }) => decided_by), await inline());
  try { wailian.check('x', query); } catch (error) { if (error instanceof ArgumentError) console.log(error.code, error.path, error.localized('en')); }
`;
const ELEMENT = `
  import { WailianChecker } from 'wailian/element';
  import 'wailian/verdict';
  const element: WailianChecker = document.createElement('wailian-checker');
  element.addEventListener('wailian-report', ({ report }) => { document.title = report.rules_version; });
`;
for (const version of ['5.0', '5.4', '5.9', '7']) {
  for (const [module, moduleResolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']]) {
    test(`TypeScript ${version}, strict, ${moduleResolution}: the package's declarations compile, unchecked nowhere`, () => {
      writeFileSync(join(folder, 'program.ts'), PROGRAM);
      writeFileSync(join(folder, 'element.ts'), ELEMENT);
      for (const [file, lib] of [['program.ts', ['es2022']], ['element.ts', ['es2022', 'dom', 'dom.iterable']]]) {
        writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: {
          strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false, noEmit: true, target: 'es2022', module, moduleResolution, lib, types: [],
        }, files: [file] }));
        const { status, stdout } = spawnSync(process.execPath, [join(fixture, `node_modules/typescript-${version}/bin/tsc`), '-p', folder], { encoding: 'utf8', cwd: folder });
        assert.equal(status, 0, `${file}\n${stdout}`);
      }
    });
  }
}

const SMOKE = `
  import { Readable } from 'node:stream';
  import { createRequire } from 'node:module';
  import { loadWailian } from 'wailian';
  import { loadWailian as inline } from 'wailian/inline';
  const query = { context: 'group', on: '2021-12-05' };
  const said = [];
  for (const load of [() => loadWailian(), () => loadWailian({ engine: 'javascript' }), inline]) said.push((await load()).check('看 https://m.tb.cn/h.5abcdef', query).links[0].verdict.decided_by);
  const wailian = await loadWailian();
  for await (const row of wailian.scanStream(Readable.from('https://v.douyin.com/1/\\nhttps://v.douyin.com/2/\\n', { objectMode: false }), query, { workers: 2 })) said.push(row.line);
  said.push(typeof createRequire(import.meta.url)('wailian').loadWailian);
  console.log(process.version.replace(/\\..*/, ''), said.join());
`;
for (const version of ['20', '22', '24']) {
  test(`Node.js ${version}: the library by its doors, a stream with workers, require(), the command line`, { timeout: 300_000 }, () => {
    writeFileSync(join(folder, 'smoke.mjs'), SMOKE);
    const node = (...options) => execFileSync('npx', ['--yes', '-p', `node@${version}`, 'node', ...options], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const rule = 'taobao-group-trial-2021-12';
    assert.equal(node('smoke.mjs'), `v${version} ${rule},${rule},${rule},0,1,function\n`);
    assert.match(node('node_modules/wailian/cli.mjs', 'check', '--context', 'group', '--on', '2021-12-05', '--json', 'https://m.tb.cn/h.5abcdef'), /"outcome": ?"direct"/);
  });
}
