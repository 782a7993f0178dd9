// The scripts that people type: help, refusals with a cure, and a setup that does nothing where nothing is missing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { FIGURES, markers, withFigures } from '../../scripts/measure/figures.mjs';
import { root } from './built.mjs';

const scripts = ['setup', 'build', 'serve', 'test', 'bench', 'test-platforms'];
const run = (script, words, environment = {}) =>
  spawnSync(join(root, 'scripts', script), words, { encoding: 'utf8', env: { ...process.env, ...environment } });

test('each has --help, and refuses what it does not know', () => {
  for (const script of scripts) {
    const help = run(script, ['--help']);
    assert.equal(help.status, 0, script);
    assert.match(help.stdout, new RegExp(`^Usage: .*scripts/${script}`), script);
    const refusal = run(script, ['nonsense']);
    assert.notEqual(refusal.status, 0, script);
    assert.match(refusal.stderr, /^[\w-]+: no \w+ `nonsense`: see scripts\/[\w-]+ --help$/m, script);
  }
});

test('setup says nothing and is quick where everything is there', () => {
  const start = performance.now();
  const { status, stdout, stderr } = run('setup', ['build', 'test']);
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
  assert.ok(performance.now() - start < 5000);
});

test('setup on a machine whose packages cannot be had names what is missing and the cure', () => {
  // A PATH that holds all of the machine's commands but two.
  const folder = mkdtempSync(join(tmpdir(), 'wailian-path-'));
  for (const place of process.env.PATH.split(':')) {
    let names = [];
    try { names = readdirSync(place); } catch { /* no such folder */ }
    for (const name of names) {
      if (['brotli', 'ccache', 'sudo', 'apt-get'].includes(name)) continue;
      try { symlinkSync(join(place, name), join(folder, name)); } catch { /* the first one counts */ }
    }
  }
  writeFileSync(join(folder, 'apt-get'), '#!/bin/sh\necho "no network here" >&2\nexit 100\n', { mode: 0o755 });
  writeFileSync(join(folder, 'sudo'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
  const { status, stderr } = run('setup', ['build'], { PATH: folder });
  assert.notEqual(status, 0);
  if (/^ID=debian$[^]*^VERSION_ID="1[23]"$|^VERSION_ID="1[23]"$[^]*^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))) {
    assert.match(stderr, /apt-get could not install ccache brotli: check the network/);
  } else {
    assert.match(stderr, /this is not Debian 12 or 13 but .*: ccache brotli$/m);
  }
});

test('figures in documents stand between the marks of the command that writes them, with day, machine and command', () => {
  const document = (name) => readFileSync(join(root, FIGURES[name]), 'utf8');
  for (const name of Object.keys(FIGURES)) {
    const text = document(name);
    const written = withFigures(text, name, '| a |\n| --- |\n| 1 |\n\nMeasured');
    assert.equal(withFigures(written, name, '| a |\n| --- |\n| 1 |\n\nMeasured'), written, name);
    const [begin, end] = markers(name);
    const inside = text.slice(text.indexOf(begin) + begin.length, text.indexOf(end, text.indexOf(begin)));
    assert.match(inside, /^\n\n[^]*\d[^]*\n\n(Measured \d{4}-\d\d-\d\d by `[^`]+`: \d+ × .*; load before \d|Counted \d{4}-\d\d-\d\d by `[^`]+`\.\n)/, name);
  }
  assert.throws(() => withFigures('', 'sizes', ''), /has no `<!-- figures: sizes -->`/);
  const known = new Set(Object.keys(FIGURES));
  for (const file of readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))) {
    for (const [, name] of readFileSync(join(root, 'docs', file), 'utf8').matchAll(/<!-- figures: (\S+) -->/g)) assert.ok(known.has(name) && FIGURES[name] === `docs/${file}`, `${file}: ${name}`);
  }
});

test('the lock file names no registry, and every dependency has one exact version', () => {
  assert.doesNotMatch(readFileSync(join(root, 'package-lock.json'), 'utf8'), /"resolved"|https?:\/\/[^"]*registry/);
  const { dependencies = {}, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.deepEqual(dependencies, {});
  for (const [name, version] of Object.entries(devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
});

test('print-sentences prints a whole answer for every outcome, age and kind of evidence in three scripts', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'wailian-sentences-')), 'sentences.txt');
  const { status, stderr } = run('print-sentences', ['--out', file]);
  assert.deepEqual([status, stderr], [0, '']);
  const [, answers, templates, rules, words] = readFileSync(file, 'utf8').split(/^# \d\. .*$/m);
  const blocks = answers.split('\n### ').slice(1).map((block) => block.trim().split('\n'));
  assert.ok(blocks.length >= 9 * 5 + 13);
  for (const [title, ...lines] of blocks) {
    assert.deepEqual(lines.map((line) => line.slice(0, 6).trim()), ['zh-CN', 'zh-TW', 'en'], title);
    for (const line of lines) assert.doesNotMatch(line, /\[[a-z_.]+\]|\{\w+\}|undefined/, title);
    assert.equal(new Set(lines.map((line) => line.slice(7))).size, 3, title);
  }
  for (const part of [templates, rules, words]) assert.match(part, /^zh-TW  .*\p{Script=Han}/mu);
});
