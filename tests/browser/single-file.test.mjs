// The page as one file, opened from a disk: it does all that the site does, and requests nothing.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import test from 'node:test';
import { allRules, headline, open, openTool, taken, paste, site, unfold } from './browser.mjs';

// Alone in a folder: whatever lies beside it in dist/ must not help.
const copy = join(mkdtempSync(join(tmpdir(), 'wailian-single-')), '外链 1.html');
copyFileSync(join(site, 'wailian.html'), copy);
const file = pathToFileURL(copy).href;
const LINK = 'https://item.taobao.com/item.htm?id=600000000001';
const QUESTION = { paste: LINK, context: 'group', on: '2021-12-05' };

/** Opens the file; whatever it requests besides itself and its own worker is a fault. */
async function openFile(t, options = {}) {
  const opened = await open(t, { file, ...options });
  const asked = [];
  opened.page.on('request', (request) => asked.push(request.url()));
  t.after(() => assert.deepEqual(asked.filter((url) => !url.startsWith('blob:') && url.split('#')[0] !== file), []));
  return opened;
}

async function scanBox(page) {
  await openTool(page, '许多链接');
  await page.getByRole('button', { name: '用上面框里的文字' }).click();
  await page.getByText('看完 1 行，找到 1 处').waitFor();
}

test('from a disk, a paste is answered with its evidence and its years', async (t) => {
  const { page } = await openFile(t);
  await paste(page, LINK);
  assert.match(await headline(page).innerText(), /直接打开/);
  await unfold(page, '从何时起');
  await page.getByRole('region', { name: '从何时起' }).waitFor();
  await page.locator('#fold-why').waitFor();
  await page.getByText('载入后没有联网').waitFor();
  assert.equal(await page.getByRole('link', { name: /放进文章里|单文件版/ }).count(), 0, 'no link to a file that is not beside it');
});

test('many links are scanned in a worker, with the reader’s own rules too', async (t) => {
  const { page } = await openFile(t, { hash: QUESTION });
  await scanBox(page);
  const row = page.getByRole('region', { name: '找到的链接与口令' }).getByRole('row').nth(1);
  assert.match(await row.innerText(), /直接打开/);
  const mine = allRules();
  mine.apps[0].policies.find(({ id }) => id === 'taobao-group-trial-2021-12').outcome = 'confirm';
  await openTool(page, '我的规则');
  await page.getByLabel('选择规则文件').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(mine)) });
  await page.getByText('以下回答用的是你的规则：mine.json').waitFor();
  assert.match(await headline(page).innerText(), /先提示，再打开/);
  await page.getByRole('button', { name: '用上面框里的文字' }).click();
  await row.getByText('先提示').waitFor();
});

test('language, settings and the link to the question are kept', async (t) => {
  const { page, shell } = await openFile(t, { hash: QUESTION });
  await openTool(page, '我的链接管理');
  await page.getByRole('group', { name: '按聊天场景' }).getByLabel('群聊').selectOption('先问我');
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForFunction(() => location.hash.includes('lang=en'));
  await page.reload();
  await page.getByRole('heading', { name: /WeChat is expected to open it directly/ }).waitFor();
  await page.getByText('By my settings').waitFor();
  await shell.grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = await taken(page, 'Link');
  assert.equal(link.split('#')[0], file);
  assert.equal(new URLSearchParams(link.split('#')[1]).get('paste'), LINK);
});

test('without WebAssembly the plain core inside of it answers, in the worker too', async (t) => {
  const { page } = await openFile(t, { hash: QUESTION, launch: ['--js-flags=--jitless'] });
  page.setDefaultTimeout(60_000);  // such a browser interprets the core
  assert.equal(await page.evaluate(() => typeof WebAssembly), 'undefined');
  await headline(page).waitFor();
  assert.match(await headline(page).innerText(), /直接打开/);
  assert.equal(await page.evaluate(() => typeof wailian_plain_mjs.instantiate), 'function');
  await scanBox(page);
});

test('its policy allows exactly what is in it', async (t) => {
  const { page } = await openFile(t, { expectFaults: true });
  const html = readFileSync(copy, 'utf8');
  const [, policy] = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/);
  assert.match(policy, /^default-src 'none';/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|connect-src|'self'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  const hashed = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const [, script] = html.match(/<script type="module">([^]*?)<\/script>/);
  assert.ok(policy.includes(hashed(script)));
  const refused = await page.evaluate(async () => {
    const outcomes = {};
    const attempt = (name, run) => { try { run(); outcomes[name] = 'ran'; } catch { outcomes[name] = 'refused'; } };
    attempt('innerHTML', () => { document.createElement('div').innerHTML = '<b>x</b>'; });
    attempt('script', () => { document.createElement('script').text = 'globalThis.ran = true'; });
    outcomes.fetch = await fetch('https://example.org/').then(() => 'ran', () => 'refused');
    return outcomes;
  });
  assert.deepEqual(refused, { innerHTML: 'refused', script: 'refused', fetch: 'refused' });
});
