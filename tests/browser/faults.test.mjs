// What may fail around the page: storage that is full or closed, a clock that is years off, a worker that is killed in the middle of
// an update. The answer stands, what was typed stays, and where something is not kept the page says so.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { box, chat, headline, open, openTool, paste, site, verdict } from './browser.mjs';

const LINK = 'https://item.taobao.com/item.htm?id=600000000001';

const closed = () => {
  const refuse = () => { throw new DOMException('denied', 'SecurityError'); };
  for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) Object.defineProperty(globalThis, name, { configurable: true, get: refuse });
};
const full = () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; };
/** As a private window does: there is a service worker in name alone, and nothing can be put into a cache. */
const privately = () => {
  const refuse = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { configurable: true, value: Object.assign(new EventTarget(), { controller: null, register: refuse, getRegistration: refuse, ready: new Promise(() => {}) }) });
  CacheStorage.prototype.open = refuse;
};

for (const [what, script] of Object.entries({ 'storage that is closed to the page': closed, 'storage that is full': full, 'a private window': privately })) {
  test(`${what}: the answer stands, choices last as long as the page, and what is not kept is said to be so`, async (t) => {
    const { page } = await open(t, { hash: { on: '2021-12-05', context: 'group', paste: LINK }, prepare: (shown) => shown.addInitScript(script) });
    const said = await headline(page).innerText();
    await chat(page, /朋友圈/).check();
    await openTool(page, '我的链接管理');
    await page.getByRole('group', { name: '按聊天场景' }).getByRole('combobox', { name: '朋友圈' }).selectOption('ask');
    await page.getByText(/按我的设置/).first().waitFor();
    await chat(page, /群聊/).check();
    assert.equal(await headline(page).innerText(), said);
    await page.getByRole('button', { name: '我试过了' }).click();
    await page.getByLabel('点开以后怎样').selectOption('blocked');
    await page.getByRole('button', { name: '记在这个浏览器里' }).click();
    if (script !== privately) await page.locator('.observe').getByText('这个浏览器不让存，请存为文件。').waitFor();
    assert.equal(await box(page).inputValue(), LINK);
    await paste(page, 'https://v.douyin.com/abc/');
    assert.notEqual(await verdict(page).innerText(), '');
  });
}

/** Time goes on from there. */
const setClock = (moment) => {
  const Real = Date;
  const ahead = new Real(moment).getTime() - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given) { super(...(given.length > 0 ? given : [Real.now() + ahead])); }
    static now() { return Real.now() + ahead; }
  };
};

for (const [moment, said] of [
  ['1970-01-01T00:00:00Z', /1970 年 1 月 1 日[^]*尚无依据/], ['2099-06-01T00:00:00Z', /2099 年 6 月 1 日[^]*此后未见记载/], ['2999-12-30T00:00:00Z', /2999 年 12 月 30 日[^]*此后未见记载/],
  ['4000-01-01T00:00:00Z', /没有这个日期.*检查设备的时钟/],
]) {
  test(`a clock that says ${moment}: the answer names the day that it is for, or says that there is none such; a day of the reader’s own is answered`, async (t) => {
    const { page } = await open(t, { hash: { paste: LINK }, prepare: (shown) => shown.addInitScript(setClock, moment) });
    await verdict(page).waitFor();
    assert.match(await verdict(page).innerText(), said);
    assert.equal(await box(page).inputValue(), LINK);
    if (moment.startsWith('1970')) return;
    await page.goto(`${page.url().split('#')[0]}#${new URLSearchParams({ paste: LINK, on: '2021-12-05' })}`);
    await page.reload();
    await headline(page).waitFor();
    assert.match(await verdict(page).innerText(), /2021 年 12 月 5 日[^]*直接打开/);
  });
}

/** A host in front of a folder that lets one file wait, as long as `held` says. */
async function holdingServer(folder) {
  const inner = await serve(folder, 0);
  const server = createServer(async (request, response) => {
    if (server.held && request.url.split('?')[0] === server.held) return void server.asked?.();
    const found = await fetch(inner.address + request.url).catch(() => null);
    if (!found) return void response.destroy();
    response.writeHead(found.status, { 'content-type': found.headers.get('content-type'), 'cache-control': 'no-cache' }).end(Buffer.from(await found.arrayBuffer()));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${server.address().port}`;
  const close = async () => {
    await new Promise((done) => { server.close(done); server.closeAllConnections(); });
    await inner.close();
  };
  return { address, close, hold: (path) => new Promise((asked) => { server.held = path; server.asked = asked; }), release: () => { server.held = null; } };
}

test('a service worker that is killed in the middle of an update leaves the old version whole, and the next try succeeds', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-site-'));
  cpSync(site, folder, { recursive: true });
  const server = await holdingServer(folder);
  t.after(() => server.close());
  const { page, shell } = await open(t, { server, keeps: true, expectFaults: true });
  const states = () => page.evaluate(async () => { const { installing, waiting, active } = await navigator.serviceWorker.getRegistration(); return [installing, waiting, active].map((one) => one?.state ?? null); });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const sheet = readFileSync(join(folder, 'page.css'), 'utf8');
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const fresh = worker.replace(worker.match(/"([0-9a-f]{12})"/)[1], 'feedfeedfeed').replaceAll(hash(sheet), hash(`${sheet}\n`));
  writeFileSync(join(folder, 'page.css'), `${sheet}\n`);
  writeFileSync(join(folder, 'sw.js'), fresh);

  const asked = server.hold('/page.css');
  await page.evaluate(() => void navigator.serviceWorker.getRegistration().then((one) => one.update()).catch(() => {}));
  await asked;
  assert.equal((await states())[0], 'installing');
  const devtools = await shell.newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()).installing === null);
  await page.reload();
  await paste(page, LINK);
  assert.match(await headline(page).innerText(), /直接打开|复制/);
  assert.deepEqual((await states()).slice(1), [null, 'activated'], 'the old version answers');

  server.release();
  await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update(); });
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()).waiting !== null);
  await server.close();
  await page.reload();
  await paste(page, LINK);
  await headline(page).waitFor();
});
