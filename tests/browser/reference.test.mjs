// The pages of rules and the gallery of quotations, in Chromium: axe finds nothing, nothing is wider than a narrow screen, no
// script is needed; and a quotation that checks itself again.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { open, serveSite, site } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const first = (kind) => `${kind}/${readdirSync(join(site, kind)).find((name) => !name.endsWith('.html'))}/`;
const SAMPLE = ['rules/taobao-group-trial-2021-12/', 'rules/ordinary-group-2017-11/', 'sites/taobao/', 'companies/alibaba/', 'chats/wechat-group/', 'dates/2021/', 'outcomes/blocked/', first('sources'), first('events'),
  'rules/', 'sites/', 'sources/', 'events/', 'companies/', 'chats/', 'dates/', 'outcomes/', 'data/', 'changes/', 'embed/', 'rules/taobao-group-trial-2021-12/card.html'];

async function violations(page) {
  return page.evaluate(async () => {
    // The quotations of the gallery have their own light ground, which axe sees; the frame inside is looked at by itself.
    const { violations: found } = await globalThis.axe.run({ exclude: ['iframe'] }, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.target.flat().join(' ')} ${node.failureSummary}`).join(' | ')}`);
  });
}

// All are drawn by the same sheet: in the dark one page of each kind will do.
for (const [scheme, language, width, paths] of [['light', '', 360, SAMPLE], ['dark', 'en/', 1200, SAMPLE.slice(1, 10)]]) {
  test(`axe finds nothing and nothing sticks out: ${scheme}, ${language || 'zh-CN'}, ${width} px`, async (t) => {
    const server = await serveSite();
    t.after(() => server.close());
    const { page } = await open(t, { server, path: `${language}rules/`, colorScheme: scheme, viewport: { width, height: 800 }, bypassCSP: true });
    for (const path of paths) {
      await page.goto(`${server.address}/${language}${path}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, path);
      await page.evaluate(axe);
      assert.deepEqual(await violations(page), [], `${path}, ${scheme}`);
    }
  });
}

test('without script a rule is all there, and the checker is a link away', async (t) => {
  const { page } = await open(t, { path: 'rules/taobao-group-trial-2021-12/', javaScriptEnabled: false });
  assert.equal(await page.locator('h1').textContent(), '群聊：淘宝链接试行直接打开');
  assert.ok(await page.getByRole('link', { name: '试一条链接' }).isVisible());
});

test('the link back asks the checker about a case of the rule', async (t) => {
  const { page } = await open(t, { path: 'rules/taobao-group-trial-2021-12/' });
  await page.getByRole('link', { name: '试一条链接' }).click();
  await page.locator('wailian-checker').getByText('微信预计会').first().waitFor();
  assert.match(page.url(), /\/#.*rule=taobao-group-trial-2021-12/);
});

const GALLERY = 'embed/';
const states = ['same', 'changed', 'failed'];
const checked = (page) => page.waitForFunction((done) => done.includes(document.querySelector('wailian-verdict')?.getAttribute('state')), states);

test('an answer leads to the page of the rule that decides', async (t) => {
  for (const [lang, address] of [['zh-CN', 'rules/'], ['en', 'en/rules/']]) {
    const { page } = await open(t, { path: `#paste=${encodeURIComponent('https://item.taobao.com/item.htm?id=1')}&context=group&on=2021-12-05&lang=${lang}` });
    await page.locator('#fold-why > summary').click();
    const link = page.locator('#fold-why a', { hasText: 'taobao-group-trial-2021-12' });
    assert.equal(await link.getAttribute('href'), `${address}taobao-group-trial-2021-12/`);
    const [answered] = await Promise.all([page.waitForResponse((response) => response.url().endsWith(`/${address}taobao-group-trial-2021-12/`)), link.click()]);
    assert.equal(answered.status(), 200);
  }
});

test('a quotation checks itself when it is asked, and not before', async (t) => {
  const asked = [];
  const { page } = await open(t, { path: GALLERY, prepare: (shown) => { shown.on('request', (request) => asked.push(new URL(request.url()).pathname)); } });
  const verdict = page.locator('wailian-verdict');
  const words = await verdict.locator('figure').textContent();
  assert.equal(await verdict.getAttribute('state'), 'frozen');
  assert.ok(!asked.includes('/wailian-verdict-check.js'));
  await verdict.getByRole('button', { name: '重新核对' }).click();
  await checked(page);
  assert.equal(await verdict.getAttribute('state'), 'same');
  assert.match(await verdict.locator('[role=status]').first().textContent(), /^与现在的规则一致（规则截至 \d{4}-\d\d-\d\d）。$/);
  await verdict.locator('wailian-checker').getByText('依据与其他场景').waitFor();
  assert.equal(await verdict.locator('figure').textContent(), words, 'the frozen answer is as it was');
});

test('it says so where the rules say otherwise, and stands where nothing can be had', async (t) => {
  const { page } = await open(t, { path: GALLERY });
  await page.evaluate(() => {
    const [link] = document.querySelectorAll('wailian-verdict a');
    link.href = link.href.replace('said=direct.trial', 'said=blocked');
    const events = window.events = [];
    document.addEventListener('wailian-checked', ({ state, said, now }) => events.push([state, said, now]));
    document.querySelector('wailian-verdict').shadowRoot.querySelector('button').click();
  });
  await checked(page);
  assert.deepEqual(await page.evaluate(() => window.events), [['changed', 'blocked', 'direct.trial']]);

  const { page: broken } = await open(t, { path: GALLERY, routes: { 'wailian-verdict-check.js': { status: 404, body: '' } }, expectFaults: true });
  const words = await broken.locator('wailian-verdict figure').textContent();
  await broken.locator('wailian-verdict').getByRole('button').click();
  await checked(broken);
  assert.equal(await broken.locator('wailian-verdict').getAttribute('state'), 'failed');
  assert.equal(await broken.locator('wailian-verdict figure').textContent(), words);
  assert.equal(await broken.locator('wailian-verdict [role=status]').first().textContent(), '没能核对，存档的回答不变。');

  const { page: norules } = await open(t, { path: GALLERY, routes: { 'wailian-rules.txt': { status: 404, body: '' } }, expectFaults: true });
  await norules.locator('wailian-verdict').getByRole('button').click();
  await checked(norules);
  assert.equal(await norules.locator('wailian-verdict').getAttribute('state'), 'failed');
});

test('the element takes no room of its own, marks what is old, and is put around quotations that an editor has bared', async (t) => {
  const { page } = await open(t, { path: GALLERY });
  const found = await page.evaluate(async () => {
    const { upgradeAll } = await import(new URL('../wailian-verdict.js', location.href).href);
    const figure = document.querySelector('#html + figure, section figure');
    const place = document.createElement('article');
    place.append(figure.cloneNode(true), document.createElement('p'));
    place.querySelector('a').href = place.querySelector('a').href.replace(/rules=[^&]*/, 'rules=2020-01-01%2Babcdef01');
    document.body.append(place);
    const before = place.getBoundingClientRect().height;
    upgradeAll(place);
    const verdict = place.querySelector('wailian-verdict');
    return { before, after: place.getBoundingClientRect().height, stale: verdict.hasAttribute('stale'), button: verdict.shadowRoot.querySelector('button').textContent, figures: place.querySelectorAll('figure').length };
  });
  assert.equal(found.after, found.before);
  assert.deepEqual([found.stale, found.button, found.figures], [true, '规则截至 2020-01-01，已过一年 · 重新核对', 1]);
});

test('the script is small', () => {
  assert.ok(readFileSync(join(site, 'wailian-verdict.js')).length <= 3000);
});

test('on a slow line nothing moves, whoever scrolls through the articles', async (t) => {
  for (const [path, width] of [['embed/', 360], ['en/embed/', 1000], ['embed.html', 360]]) {
    // The frame of a card lets no script run, and the console says so of those that look on.
    const { page } = await open(t, { path, viewport: { width, height: 800 }, expectFaults: true, prepare: async (shown) => {
      const session = await shown.context().newCDPSession(shown);
      await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 });
      await shown.addInitScript(() => {
        globalThis.shift = 0;
        new PerformanceObserver((list) => { for (const { value } of list.getEntries()) globalThis.shift += value; }).observe({ type: 'layout-shift', buffered: true });
      });
    } });
    await page.evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += 400) {
        scrollTo(0, top);
        await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      }
    });
    await page.waitForFunction(() => [...document.querySelectorAll('wailian-checker')].every(({ state }) => state === 'ready'), null, { timeout: 30_000 });
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
    const shift = await page.evaluate(() => globalThis.shift);
    assert.ok(shift <= 0.01, `${path} at ${width}: ${shift}`);
  }
});
