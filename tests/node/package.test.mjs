// The package as npm packs it, installed elsewhere without a network.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { packageFolder, root } from './built.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wailian-package-'));
const run = (program, ...options) => execFileSync(program, options, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const packed = JSON.parse(run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder, packageFolder));
const [{ filename, files, size, unpackedSize }] = Array.isArray(packed) ? packed : Object.values(packed);

test('it holds what its documentation names, and nothing of the source tree', () => {
  const names = files.map(({ path }) => path);
  for (const name of ['package.json', 'LICENSE', 'NOTICE', 'index.mjs', 'browser.mjs', 'inline.mjs', 'edge.mjs', 'element.mjs', 'element-inline.mjs', 'element-rest.mjs', 'element-words.en.mjs', 'element-words.zh-TW.mjs', 'scan-worker.mjs', 'scan-worker-node.mjs', 'cli.mjs', 'wailian.1', 'THIRD_PARTY.txt', 'schema/answers.schema.json', 'index.d.ts', 'element.d.ts',
    'wailian.wasm', 'wailian-fast.wasm', 'wailian.plain.mjs', 'wailian-compiler.wasm', 'wailian-compiler.plain.mjs', 'wailian-rules.txt', 'wailian-rules.zh-CN.txt', 'wailian-rules.en.txt', 'wailian-rules.rest.txt', 'wailian-names.txt', 'rules.json', 'types/lib/report.d.ts']) assert.ok(names.includes(name), name);
  for (const name of names) assert.match(name, /^(types\/(lib|widget|components|i18n)\/.*\.d\.ts|schema\/[^/]+\.json|cli\/[\w-]+\.mjs|[^/]+)$/);
});

test('no file names the folder in which it was built: other folders give the same bytes', () => {
  for (const { path } of files) assert.ok(!readFileSync(join(packageFolder, path)).includes(root), path);
});

test('it installs offline, is imported by its names, and brings the command', { timeout: 180_000 }, () => {
  writeFileSync(join(folder, 'package.json'), '{"name":"somebody","private":true,"type":"module"}');
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', join(folder, filename));
  writeFileSync(join(folder, 'use.mjs'), `
    import { loadWailian } from 'wailian';
    import { readFileSync } from 'node:fs';
    import { fileURLToPath } from 'node:url';
    const rules = readFileSync(fileURLToPath(import.meta.resolve('wailian/rules.json')), 'utf8');
    const wasm = readFileSync(fileURLToPath(import.meta.resolve('wailian/wailian.wasm')));
    const files = { 'wailian-rules.txt': import.meta.resolve('wailian/wailian-rules.txt') };
    for (const options of [undefined, { rules, wasm }, { files }]) {
      const wailian = await loadWailian(options);
      const { links } = wailian.check('看 https://item.taobao.com/', { context: 'group', on: '2021-12-05' });
      console.log(links[0].site.id);
    }`);
  assert.equal(run(process.execPath, 'use.mjs'), 'taobao\ntaobao\ntaobao\n');
  assert.match(run(join(folder, 'node_modules/.bin/wailian'), 'check', '-l', 'en', 'https://item.taobao.com/'), /Taobao/);
});

test('every door is imported on a server, without output, and the element waits there for a browser', () => {
  const doors = ['wailian', 'wailian/inline', 'wailian/element', 'wailian/element/inline'];
  const text = `for (const door of ${JSON.stringify(doors)}) if (Object.keys(await import(door)).length === 0) throw new Error(door);`;
  writeFileSync(join(folder, 'import.mjs'), text);
  assert.equal(run(process.execPath, 'import.mjs'), '');
});

test('its types are complete without those of a browser or of Node: a program in strict TypeScript compiles against them, a wrong one does not', () => {
  const compile = (text, lib = ['es2022']) => {
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
      compilerOptions: { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', lib, types: [] }, include: ['use.ts'],
    }));
    writeFileSync(join(folder, 'use.ts'), text);
    return run(join(root, 'node_modules/.bin/tsc'), '-p', 'tsconfig.json');
  };
  const start = "import { ArgumentError, LoadError, RulesError, loadWailian, type Report, type Verdict, type ScanRow } from 'wailian';\nimport { loadWailian as loadInline } from 'wailian/inline';\ndeclare const console: { log(...values: unknown[]): void };\nconst wailian = await loadWailian();\n";
  compile(`${start}
    await loadInline({ wasm: Promise.resolve(new Uint8Array()), files: { 'rules.json': { href: 'https://a.example/' } }, locales: ['en'] });
    const report: Report = wailian.check('x', { context: 'group', on: '2021-12-05', locale: 'en' });
    const verdicts: Verdict[] = report.links.map((link) => link.verdict);
    const rows: ScanRow[] = wailian.scan(['x'], { context: 'group', on: '2021-12-05' });
    const href: string | undefined = wailian.canonicalize('x', { base: 'y' }).href;
    const lines: string[] = wailian.canonicalizeLines([{ text: 'x' }]).map((line) => line.href ?? line.problem.message);
    const days = wailian.timeline('x', { until: '2021-12-05' }).contexts.group?.map((segment) => segment.from);
    try { await wailian.withRules('{}'); } catch (error) {
      if (error instanceof ArgumentError) console.log(error.code, error.path, error.suggestion?.length, error.localized('en'));
      if (error instanceof RulesError) console.log(error.problems, rows, verdicts, href, lines, days);
      if (error instanceof LoadError) console.log(error.message);
    }`);
  compile(`import { CheckerErrorEvent, WailianChecker } from 'wailian/element';
    const element: WailianChecker = document.createElement('wailian-checker');
    element.on = new Date();
    element.context = null;
    const day: string = element.on;
    element.addEventListener('wailian-error', (event: CheckerErrorEvent) => console.log(event.code, event.attribute ?? day, event.allowed?.join()));
    element.addEventListener('wailian-report', ({ report }) => console.log(report.rules_version));`, ['es2022', 'dom']);
  for (const wrong of ["wailian.check('x')", "wailian.check('x', { context: 'group' })", "wailian.check(7, { context: 'group', on: '' })", "wailian.nothing()"]) {
    assert.throws(() => compile(`${start}${wrong};`), /Command failed/, wrong);
  }
});

test('the ten lines of the README say what they print', () => {
  const [, lines] = readFileSync(join(root, 'README.md'), 'utf8').match(/## The library in ten lines\n\n```js\n([\s\S]*?)```/);
  writeFileSync(join(folder, 'readme.mjs'), lines.replace(/^(wailian\..*);( *\/\/.*)$/gm, 'console.log($1);$2'));
  const printed = run(process.execPath, 'readme.mjs').trim().split('\n');
  const said = [...lines.matchAll(/; *\/\/ (.*)$/gm)].map(([, comment]) => comment);
  assert.equal(said.length, 4);
  assert.deepEqual([printed[0], printed[1], printed.at(-1)], [said[0], said[1], said[3]]);
  assert.match(printed.slice(2, -1).join(' '), /from: '2008-01-01'/);  // segments from 2008 on
});

const readOwnReadme = () => readFileSync(join(folder, 'node_modules/wailian/README.md'), 'utf8');

test('its own README: commands run, named files are there', () => {
  const readme = readOwnReadme();
  writeFileSync(join(folder, 'README.md'), 'https://item.taobao.com/\n');
  writeFileSync(join(folder, 'urls.txt'), 'https://item.taobao.com/\n');
  const commands = [...readme.matchAll(/^npx (wailian .*)$/gm)].map(([, command]) => command);
  assert.ok(commands.length >= 5);
  for (const command of commands) {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}` } });
    assert.ok(stdout.length > 50 && status <= 1, `${command}\n${stderr}`);
  }
  for (const name of ['CHANGELOG.md', 'LICENSE', 'NOTICE', 'THIRD_PARTY.txt', 'rules.json']) assert.ok(readme.includes(`\`${name}\``) && files.some(({ path }) => path === name), name);
  assert.doesNotMatch(readme, /scripts\/|docs\//);
});

test('its own README: sizes are those of the package', { skip: process.env.WAILIAN_SOURCE_MAPS && 'what is measured carries maps of its sources' }, () => {
  const megabytes = [...readOwnReadme().matchAll(/(?:Packed it is|unpacked) (\d+\.\d) MB/g)].map(([, number]) => Number(number));
  for (const [at, measured] of [size, unpackedSize].entries()) assert.ok(Math.abs(megabytes[at] - measured / 1e6) < 0.15, `the README says ${megabytes[at]} MB, it is ${measured} bytes`);
});

test('the version is that of the source tree', () => {
  const version = (file) => JSON.parse(readFileSync(file, 'utf8')).version;
  assert.equal(version(join(packageFolder, 'package.json')), version(join(root, 'package.json')));
  rmSync(folder, { recursive: true, force: true });
});
