// The network may go away after the first visit; nothing leaves the device; the strict policy holds.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { siteFiles } from '../../scripts/bundle/site-files.mjs';
import { allRules, headline, open, openTool, paste, root, serveSite, site, unfold } from './browser.mjs';

const LINK = 'https://item.taobao.com/item.htm?id=600000000001';
const controlled = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
const kept = (page) => page.evaluate(async () => {
  const [name] = await caches.keys();
  return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname.slice(1) || 'index.html').sort();
});

/** The three files of these rules, facts first. */
function compiled(rules) {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-rules-'));
  const bundle = join(folder, 'rules.json');
  writeFileSync(bundle, JSON.stringify(rules));
  execFileSync(process.execPath, [join(root, 'scripts/bundle/compile-rules.mjs'), bundle]);
  return ['', '.zh-CN', '.en'].map((language) => readFileSync(join(folder, `wailian-rules${language}.txt`), 'utf8'));
}

/** The server, with the list of what was asked of it. */
async function watchedServer() {
  const asked = [];
  const server = await serve(site, 0, (path) => {
    asked.push(path.slice(1) || 'index.html');
    return {};
  });
  return { server, asked };
}

test('after the server is gone, a reload answers as before', async (t) => {
  const server = await serveSite();
  const { page } = await open(t, { server, keeps: true });
  await controlled(page);
  await server.close();
  await page.reload();
  await paste(page, LINK);
  assert.match(await headline(page).innerText(), /直接打开/);
  await unfold(page, '从何时起');
  await page.getByRole('region', { name: '从何时起' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('#fold-why').waitFor();
  await openTool(page, 'Many links');
  await page.getByRole('button', { name: 'Use the text above' }).click();
  await page.getByText(/All 1 lines read, 1 found/).waitFor();
});

test('what few need is kept once it was used', async (t) => {
  const server = await serveSite();
  t.after(() => server.close());
  const { page } = await open(t, { server, keeps: true });
  await controlled(page);
  assert.deepEqual(await kept(page), [...siteFiles.first, ...siteFiles.then, ...siteFiles.kept].sort());
  const article = async () => {
    await page.goto(`${server.address}/embed.html`);
    await page.getByRole('heading', { name: '微信预计会直接打开' }).waitFor();
  };
  await article();
  await server.close();
  await article();
});

test('after the server is gone, rules of one’s own are taken as before', async (t) => {
  const server = await serveSite();
  const { page } = await open(t, { server, keeps: true, hash: { paste: 'https://forum.example/', context: 'group', on: '2021-12-05' } });
  await controlled(page);
  await server.close();
  await openTool(page, '我的规则');
  const { owners: [owner], link_classes: [link_class] } = allRules();
  const site = { id: 'my-forum', names: { 'zh-CN': '我的论坛', en: 'My forum' }, owner: owner.id, link_class: link_class.id, hosts: [{ host: 'forum.example' }] };
  const file = { name: 'my.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ format: 1, sites: [site] })) };
  await page.locator('#user-rules input[type=file]').setInputFiles(file);
  await page.getByText('我的论坛').first().waitFor();
});

for (const [what, launch] of [['a browser without WebAssembly', ['--js-flags=--jitless']], ['a page in which it is missing', null]]) {
  test(`${what} answers offline too`, async (t) => {
    const server = await serveSite();
    t.after(() => server.close());
    const { page } = await open(t, { server, keeps: true, launch, expectFaults: launch !== null });  // the preload of the .wasm finds none offline
    page.setDefaultTimeout(60_000);  // such a browser interprets the core
    if (!launch) {
      await page.addInitScript(() => { delete globalThis.WebAssembly; });
      await page.reload();
    }
    assert.equal(await page.evaluate(() => typeof WebAssembly), 'undefined');
    await paste(page, LINK);
    await controlled(page);
    await page.waitForFunction(async () => (await caches.match('wailian.plain.mjs')) !== undefined);
    if (launch) assert.ok(!(await kept(page)).includes('wailian.wasm'), 'the form that cannot run is not kept');
    await server.close();
    await page.reload();
    await paste(page, LINK);
    assert.match(await headline(page).innerText(), /直接打开/);
  });
}

test('a first visit fetches what the table says, each file once, the first answer before the rest', async (t) => {
  const { server, asked } = await watchedServer();
  t.after(() => server.close());
  const { page } = await open(t, { server, keeps: true, hash: { paste: LINK } });
  await controlled(page);
  const fetched = asked.filter((file) => !['icon.svg', 'manifest.webmanifest'].includes(file));  // when the browser likes
  assert.deepEqual(fetched.slice(0, siteFiles.first.length).sort(), siteFiles.first.toSorted());
  assert.deepEqual(fetched.toSorted(), [...new Set(fetched)].sort(), 'nothing twice');
  assert.deepEqual([...new Set([...asked, 'icon.svg'])].sort(), [...siteFiles.first, ...siteFiles.then, ...siteFiles.kept, 'sw.js'].sort());
});

test('parts that cannot be had are named and can be asked for again; the answer stands', async (t) => {
  const { page } = await open(t, { expectFaults: true, hash: { paste: LINK }, routes: { 'tools.js': { status: 503, body: '' } } });
  await page.getByText('没能载入，结论不受影响', { exact: false }).waitFor();
  assert.match(await headline(page).innerText(), /直接打开/);
  await page.unrouteAll();
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.locator('#fold-why').waitFor();
  await page.getByText('没能载入，结论不受影响', { exact: false }).waitFor({ state: 'detached' });
});

test('a part of another build is not run, and a fresh page has its own', async (t) => {
  const other = readFileSync(join(site, 'tools.js'), 'utf8').replace(/build_\w+/, 'build_other');
  const { page } = await open(t, { expectFaults: true, hash: { paste: LINK }, routes: { 'tools.js': { contentType: 'text/javascript', body: other } } });
  await page.getByText('没能载入，结论不受影响', { exact: false }).waitFor();
  await page.unrouteAll();
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.locator('#fold-why').waitFor();
  assert.match(await headline(page).innerText(), /直接打开/);
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
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const [, version] = worker.match(/"([0-9a-f]{12})"/);
  const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const parts = ['', '.zh-CN', '.en'].map((language) => join(folder, `wailian-rules${language}.txt`));
  const old = parts.map((part) => readFileSync(part, 'utf8'));
  const rules = allRules();
  const fresh = compiled({ ...rules, rules_version: '2026-12-24+new', rules_as_of: '2026-12-24' });
  const newWorker = old.reduce((text, part, at) => text.replaceAll(hash(part), hash(fresh[at])), worker.replace(version, 'feedfeedfeed').replace(rules.rules_as_of, '2026-12-24'));
  for (const text of fresh) assert.ok(newWorker.includes(hash(text)));
  // The worker first, the rules later: a host in the middle of an update must not leave half a version behind.
  writeFileSync(join(folder, 'sw.js'), newWorker);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()).installing === null);
  assert.equal(await page.getByText('有 2026 年 12 月 24 日的新规则').count(), 0, 'not before it is whole');
  parts.forEach((part, at) => writeFileSync(part, fresh[at]));
  await page.reload();
  await page.getByText('有 2026 年 12 月 24 日的新规则').waitFor();
  assert.equal(await page.getByText('规则截至 2026 年 12 月 24 日').count(), 0, 'not before the reader agrees');
  await page.getByRole('button', { name: '重新载入' }).click();
  await page.getByText('规则截至 2026 年 12 月 24 日').first().waitFor();
  assert.deepEqual(await page.evaluate(() => caches.keys()), [`wailian ${server.address}/ feedfeedfeed`], 'the old version is gone');
});

test('two deployments on one origin keep their own copies and settings', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-two-'));
  for (const name of ['a', 'b']) cpSync(site, join(folder, name), { recursive: true });
  const worker = readFileSync(join(folder, 'b/sw.js'), 'utf8');
  writeFileSync(join(folder, 'b/sw.js'), worker.replace(worker.match(/"([0-9a-f]{12})"/)[1], 'feedfeedfeed'));
  const server = await serve(folder);
  const { page } = await open(t, { server, keeps: true, path: 'a/', hash: { on: '2021-12-05', context: 'group', paste: LINK } });
  await controlled(page);
  await openTool(page, '我的链接管理');
  await page.getByRole('group', { name: '按聊天场景' }).getByRole('combobox', { name: '群聊' }).selectOption('ask');
  await page.getByText(/按我的设置/).first().waitFor();
  await page.goto(`${server.address}/b/#${new URLSearchParams({ on: '2021-12-05', context: 'group', paste: LINK })}`);
  await controlled(page);
  await headline(page).waitFor();
  assert.equal(await page.getByText(/按我的设置/).count(), 0);
  await server.close();
  for (const [name, own] of [['a', 1], ['b', 0]]) {
    await page.goto(`${server.address}/${name}/#${new URLSearchParams({ on: '2021-12-05', context: 'group', paste: LINK })}`);
    await headline(page).waitFor();
    // Settings come behind the first answer, with the tools.
    if (own) await page.getByText(/按我的设置/).first().waitFor();
    else assert.equal(await page.getByText(/按我的设置/).count(), 0, `${name} answers by its own settings`);
  }
});

test('no request after load, and the page says so', async (t) => {
  const { page } = await open(t);
  await page.waitForLoadState('networkidle');
  await page.getByText('载入后没有联网').waitFor();
  const asked = [];
  // The tab's icon is fetched by the browser when it likes.
  page.on('request', (request) => { if (!request.url().endsWith('/icon.svg')) asked.push(request.url()); });
  await paste(page, LINK);
  await page.getByRole('radio', { name: /群聊/ }).check();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Nothing was requested since load').waitFor();
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
