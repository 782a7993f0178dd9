// The network may go away after the first visit; nothing leaves the device; the strict policy holds.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { headline, open, paste, serveSite, site } from './browser.mjs';

const LINK = 'https://item.taobao.com/item.htm?id=600000000001';
const controlled = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

test('after the server is gone, a reload answers as before', async (t) => {
  const server = await serveSite();
  const { page } = await open(t, { server, keeps: true });
  await controlled(page);
  await server.close();
  await page.reload();
  await paste(page, LINK);
  assert.match(await headline(page).innerText(), /直接打开/);
  await page.goto(`${server.address}/embed.html`);
  await page.getByRole('heading', { name: '微信预计会直接打开' }).waitFor();
});

test('without the service worker the server is needed', async (t) => {
  const server = await serveSite();
  const { page } = await open(t, { server, expectFaults: true });
  await server.close();
  await assert.rejects(page.reload(), /ERR_CONNECTION_REFUSED/);
});

test('a new build waits until the reader asks for it, then takes over whole', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-site-'));
  cpSync(site, folder, { recursive: true });
  const server = await serveSite(folder);
  t.after(() => server.close());
  const { page } = await open(t, { server, keeps: true });
  await controlled(page);
  const rules = JSON.parse(readFileSync(join(folder, 'wailian-rules.json'), 'utf8'));
  writeFileSync(join(folder, 'wailian-rules.json'), JSON.stringify({ ...rules, rules_as_of: '2026-12-24', rules_version: '2026-12-24+new' }));
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const [, version] = worker.match(/"wailian "\S*?"(\w{8,})"/);
  writeFileSync(join(folder, 'sw.js'), worker.replace(version, 'feedfeedfeed'));
  await page.reload();
  await page.getByText('有 2026 年 12 月 24 日的新规则').waitFor();
  assert.equal(await page.getByText('规则截至 2026 年 12 月 24 日').count(), 0, 'not before the reader agrees');
  await page.getByRole('button', { name: '重新载入' }).click();
  await page.getByText('规则截至 2026 年 12 月 24 日').first().waitFor();
  assert.deepEqual(await page.evaluate(() => caches.keys()), ['wailian feedfeedfeed'], 'the old version is gone');
});

test('no request after load, and the page says so', async (t) => {
  const { page } = await open(t);
  await page.getByText('载入后发出的请求：0').waitFor();
  const asked = [];
  // The tab's icon is fetched by the browser when it likes.
  page.on('request', (request) => { if (!request.url().endsWith('/icon.svg')) asked.push(request.url()); });
  await paste(page, LINK);
  await page.getByRole('radio', { name: /群聊/ }).check();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Requests since load: 0').waitFor();
  assert.deepEqual(asked, []);
});

test('the policy of the page allows nothing but its own files', async (t) => {
  const { page } = await open(t, { expectFaults: true });
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /^default-src 'none';/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
      return false;
    } catch {
      return true;
    }
  });
  assert.ok(refused, 'Trusted Types are on');
});
