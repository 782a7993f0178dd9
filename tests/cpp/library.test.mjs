// The library for C++ and C as a project of somebody else gets it: installed and found, or fetched; static and shared; without Node.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileOfPackage, loadWailian, root } from '../node/built.mjs';

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const missing = ['cmake', 'c++', 'cc'].filter((program) => !has(program));
/** Kept, so that a second run builds only what has changed. */
const folder = process.env.WAILIAN_CPP_BUILD ?? join(root, 'build/cpp');
/** Programs that a build may find: a compiler and CMake, but no Node. */
const tools = join(folder, 'tools');
rmSync(tools, { recursive: true, force: true });
mkdirSync(tools, { recursive: true });
for (const name of ['cmake', 'ninja', 'make', 'c++', 'g++', 'cc', 'gcc', 'ld', 'ar', 'as', 'ranlib', 'nm', 'sh', 'uname', 'ccache']) {
  const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  if (stdout.startsWith('/')) symlinkSync(stdout.trim(), join(tools, name));
}
const environment = { HOME: folder, PATH: tools, ...(process.env.BOOST_ROOT ? { BOOST_ROOT: process.env.BOOST_ROOT } : {}), CCACHE_DIR: process.env.CCACHE_DIR ?? join(process.env.HOME ?? folder, '.cache/ccache') };

function run(program, options, { input, path = environment.PATH } = {}) {
  const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8', input, env: { ...environment, PATH: path, LD_LIBRARY_PATH: join(folder, 'shared/lib') }, maxBuffer: 2 ** 28 });
  assert.equal(status, 0, `${program} ${options.join(' ')}\n${stdout.slice(-2000)}\n${stderr.slice(-3000)}`);
  return stdout;
}

const generator = existsSync(join(tools, 'ninja')) ? ['-G', 'Ninja'] : [];
const launcher = existsSync(join(tools, 'ccache')) ? ['-D', 'CMAKE_CXX_COMPILER_LAUNCHER=ccache'] : [];
const configure = (source, build, ...options) => run('cmake', ['-S', source, '-B', build, ...generator, ...launcher, '-D', 'CMAKE_BUILD_TYPE=Release', '-D', `WAILIAN_RULES=${join(root, 'dist/npm')}`, ...options]);
const build = (place, ...targets) => run('cmake', ['--build', place, '--parallel', ...(targets.length > 0 ? ['--target', ...targets] : [])]);

const LINES = '看 https://v.douyin.com/abc/ 好\nno link\nhttps://item.taobao.com/ https://x.com/\n';

for (const kind of ['static', 'shared']) {
  test(`installed, ${kind}: find_package, pkg-config, C++ with rules compiled in and C with rules at run time`, { skip: missing.length > 0 && `there is no ${missing.join(', ')} here`, timeout: 1_800_000 }, async () => {
    const [made, prefix, own] = [join(folder, 'build'), join(folder, kind), join(folder, `own-${kind}`)];
    configure(root, made, '-D', `BUILD_SHARED_LIBS=${kind === 'shared' ? 'ON' : 'OFF'}`, '-D', `CMAKE_INSTALL_PREFIX=${prefix}`, '-D', 'CMAKE_INSTALL_LIBDIR=lib');
    build(made, 'wailian', 'wailian_embedded_rules');
    run('cmake', ['--install', made]);
    assert.deepEqual(readdirSync(join(prefix, 'include/wailian')).sort(), ['wailian.h', 'wailian.hpp']);
    configure(join(root, 'docs/examples/cpp/installed'), own, '-D', `CMAKE_PREFIX_PATH=${prefix}`);
    build(own);
    const wailian = await loadWailian();
    const rows = wailian.scan(LINES.split('\n'), { context: 'group', on: '2021-12-05' });
    assert.equal(run(join(own, 'links'), ['2021-12-05'], { input: LINES }), rows.map(({ line, host, outcome, decided_by }) => `${line + 1}\t${host}\t${outcome}\t${decided_by ?? ''}\n`).join(''));
    const wrong = spawnSync(join(own, 'links'), ['2021-02-30'], { encoding: 'utf8', input: LINES, env: { LD_LIBRARY_PATH: join(prefix, 'lib') } });
    assert.deepEqual([wrong.status, /date_invalid, on/.test(wrong.stderr)], [2, true], wrong.stderr);
    const text = '看 https://v.douyin.com/abc/';
    const told = JSON.parse(run(join(own, 'report'), [fileOfPackage('rules.json'), text]));
    assert.deepEqual(told.links[0].verdict, wailian.check(text, { context: 'group', on: '2021-12-05', locale: 'en' }).links[0].verdict);

    const library = join(prefix, 'lib', kind === 'shared' ? 'libwailian.so' : 'libwailian.a');
    const api = [...readFileSync(join(root, 'src/wailian/wailian.h'), 'utf8').matchAll(/^WAILIAN_API .*?\b(wailian_\w+)\(/gm)].map(([, name]) => name).sort();
    assert.ok(api.length >= 15);
    if (kind === 'shared') assert.deepEqual(run('nm', ['-D', '--defined-only', library]).trim().split('\n').map((line) => line.split(' ').at(-1)).filter((name) => !/^_Z|^_ZT|@@/.test(name)).sort(), api);
    const flags = has('pkg-config') ? spawnSync('pkg-config', ['--cflags', '--libs', ...(kind === 'static' ? ['--static'] : []), 'wailian'], { encoding: 'utf8', env: { PATH: process.env.PATH, PKG_CONFIG_PATH: join(prefix, 'lib/pkgconfig') } }).stdout.trim().split(/\s+/) : null;
    if (flags) run('c++', ['-std=c++20', join(root, 'docs/examples/cpp/fetched/one_link.cpp'), '-o', join(own, 'by-flags'), ...flags]);
  });
}

test('fetched: the tree inside of another project, which needs no Node and gets none of our warnings', { skip: missing.length > 0 && `there is no ${missing.join(', ')} here`, timeout: 1_800_000 }, async () => {
  const own = join(folder, 'fetched');
  configure(join(root, 'docs/examples/cpp/fetched'), own);
  build(own, 'one_link');
  assert.equal(run(join(own, 'one_link'), [join(root, 'dist/npm'), 'group', 'https://v.douyin.com/abc/', 'no link']), 'https://v.douyin.com/abc/\tcopy\n\turl_host_forbidden_code_point\n'
    .replace('copy', (await loadWailian()).scanLinks(['https://v.douyin.com/abc/'], { context: 'group', on: '2021-12-05' })[0].outcome));
});

test('amalgamated: one command compiles a program with the one source file, which has the rules inside', { skip: missing.length > 0 && `there is no ${missing.join(', ')} here`, timeout: 1_800_000 }, async () => {
  const out = join(folder, 'amalgamation');
  const { status, stderr } = spawnSync(join(root, 'scripts/generate/amalgamation'), ['--out', out, '--rules', join(root, 'dist/npm')], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const linked = existsSync('/usr/include/boost/version.hpp') && Number(/BOOST_VERSION (\d+)/.exec(readFileSync('/usr/include/boost/version.hpp', 'utf8'))?.[1]) >= 108300 ? ['-lboost_url'] : [];
  run('c++', ['-std=c++20', '-Wall', '-Wextra', '-Werror', '-I', out, ...(process.env.BOOST_ROOT ? ['-isystem', join(process.env.BOOST_ROOT, 'include')] : []),
    join(root, 'docs/examples/cpp/installed/links.cpp'), join(out, 'wailian.cpp'), '-o', join(out, 'links'), ...linked]);
  const rows = (await loadWailian()).scan(LINES.split('\n'), { context: 'group', on: '2021-12-05' });
  assert.equal(run(join(out, 'links'), ['2021-12-05'], { input: LINES }), rows.map(({ line, host, outcome, decided_by }) => `${line + 1}\t${host}\t${outcome}\t${decided_by ?? ''}\n`).join(''));
});

test('the reference of the headers: every name says what it is', { skip: !has('doxygen') && 'there is no doxygen here' }, () => {
  const out = join(folder, 'reference');
  const { status, stderr } = spawnSync(join(root, 'scripts/generate/headers'), ['--out', out], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const pages = readdirSync(out).filter((name) => name.endsWith('.html')).map((name) => readFileSync(join(out, name), 'utf8')).join('');
  for (const name of ['wailian_check_json', 'open_embedded', 'scan_links', 'last_confirmed', 'WAILIAN_ABI']) assert.ok(pages.includes(name), name);
});
