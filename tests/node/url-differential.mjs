// Reads generated URLs with our engine and with the reference implementation of the URL Standard (npm whatwg-url), and
// counts where the two differ in acceptance or in any part. There must be no such place.
//
// See scripts/measure/url-differential --help; `--engine native` asks tests/url/url_lines instead of the shipped module.
import { parseArgs } from 'node:util';
import { codePointHosts, hostileUrls } from './url-differential-inputs.mjs';
import { openEngine } from './url-differential-engines.mjs';
import { standardParts } from './url-standard.mjs';

const batchSize = 2000;
const shownDifferences = 20;
const parts = ['href', 'scheme', 'username', 'password', 'host', 'port', 'path', 'query', 'fragment'];

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', default: 'wasm' },
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    'code-points': { type: 'boolean', default: false },
  },
});
for (const name of ['count', 'seed']) {
  if (!/^[0-9]{1,9}$/.test(options[name])) throw new Error(`--${name} ${options[name]} is no number: see scripts/measure/url-differential --help`);
}

const same = (ours, theirs) =>
  theirs === null ? ours.problem !== undefined : parts.every(part => ours[part] === theirs[part]);

const engine = await openEngine(options.engine);
const inputs = options['code-points'] ? codePointHosts() : hostileUrls(Number(options.count), Number(options.seed));
let [count, accepted, differences] = [0, 0, 0];

async function compare(batch) {
  const answers = await engine.canonicalizeAll(batch);
  batch.forEach((input, i) => {
    const ours = answers[i];
    const theirs = standardParts(input);
    ++count;
    if (theirs) ++accepted;
    if (same(ours, theirs)) return;
    if (++differences <= shownDifferences) console.log(JSON.stringify({ input, ours, theirs }));
  });
}

let batch = [];
for (const input of inputs) {
  batch.push(input);
  if (batch.length < batchSize) continue;
  await compare(batch);
  batch = [];
}
await compare(batch);
await engine.close();

const what = options['code-points'] ? 'code points' : `seed ${options.seed}`;
console.log(`url differential (${options.engine}, ${what}): ${count} inputs, ${accepted} accepted, ${differences} differences`);
process.exitCode = differences === 0 && accepted > 0 ? 0 : 1;
