// Builds what each part of the tests needs, runs it, and adds up what the runners counted. See scripts/test --help.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const reports = 'build/test-reports';
mkdirSync(reports, { recursive: true });

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function add(name, { passed = 0, failed = 0, skipped = 0 }) {
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
  if (failed > 0) failures.push(`${name}: ${failed} failed`);
}

function run(command, ...options) {
  return spawnSync(command, options, { stdio: 'inherit' }).status === 0;
}

/** One check that a program makes by itself counts as one test. */
function check(name, command, ...options) {
  const passed = run(command, ...options);
  console.log(`${passed ? 'ok' : 'FAILED'}  ${name}`);
  add(name, passed ? { passed: 1 } : { failed: 1 });
}

/** What must work for a part to begin: a fault counts as one failed test. */
function prepare(name, command, ...options) {
  const done = run(command, ...options);
  if (!done) add(name, { failed: 1 });
  return done;
}

// The site is built once, for all parts that need it.
let built;
const build = () => (built ??= prepare('scripts/build', 'scripts/build'));

function testFiles(folder, ending) {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)).sort().map((name) => `${folder}/${name}`) : [];
}

/** Files that take minutes begin first, so that none of them runs on alone at the end. */
const longest = ['webkit', 'firefox', 'chromium', 'cases', 'cli-embed', 'same-bytes', 'scan-is-check'];

function nodeTests(folder) {
  const all = testFiles(folder, '.test.mjs');
  const first = longest.map((name) => `${folder}/${name}.test.mjs`).filter((file) => all.includes(file));
  const files = [...first, ...all.filter((file) => !first.includes(file))];
  if (files.length === 0) return;
  const report = `${reports}/${folder.replaceAll('/', '-')}.tap`;
  // Browsers wait more than they work: two files at a time, even on two cores. With three, each takes longer than it saves.
  const passed = run(process.execPath, '--test', `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`, '--test-reporter=spec', '--test-reporter-destination=stdout',
    '--test-reporter=tap', `--test-reporter-destination=${report}`, ...files);
  const count = (word) => Number(readFileSync(report, 'utf8').match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  add(folder, { passed: count('pass'), failed: passed ? failed : Math.max(failed, 1), skipped: count('skipped') + count('todo') });
}

function catch2Tests(preset) {
  if (!prepare('cmake', 'cmake', '--preset', preset, '--log-level=WARNING')) return;
  if (!prepare(`${preset} build`, 'cmake', '--build', '--preset', preset, '--', '--quiet')) return;
  const list = spawnSync('ctest', ['--preset', preset, '--show-only=json-v1'], { encoding: 'utf8' }).stdout;
  for (const { name, command: [program, ...options] } of JSON.parse(list).tests) {
    const report = `${reports}/catch2-${name}.xml`;
    console.log(`\n${name}`);
    const passed = run(program, ...options, '--reporter', 'console', '--reporter', `xml::out=${report}`);
    const cases = existsSync(report) && readFileSync(report, 'utf8').match(/<OverallResultsCases successes="(\d+)" failures="(\d+)" expectedFailures="(\d+)"(?: skips="(\d+)")?/);
    const [successes, failed, expected, skipped] = (cases || []).slice(1).map((number) => Number(number ?? 0));
    if (cases) add(name, { passed: successes + expected, failed: passed ? failed : Math.max(failed, 1), skipped });
    else add(name, { failed: 1 });
  }
}

const parts = {
  lint() {
    check('types', 'tsc');
    check('faults in TypeScript and JavaScript', 'oxlint', 'web', 'scripts', 'tests');
    check('layers', process.execPath, 'scripts/lint/layers.mjs');
    check('styles', process.execPath, 'scripts/lint/styles.mjs');
    check('rules', process.execPath, 'scripts/lint/lint-rules.mjs');
    check('docstrings', process.execPath, 'scripts/lint/exports.mjs');
    for (const generator of testFiles('scripts/generate', '.mjs')) {
      if (readFileSync(generator, 'utf8').includes("'--check'")) check(`${generator} --check`, process.execPath, generator, '--check');
    }
    nodeTests('tests/lint');
  },
  static() {
    check('faults in C++', 'scripts/lint/cpp');
  },
  native() {
    catch2Tests('dev');
  },
  cpp() {
    if (build()) nodeTests('tests/cpp');
  },
  growth() {
    catch2Tests('growth');
  },
  bundlers() {
    if (build()) nodeTests('tests/bundlers');
  },
  node() {
    if (build()) nodeTests('tests/node');
  },
  browser() {
    if (build()) nodeTests('tests/browser');
  },
  fuzz() {
    if (!build()) return;
    const { status, stdout } = spawnSync('scripts/fuzz', ['20'], {
      encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, FUZZ_SEED: '1' },
    });
    process.stdout.write(stdout);
    const passed = stdout.match(/, no finding$/gm)?.length ?? 0;
    add('scripts/fuzz', { passed, failed: status === 0 ? 0 : Math.max(stdout.match(/: FINDING$/gm)?.length ?? 0, 1) });
  },
};

const chosen = process.argv.slice(2);
for (const [name, part] of Object.entries(parts)) {
  if (chosen.length > 0 ? !chosen.includes(name) : ['static', 'cpp', 'growth', 'bundlers'].includes(name)) continue;  // commands of their own: they take minutes
  console.log(`\n=== ${name}`);
  part();
}

const { passed, failed, skipped } = counts;
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
