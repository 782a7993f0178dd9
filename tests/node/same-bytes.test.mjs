// "The same sources give the same bytes": what names of folders could slip into is compiled once more in another folder,
// with ccache and without, and the module is linked with it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The one file that holds a library's code, and so its headers' names. */
const object = 'src/url/CMakeFiles/wailian_url.dir/boost_url.cpp.o';
const archive = 'src/url/libwailian_url.a';
const module = 'src/wasm/wailian.wasm';
const built = join(root, 'build/wasm');

const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

function run(command, args, options) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  assert.equal(status, 0, `${command} ${args.join(' ')}: ${error ?? stderr ?? ''}${stdout ?? ''}`);
  return stdout;
}

test('another folder gives the same module, with ccache and without', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'wailian elsewhere-'));
  try {
    for (const name of ['CMakeLists.txt', 'CMakePresets.json', 'cmake', 'package.json', 'scripts', 'src'])
      cpSync(join(root, name), join(elsewhere, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
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
