// See scripts/measure/mutants.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Tests that could notice a change, the quickest first. */
const TESTS = {
  url: ['url', 'extract', 'site', 'cases'], extract: ['extract', 'site', 'cases'], site: ['site', 'api', 'cases'], policy: ['policy', 'api', 'cases'],
};

const { values: options } = parseArgs({ options: {
  count: { type: 'string', default: '120' }, seed: { type: 'string', default: '1' }, jobs: { type: 'string', default: '2' },
  layers: { type: 'string', default: Object.keys(TESTS).join(',') },
} });

/** What is written, and what takes its place. Blanks around an operator tell it from a template's bracket. */
const CHANGES = [
  [' == ', ' != '], [' != ', ' == '], [' < ', ' <= '], [' <= ', ' < '], [' > ', ' >= '], [' >= ', ' > '], [' && ', ' || '], [' || ', ' && '],
  [' + 1', ' + 0'], [' - 1', ' - 0'], ['return true;', 'return false;'], ['return false;', 'return true;'], ['break;', ';'], ['continue;', ';'],
];

function candidatesOf(layer) {
  const found = [];
  for (const name of readdirSync(join(root, 'src', layer)).filter((file) => file.endsWith('.cpp'))) {
    const file = `src/${layer}/${name}`;
    readFileSync(join(root, file), 'utf8').split('\n').forEach((line, at) => {
      if (/^\s*(\/\/|#|static_assert|template)|operator|&&\)|&& [a-z_]+\)$/.test(line)) return;
      const code = line.replace(/\/\/.*$/, '');
      for (const [written, instead] of CHANGES) {
        for (let from = code.indexOf(written); from >= 0; from = code.indexOf(written, from + written.length)) {
          const quotes = code.slice(0, from).replace(/\\./g, '').match(/"/g)?.length ?? 0;
          if (quotes % 2 === 0) found.push({ layer, file, line: at + 1, column: from + 1, written: written.trim(), instead: instead.trim(), text: line.slice(0, from) + instead + line.slice(from + written.length) });
        }
      }
    });
  }
  return found;
}

/** The same for the same seed (mulberry32). */
function randomOf(seed) {
  let state = Number(seed) >>> 0;
  return () => {
    state = (state + 0x6D2B79F5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

function chosen() {
  const random = randomOf(options.seed);
  const layers = options.layers.split(',');
  return layers.flatMap((layer) => {
    const all = candidatesOf(layer);
    for (let i = all.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [all[i], all[j]] = [all[j], all[i]];
    }
    return all.slice(0, Math.ceil(Number(options.count) / layers.length));
  });
}

async function treeFor(job) {
  const tree = join(root, 'build/mutants', String(job));
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
  execFileSync('sh', ['-c', 'git ls-files -z | grep -zv ^tests/bundlers/ | tar -c --null -T - | tar -x -C "$0"', tree], { cwd: root });
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  await run('cmake', ['-S', tree, '-B', join(tree, 'build'), '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Debug', '-DWAILIAN_DEV=ON', '-DCMAKE_CXX_FLAGS=-O1 -g0 -w -D_GLIBCXX_ASSERTIONS'], { maxBuffer: 1 << 26 });
  await run('ninja', ['-C', join(tree, 'build'), ...new Set(Object.values(TESTS).flat().map((test) => `test_${test}`))], { maxBuffer: 1 << 26 });
  return tree;
}

/** `killed` by a test, `refused` by the compiler, or `survived`. */
async function fateOf(mutant, tree) {
  const file = join(tree, mutant.file);
  const before = readFileSync(file, 'utf8');
  const lines = before.split('\n');
  lines[mutant.line - 1] = mutant.text;
  writeFileSync(file, lines.join('\n'));
  try {
    for (const test of TESTS[mutant.layer]) {
      try {
        await run('ninja', ['-C', join(tree, 'build'), `test_${test}`], { maxBuffer: 1 << 26 });
      } catch {
        return 'refused';
      }
      try {
        await run(join(tree, `build/tests/${test}/test_${test}`), ['--abort'], { timeout: 60_000, maxBuffer: 1 << 26, killSignal: 'SIGKILL' });
      } catch {
        return `killed by ${test}`;
      }
    }
    return 'survived';
  } finally {
    writeFileSync(file, before);
  }
}

const placeOf = (mutant) => `${mutant.file}: \`${mutant.text.trim()}\``;
const waiting = chosen();
const all = waiting.length;
const fates = [];
console.log(`${all} changes of ${options.layers}, seed ${options.seed}`);
await Promise.all(Array.from({ length: Number(options.jobs) }, async (_unused, job) => {
  const tree = await treeFor(job);
  for (let mutant = waiting.pop(); mutant; mutant = waiting.pop()) {
    const fate = await fateOf(mutant, tree);
    fates.push({ ...mutant, fate });
    console.log(`${fates.length}/${all} ${fate.padEnd(16)} ${mutant.file}:${mutant.line}:${mutant.column} ${mutant.written} → ${mutant.instead || 'nothing'}`);
  }
}));

const explained = existsSync(join(root, 'docs/survivors.md')) ? readFileSync(join(root, 'docs/survivors.md'), 'utf8') : '';
let open = 0;
for (const layer of options.layers.split(',')) {
  const of = fates.filter((mutant) => mutant.layer === layer && mutant.fate !== 'refused');
  const survivors = of.filter((mutant) => mutant.fate === 'survived');
  const alike = survivors.filter((mutant) => explained.includes(placeOf(mutant)));
  open += survivors.length - alike.length;
  console.log(`${layer}: ${of.length - survivors.length} of ${of.length - alike.length} noticed, ${alike.length} that change nothing`);
  for (const mutant of survivors.filter((one) => !alike.includes(one))) console.log(`  ${mutant.file}:${mutant.line}: ${mutant.text.trim()}`);
}
process.exitCode = open > 0 ? 1 : 0;
