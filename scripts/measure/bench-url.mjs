// How long it takes to read a URL, as multiples of the engine's own `new URL`: ours natively and through WebAssembly,
// tldts, and whatwg-url; in Node and in Chromium.
//
//   node scripts/measure/bench-url.mjs [--program FILE]      FILE is the built `url_bench`
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';
import { timeEngines } from '../../bench/url-engines.mjs';
import { serve } from '../serve.mjs';

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { values: { program } } = parseArgs({ options: { program: { type: 'string', default: here('build/release/bench/url_bench') } } });

const groups = ['ascii', 'international'].map((name) => {
  const file = here(`bench/urls-${name}.txt`);
  return { name, file, urls: readFileSync(file, 'utf8').split('\n').filter(Boolean) };
});

/** With these a page has the finer clock, and the SharedArrayBuffer that whatwg-url asks for. */
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** Mean nanoseconds a URL. */
function timeNatively({ file, urls }) {
  const printed = execFileSync(program, { input: readFileSync(file), encoding: 'utf8' });
  const times = [...printed.matchAll(/^ *(\d+) ns/gm)].map(([, time]) => Number(time));
  if (times.length !== urls.length) throw new Error(`${program} printed ${times.length} times for ${urls.length} URLs`);
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

async function inNode() {
  const { loadWailian } = await import(pathToFileURL(here('dist/npm/index.mjs')));
  const engines = { webassembly: await loadWailian(), javascript: await loadWailian({ engine: 'javascript' }) };
  return { name: `Node ${process.versions.node}`, times: groups.map(({ urls }) => timeEngines(urls, engines)) };
}

async function inChromium() {
  const { outputFiles: [{ text: script }] } = buildSync({ entryPoints: [here('bench/url-engines.mjs')], bundle: true, write: false, format: 'esm', platform: 'browser' });
  const server = await serve(here('dist/npm'));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    await page.route(`${server.address}/bench.html`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>', headers: isolated }));
    await page.route(`${server.address}/bench.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    await page.goto(`${server.address}/bench.html`);
    const times = await page.evaluate(async (lists) => {
      const [{ timeEngines: time }, { loadWailian }] = await Promise.all([import('/bench.js'), import('/browser.mjs')]);
      const engines = { webassembly: await loadWailian(), javascript: await loadWailian({ engine: 'javascript' }) };
      return lists.map((urls) => time(urls, engines));
    }, groups.map(({ urls }) => urls));
    return { name: `Chromium ${browser.version()}`, times };
  } finally {
    await browser.close();
    await server.close();
  }
}

const nanoseconds = (number) => (number < 9_950 ? `${number.toFixed(0)} ns` : `${(number / 1000).toFixed(1)} µs`);
const row = (name, ...values) => console.log(name.padEnd(44), ...values.map((value) => value.padStart(22)));

const native = groups.map(timeNatively);
const places = [await inNode(), await inChromium()];
row('a URL, as a multiple of `new URL`', ...places.map(({ name }) => name));
groups.forEach(({ name, urls }, at) => {
  const own = places.map(({ times }) => times[at]['new URL']);
  const multiples = (label, values) => row(`    ${label}`, ...values.map((value, place) => `${(value / own[place]).toFixed(1)} x (${nanoseconds(value)})`));
  row(`  ${name === 'ascii' ? 'ASCII' : name} hosts (${urls.length} URLs)`);
  for (const label of Object.keys(places[0].times[at]).filter((key) => key !== 'kept')) multiples(label, places.map(({ times }) => times[at][label]));
  multiples('native canonicalize', places.map(() => native[at]));
});
