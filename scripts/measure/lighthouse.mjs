// Runs Lighthouse on the built site and prints what is not perfect. See scripts/measure/lighthouse --help.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
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
const { values: { cards }, positionals: [page = ''] } = parseArgs({ options: { cards: { type: 'string' } }, allowPositionals: true });

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

/** The median report of a page, by performance, and the performance of every run. */
async function median(address) {
  const all = [];
  // So that no run waits for the server to compress.
  await judge(address);
  for (let run = 0; run < runs; run += 1) all.push(await judge(address));
  all.sort((one, other) => one.categories.performance.score - other.categories.performance.score);
  return { report: all[Math.floor(all.length / 2)], performance: all.map(({ categories }) => Math.round(categories.performance.score * 100)) };
}

/** Two articles of the same words: one with so many quotations, one without. */
async function articles(count) {
  const { loadWailian } = await import('../../dist/npm/index.mjs');
  const wailian = await loadWailian();
  const links = ['https://item.taobao.com/item.htm?id=1', 'https://v.douyin.com/abc/', 'https://www.taobao.com.refund-check.example/a', 'https://weibo.com/1000000013/AbCdEfGhI'];
  const quote = (at) => wailian.embed(links[at % links.length], { context: 'group', on: '2026-11-20', locale: 'en', form: 'html' });
  const words = '<p>For years a link from one company did not open in the app of another. What an app does with a link depends on the chat, on the day and on who runs the site.</p>';
  const article = (quoted) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Links between apps</title><meta name="description" content="What opens where."><link rel="icon" href="data:,"><body><main><h1>Links between apps</h1>${Array.from({ length: count }, (_, at) => words + (quoted ? quote(at) : '')).join('')}</main>`;
  const folder = mkdtempSync(join(tmpdir(), 'wailian-articles-'));
  for (const [name, quoted] of [['without', false], ['with', true]]) writeFileSync(join(folder, `${name}.html`), article(quoted));
  return folder;
}

async function compareArticles(count) {
  const folder = await articles(count);
  const server = await serve(folder, 0, undefined, { compressed: true });
  try {
    const scores = [];
    for (const name of ['without', 'with']) {
      const { report } = await median(`${server.address}/${name}.html`);
      scores.push(Object.values(report.categories).map(({ score }) => Math.round(score * 100)));
      console.log(`${name.padEnd(8)} ${Object.values(report.categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`).join(', ')}; layout shift ${report.audits['cumulative-layout-shift'].displayValue}, ${report.audits['total-byte-weight'].displayValue}`);
    }
    process.exitCode = scores[1].every((score, at) => score >= scores[0][at]) ? 0 : 1;
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function judgeSite() {
  const server = await serve(site, 0, undefined, { compressed: true });
  try {
    const { report, performance } = await median(`${server.address}/${page}`);
    print(report, performance);
  } finally {
    await server.close();
  }
}

function print(report, performance) {
  mkdirSync(join(root, 'build/lighthouse'), { recursive: true });
  writeFileSync(join(root, 'build/lighthouse/report.html'), generateReport(report, 'html'));
  for (const { title, score } of Object.values(report.categories)) console.log(`${String(Math.round(score * 100)).padStart(3)}  ${title}`);
  console.log(`performance in ${runs} runs: ${performance.join(', ')}`);
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
}

await (cards ? compareArticles(Number(cards)) : judgeSite());
