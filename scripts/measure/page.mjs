// What a paste costs, what jumps, and what a batch of many lines costs, in Chromium. See scripts/measure/page --help.
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = process.env.WAILIAN_SITE ?? join(root, 'dist/site');
const texts = readFileSync(join(root, 'tests/extract/share-texts.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line).text);
const lineCount = Number(process.env.LINES ?? 100_000);
if (!Number.isInteger(lineCount) || lineCount < 1 || lineCount > 100_000) {
  console.error(`measure/page: LINES is \`${process.env.LINES}\`: take a number from 1 to 100000, the most that one run takes`);
  process.exit(2);
}

const AT_WILL = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

function launch(...flags) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run', '--disable-background-networking', '--enable-precise-memory-info', ...flags],
  });
}

const rank = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const ms = (value) => `${value.toFixed(1)} ms`;
const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const aim = (met) => (met ? 'aim met' : 'AIM MISSED');

const TRACED = ['toplevel', 'blink.user_timing'];

/** What the thread that set the marks did: its tasks, with time on the clock and on the processor, and the marks, in ms. */
function readTrace(buffer) {
  const { traceEvents } = JSON.parse(buffer.toString());
  const marks = traceEvents.filter(({ cat, name }) => cat === 'blink.user_timing' && ['pasted', 'painted', 'batch'].includes(name));
  const { pid, tid } = marks[0];
  const tasks = traceEvents
    .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.name.endsWith('RunTask') && event.tdur !== undefined)
    .map(({ ts, dur, tdur }) => ({ at: ts / 1000, clock: dur / 1000, processor: tdur / 1000 }));
  return { tasks, marks: marks.map(({ name, ts }) => ({ name, at: ts / 1000 })) };
}

/** Processor time of the main thread from each paste to its paint; a task that lies partly inside counts in part. */
function workOfPastes({ tasks, marks }) {
  const pasted = marks.filter(({ name }) => name === 'pasted');
  const painted = marks.filter(({ name }) => name === 'painted');
  return pasted.map(({ at: from }, index) => {
    const until = painted[index].at;
    return tasks.reduce((sum, { at, clock, processor }) => {
      const inside = Math.min(at + clock, until) - Math.max(at, from);
      return inside > 0 ? sum + processor * (inside / clock) : sum;
    }, 0);
  });
}

async function openPage(browser, address, viewport) {
  const shell = await browser.newContext({ locale: 'zh-CN', viewport });
  await shell.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  const page = await shell.newPage();
  await page.addInitScript(() => {
    const seen = globalThis.seen = { shift: 0, shiftWithInput: 0, tasks: [], paints: [], gap: 0, sources: [] };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        seen.shiftWithInput += value;
        if (hadRecentInput) continue;
        seen.shift += value;
        seen.sources.push(...sources.map(({ node, previousRect, currentRect }) => `${node?.id || node?.className || node?.nodeName || 'a node'} from ${previousRect.top} to ${currentRect.top} px`));
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))))
      .observe({ type: 'longtask', buffered: true });
    addEventListener('paste', (event) => {
      performance.mark('pasted', { startTime: event.timeStamp });
      requestAnimationFrame(() => {
        // The message is taken up when the frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          seen.paints.push(performance.now() - event.timeStamp);
          performance.mark('painted');
        };
        port2.postMessage(null);
      });
    }, true);
  });
  await page.goto(`${address}/#lang=zh-CN&context=group`);
  await page.waitForFunction(() => document.querySelector('wailian-checker').wailian !== null);
  await page.waitForTimeout(500);
  return page;
}

/** Ctrl+V of every text over the one before. */
async function pasteAll(page) {
  const box = page.getByRole('textbox').first();
  for (const [index, text] of texts.entries()) {
    await page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await box.press('Control+A');
    await page.waitForTimeout(20 + ((index * 7) % 16));
    await box.press('Control+V');
    await page.waitForFunction((count) => globalThis.seen.paints.length === count, index + 1);
    // What follows the answer is over before the next one.
    await page.waitForTimeout(60);
  }
  const wrong = await page.evaluate((last) => document.querySelector('wailian-checker').report?.links.length === 0 || document.querySelector('textarea').value.length !== last.length, texts.at(-1));
  if (wrong) throw new Error('the last paste was not answered');
  return page.evaluate(() => globalThis.seen);
}

async function measurePastes(address) {
  let shift = 0;
  let shiftWithInput = 0;
  const sources = new Set();
  for (const [what, flags, viewport] of [
    ['60 Hz, 1280 × 900', [], { width: 1280, height: 900 }], ['60 Hz, 360 × 740', [], { width: 360, height: 740 }], ['frames at will, 1280 × 900', AT_WILL, { width: 1280, height: 900 }],
  ]) {
    const browser = await launch(...flags);
    const page = await openPage(browser, address, viewport);
    await browser.startTracing(page, { categories: TRACED });
    const seen = await pasteAll(page);
    const work = workOfPastes(readTrace(await browser.stopTracing())).sort((one, other) => one - other);
    await browser.close();
    const sorted = seen.paints.sort((one, other) => one - other);
    const median = rank(sorted, 0.5);
    console.log(`paste to paint, ${what}: median ${ms(median)}, 95th percentile ${ms(rank(sorted, 0.95))}, least ${ms(sorted[0])}, ${sorted.length} pastes; ${aim(median <= 16)} (16 ms)`);
    console.log(`  of it the main thread worked: median ${ms(rank(work, 0.5))}, 95th percentile ${ms(rank(work, 0.95))} of processor time`);
    shift += seen.shift;
    shiftWithInput += seen.shiftWithInput;
    for (const source of seen.sources) sources.add(source);
  }
  console.log(`cumulative layout shift: ${shift.toFixed(4)}; ${aim(shift === 0)} (0). With the shifts within 500 ms of an input: ${shiftWithInput.toFixed(4)}`);
  for (const source of [...sources].slice(0, 8)) console.log(`  moved without input: ${source}`);
}

/** A first visit with a link in the address, on the line and the processor of Lighthouse's phone. */
async function measureVisits() {
  const server = await serve(site, 0, undefined, { compressed: true });
  const browser = await launch();
  const paints = [];
  const answers = [];
  // The first visit only lets the server compress.
  for (let visit = 0; visit < 8; visit++) {
    const shell = await browser.newContext({ locale: 'zh-CN', viewport: { width: 360, height: 740 } });
    const page = await shell.newPage();
    const session = await shell.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (document.querySelector('wailian-checker')?.getAttribute('state') !== 'ready') return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => { globalThis.answered = performance.now(); }));
      }).observe(document, { subtree: true, attributeFilter: ['state'] });
    });
    await page.goto(`${server.address}/#${new URLSearchParams({ on: '2021-12-05', context: 'group', paste: 'https://item.taobao.com/item.htm?id=600000000001' })}`);
    await page.waitForFunction(() => globalThis.answered > 0);
    const [paint, answer] = await page.evaluate(() => [performance.getEntriesByName('first-contentful-paint')[0].startTime, globalThis.answered]);
    if (visit > 0) {
      paints.push(paint);
      answers.push(answer);
    }
    await shell.close();
  }
  await browser.close();
  await server.close();
  const median = (list) => rank(list.sort((one, other) => one - other), 0.5);
  console.log(`first visit, 1.6 Mbit/s, 150 ms, a quarter of this processor: first paint after ${ms(median(paints))}, first answer after ${ms(median(answers))} (medians of ${paints.length})`);
}

/** Bytes of physical memory that the process of the page holds, workers and WebAssembly included. */
function residentBytes(pid) {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+)/m)[1]) * 1024;
}

async function measureBatch(address) {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-lines-'));
  const lines = Array.from({ length: lineCount }, (_, index) => `${texts[index % texts.length].replace(/[\r\n]+/g, ' ')} ${index}`);
  writeFileSync(join(folder, 'lines.txt'), lines.join('\n'));
  const browser = await launch();
  const page = await openPage(browser, address, { width: 1280, height: 900 });
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const resident = () => Math.max(...renderers.map(residentBytes));
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return page.evaluate(() => performance.memory.usedJSHeapSize);
  };
  const before = { heap: await heap(), resident: resident() };
  await page.locator('#more-tools > summary').click();
  await page.locator('#list > summary').click();
  await browser.startTracing(page, { categories: TRACED });
  await page.evaluate(() => {
    const { seen } = globalThis;
    performance.mark('batch');
    seen.tasks.length = 0;
    seen.gaps = [];
    let last = performance.now();
    const step = (now) => {
      seen.gaps.push(now - last);
      last = now;
      if (!seen.over) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    const told = () => document.querySelector('#list [role=status]')?.textContent ?? '';
    seen.start = performance.now();
    new MutationObserver(() => {
      const [, done, all] = told().match(/(\d+) \/ (\d+)/) ?? [];
      if (!seen.rows && Number(done) > 0 && done === all) seen.rows = performance.now();
      if (/^看完/.test(told())) seen.end ??= performance.now();
    }).observe(document.getElementById('list'), { subtree: true, childList: true, characterData: true });
  });
  await page.getByLabel('选择文件').setInputFiles(join(folder, 'lines.txt'));
  let peak = 0;
  while (!await page.evaluate(() => globalThis.seen.end)) {
    peak = Math.max(peak, resident());
    await page.waitForTimeout(100);
  }
  const seen = await page.evaluate(() => { globalThis.seen.over = true; return globalThis.seen; });
  const traced = readTrace(await browser.stopTracing());
  const told = await page.locator('#list [role=status]').first().innerText();
  const after = { heap: await heap(), resident: resident() };
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  const rows = (seen.rows ?? seen.end) - seen.start;
  const all = seen.end - seen.start;
  const longest = Math.max(0, ...seen.tasks.map(({ duration }) => duration));
  const hardest = Math.max(...traced.tasks.map(({ processor }) => processor));
  const gaps = seen.gaps.sort((one, other) => one - other);
  console.log(`batch of ${lineCount} lines (${told}): rows of the chosen chat after ${(rows / 1000).toFixed(2)} s, ${Math.round(lineCount / (rows / 1000))} lines a second; all chats after ${(all / 1000).toFixed(2)} s`);
  console.log(`batch memory: JavaScript heap ${mb(before.heap)} before, ${mb(after.heap)} after; process with worker and WebAssembly ${mb(before.resident)} before, ${mb(peak)} at most, ${mb(after.resident)} after`);
  const start = traced.marks.find(({ name }) => name === 'batch').at;
  const heavy = traced.tasks.filter(({ processor }) => processor > 25).map(({ at, processor }) => `${Math.round(processor)} ms at ${((at - start) / 1000).toFixed(2)} s`);
  console.log(`batch main thread: longest task ${ms(hardest)} of processor time; by the clock ${seen.tasks.length} over 50 ms${longest > 0 ? `, the longest ${ms(longest)}` : ''}; gap between frames: median ${ms(rank(gaps, 0.5))}, 99th percentile ${ms(rank(gaps, 0.99))}, most ${ms(gaps.at(-1))}; ${aim(longest <= 50)} (50 ms)`);
  if (heavy.length > 0) console.log(`  tasks over 25 ms of processor time: ${heavy.slice(0, 8).join(', ')}`);
}

const server = await serve(site);
console.log(`load of the machine: ${loadavg()[0].toFixed(1)}`);
try {
  await measureVisits();
  await measurePastes(server.address);
  await measureBatch(server.address);
} finally {
  await server.close();
}
console.log(`load of the machine: ${loadavg()[0].toFixed(1)}`);
