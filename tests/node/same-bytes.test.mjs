// "The same sources give the same bytes": what names of folders could slip into is compiled once more in another folder,
// with ccache and without, and the module is linked with it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import * as thirdParty from '../../scripts/bundle/third-party.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const archive = 'src/url/libwailian_url.a';
const module = 'src/wasm/wailian.wasm';
const built = join(root, 'build/wasm');
/** The one object that holds a library's code, and so its headers' names: files are compiled in groups. */
const groups = 'src/url/CMakeFiles/wailian_url.dir/Unity';
const object = `${groups}/${readdirSync(join(built, groups)).find((name) => name.endsWith('.cxx') && readFileSync(join(built, groups, name), 'utf8').includes('boost_url.cpp'))}.o`;

const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

function run(command, args, options) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  assert.equal(status, 0, `${command} ${args.join(' ')}: ${error ?? stderr ?? ''}${stdout ?? ''}`);
  return stdout;
}

const dist = (...path) => join(root, 'dist', ...path);

test('the hashes beside site and package are those of their files, all of them', () => {
  const sums = new Map(readFileSync(dist('SHA256SUMS'), 'utf8').trim().split('\n').map((line) => line.split('  ').reverse()));
  const files = ['wailian.html', ...['site', 'npm'].flatMap((folder) => readdirSync(dist(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => relative(dist(), join(entry.parentPath ?? entry.path, entry.name))))];
  assert.deepEqual([...sums.keys()].sort(), files.sort());
  for (const [file, sum] of sums) assert.equal(hash(dist(file)), sum, file);
});

const noBill = existsSync(dist('sbom.cdx.json')) ? false : 'an npm before 9.8 writes no bill of materials';
test('what of others is inside has its licence in package, site and single file, and stands in the bill of materials', { skip: noBill }, () => {
  const { linked } = thirdParty;
  const bill = JSON.parse(readFileSync(dist('sbom.cdx.json'), 'utf8'));
  const names = bill.components.map(({ name }) => name);
  for (const { name } of [...linked, { name: 'preact' }, { name: 'qr' }]) assert.ok(names.includes(name), name);
  assert.deepEqual([bill.bomFormat, bill.serialNumber, bill.metadata.timestamp], ['CycloneDX', undefined, undefined]);
  const texts = [dist('site/THIRD_PARTY.txt'), dist('npm/THIRD_PARTY.txt'), dist('wailian.html')].map((file) => readFileSync(file, 'utf8'));
  for (const text of texts) {
    for (const { name, text: file } of linked) {
      assert.ok(text.includes(name), name);
      if (file) assert.ok(text.includes(readFileSync(join(root, 'licences', file), 'utf8').trim()), file);
    }
    assert.match(text, /^preact \d[^]*Copyright \(c\) 2015-present Jason Miller/m);
  }
  assert.ok(texts[1].includes('parse5'), 'the command line holds more');
  assert.ok(texts[2].includes('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION'), 'our own licence');
});

test('another folder gives the same module, with ccache and without', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'wailian elsewhere-'));
  try {
    for (const name of ['CMakeLists.txt', 'CMakePresets.json', 'cmake', 'package.json', 'scripts', 'src'])
      cpSync(join(root, name), join(elsewhere, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
    // Where the system's Boost is too new, that of scripts/setup.
    if (existsSync(join(root, '.cache/boost'))) {
      mkdirSync(join(elsewhere, '.cache'));
      symlinkSync(join(root, '.cache/boost'), join(elsewhere, '.cache/boost'));
    }
    const hasCcache = spawnSync('ccache', ['--version']).status === 0;
    const ways = { 'without ccache': {}, ...(hasCcache ? { 'with an empty ccache': {
      CMAKE_CXX_COMPILER_LAUNCHER: 'ccache', CCACHE_BASEDIR: elsewhere, CCACHE_NOHASHDIR: '1', CCACHE_DIR: join(elsewhere, 'cache'),
    } } : {}) };
    const link = run('ninja', ['-C', built, '-t', 'commands', module]).trim().split('\n').at(-1);
    const emar = /(\S*)em\+\+ /.exec(link)[1] + 'emar';
    for (const [way, more] of Object.entries(ways)) {
      const { CMAKE_CXX_COMPILER_LAUNCHER: _, CCACHE_DIR: __, ...plain } = process.env;
      const options = { cwd: elsewhere, env: { ...plain, ...more } };
      const folder = join(elsewhere, 'build/wasm');
      rmSync(folder, { recursive: true, force: true });
      run('cmake', ['--preset', 'wasm', '--log-level=WARNING'], options);
      run('ninja', ['-C', folder, object], options);
      // The other objects are as they were; only what was compiled here is put in their place.
      mkdirSync(join(folder, 'src/wasm'), { recursive: true });
      for (const part of run('ninja', ['-C', built, '-t', 'inputs', module]).trim().split('\n').filter((name) => /\.(a|o)$/.test(name) && name !== object))
        cpSync(join(built, part), join(folder, part), { recursive: true });
      run(emar, ['r', archive, object], { ...options, cwd: folder });
      execFileSync('sh', ['-c', link], { ...options, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
      assert.equal(hash(join(folder, module)), hash(join(built, module)), way);
    }
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});
