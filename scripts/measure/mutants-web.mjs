// Changes of the library that no test in Node.js notices: see scripts/measure/mutants. Stryker makes them all at once, each behind a
// switch, so that the package is built once.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [tool, tree, ...named] = process.argv.slice(2).map((path, at) => (at < 2 ? resolve(path) : path));

/** Between the core and its caller: what is wrong here is wrong in every answer. */
const DEFAULT = ['core/canonical-rows', 'core/cbor', 'core/cited-rules', 'core/core', 'core/memory', 'core/scan-rows', 'core/well-formed', 'stream/answer-chunk', 'stream/cut-lines', 'stream/row-text', 'stream/scan-pool']
  .map((name) => `web/lib/${name}.ts`);
/** Tests that use the library in their own process: of others Stryker does not see which changes they come by. */
const TESTS = ['arguments', 'bad-input', 'core', 'library', 'observations', 'own-settings', 'answers', 'scan-lines', 'scan-stream', 'stream-parts', 'url-batch'].map((name) => `tests/node/${name}.test.mjs`);
/** Has those that make no difference, each with its reason. */
const survivors = readFileSync(join(tree, 'docs/survivors.md'), 'utf8');

writeFileSync(join(tree, 'package-of-mutants.mjs'), "import { buildPackage } from './scripts/bundle/package.mjs';\nawait buildPackage('dist/npm');\n");
writeFileSync(join(tree, 'stryker.config.json'), JSON.stringify({
  packageManager: 'npm', testRunner: 'tap', plugins: [join(tool, 'node_modules/@stryker-mutator/tap-runner/dist/src/index.js')], tap: { testFiles: TESTS, forceBail: true },
  mutate: named.length > 0 ? named : DEFAULT, buildCommand: 'node package-of-mutants.mjs', coverageAnalysis: 'perTest', concurrency: 2, timeoutMS: 30_000,
  inPlace: true, tsconfigFile: 'none.json', disableTypeChecks: false, reporters: ['progress-append-only', 'json'], jsonReporter: { fileName: 'mutants.json' }, allowConsoleColors: false,
}));
execFileSync(join(tool, 'node_modules/.bin/stryker'), ['run', 'stryker.config.json'], { cwd: tree, stdio: ['ignore', 'inherit', 'inherit'] });

const { files } = JSON.parse(readFileSync(join(tree, 'mutants.json'), 'utf8'));
const counts = {};
let unexplained = 0;
for (const [file, { source, mutants }] of Object.entries(files)) {
  const lines = source.split('\n');
  for (const { status, location: { start, end }, replacement, mutatorName } of mutants) {
    counts[status] = (counts[status] ?? 0) + 1;
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    // The whole of what is written then, on one line, as docs/survivors.md has it.
    const changed = `${lines[start.line - 1].slice(0, start.column - 1)}${replacement ?? ''}${lines[end.line - 1].slice(end.column - 1)}`.replace(/\s+/g, ' ').trim();
    const explained = survivors.includes(`- ${file}: \`${changed}\` `);
    if (explained) { counts.explained = (counts.explained ?? 0) + 1; continue; }
    unexplained += 1;
    console.log(`- ${file}: \`${changed}\`  (line ${start.line}, ${mutatorName}${status === 'NoCoverage' ? ', by no test' : ''})`);
  }
}
const { Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0, explained = 0 } = counts;
console.log(`${Killed + Timeout} of ${Killed + Timeout + Survived + NoCoverage - explained} that make a difference noticed, ${explained} that make none`);
process.exitCode = unexplained > 0 ? 1 : 0;
