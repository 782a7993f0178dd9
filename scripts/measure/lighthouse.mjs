// Runs Lighthouse on the built site and prints what is not perfect. See scripts/measure/lighthouse --help.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = process.env.WAILIAN_SITE ?? join(root, 'dist/site');
const require = createRequire(join(root, '.cache/lighthouse/'));
const { default: lighthouse, generateReport } = await import(pathToFileURL(require.resolve('lighthouse')));
const { launch } = await import(pathToFileURL(require.resolve('chrome-launcher')));

const runs = Number(process.env.RUNS ?? 3);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`lighthouse: RUNS is \`${process.env.RUNS}\`: take a number from 1`);
  process.exit(2);
}

const language = process.env.READER ?? 'zh-CN';

async function judge(address) {
  // A browser of its own each time: nothing is kept from the run before.
  const browser = await launch({
    chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromeFlags: ['--headless=new', '--disable-gpu', `--accept-lang=${language}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    return (await lighthouse(address, { port: browser.port, output: 'json', logLevel: 'error' })).lhr;
  } finally {
    await browser.kill();
  }
}

/** A few words on what an audit found. */
function findings({ details }) {
  const items = Array.isArray(details?.items) ? details.items : [];
  return items.slice(0, 5).map((item) => JSON.stringify(item)).map((text) => `\n        ${text.length > 240 ? `${text.slice(0, 240)}…` : text}`).join('');
}

const server = await serve(site, 0, undefined, { compressed: true });
const all = [];
try {
  // So that no run waits for the server to compress.
  await judge(`${server.address}/`);
  for (let run = 0; run < runs; run += 1) all.push(await judge(`${server.address}/`));
} finally {
  await server.close();
}
all.sort((one, other) => one.categories.performance.score - other.categories.performance.score);
const report = all[Math.floor(all.length / 2)];
mkdirSync(join(root, 'build/lighthouse'), { recursive: true });
writeFileSync(join(root, 'build/lighthouse/report.html'), generateReport(report, 'html'));

for (const { title, score } of Object.values(report.categories)) console.log(`${String(Math.round(score * 100)).padStart(3)}  ${title}`);
console.log(`performance in ${runs} runs: ${all.map(({ categories }) => Math.round(categories.performance.score * 100)).join(', ')}`);
for (const id of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index', 'interactive', 'total-byte-weight']) {
  const { title, displayValue } = report.audits[id];
  console.log(`     ${title}: ${displayValue}`);
}
const tasks = report.audits['long-tasks'].details?.items ?? [];
console.log(`     long tasks, by its slowed processor: ${tasks.map(({ startTime, duration }) => `${Math.round(duration)} ms at ${Math.round(startTime)}`).join(', ') || 'none'}`);
console.log('not perfect:');
const imperfect = Object.values(report.audits).filter(({ score }) => score !== null && score < 1);
for (const audit of imperfect) console.log(`  ${audit.score.toFixed(2)}  ${audit.id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}${findings(audit)}`);
if (imperfect.length === 0) console.log('  nothing');
process.exitCode = Object.values(report.categories).every(({ score }) => score === 1) ? 0 : 1;
