// The static quotation in pages that are not ours: every container, styles of others, from right to left, no script, a strict
// policy, fifty on one page.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { open, root } from './browser.mjs';
import { containers, hostStyles } from './host-pages/containers.mjs';

const { loadWailian } = await import(pathToFileURL(join(root, 'dist/npm/index.mjs')));
const wailian = await loadWailian();
const query = { context: 'group', on: '2021-12-05', locale: 'zh-CN', base: 'https://links.example/' };
const figure = wailian.embed('https://m.tb.cn/h.5Vd8Xq2', { ...query, form: 'html' });
const table = wailian.embed('https://m.tb.cn/h.5Vd8Xq2', { ...query, form: 'table' });
const words = wailian.embed('https://m.tb.cn/h.5Vd8Xq2', { ...query, form: 'text' }).split('\n').slice(0, -1).join('').replace(/\s/g, '');

const pageOf = (body, { css = '', run = '', html = 'lang="zh-CN"', head = '' } = {}) => `<!doctype html><html ${html}><head><meta charset="utf-8">${head}<meta name="viewport" content="width=device-width"><title>Host</title><style>body { margin: 16px } ${css}</style></head><body>${body}${run && `<script>${run}</script>`}</body></html>`;
const routes = (html) => ({ 'host.html': { status: 200, contentType: 'text/html', body: html } });

/** The figure as it is laid out, wherever it is. */
const measure = (page) => page.evaluate(() => {
  const find = (root) => root.querySelector('figure') ?? [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot && find(shadowRoot)).find(Boolean);
  const found = find(document);
  const { width, height } = found.getBoundingClientRect();
  return { width, height, past: document.documentElement.scrollWidth - innerWidth, text: found.textContent.replace(/\s/g, '') };
});

test('in every container: as wide as it may be, and all its words', async (t) => {
  const { page } = await open(t, { path: 'host.html', routes: routes(pageOf('')) });
  for (const [name, { around, css, run, room = Infinity, grows = false }] of Object.entries(containers)) {
    for (const width of [360, 800]) {
      await page.setViewportSize({ width, height: 900 });
      await page.setContent(pageOf(around(figure), { css: css?.replaceAll('wailian-checker', 'figure'), run }));
      const found = await measure(page);
      const about = `${name} at ${width}: ${Math.round(found.width)}×${Math.round(found.height)}`;
      assert.ok(found.width >= Math.min(room, 250) - 1, about);
      assert.ok(found.height > 0 && found.height <= 1600, about);
      if (!grows) assert.ok(found.past <= 0, `${about}, ${found.past} px past the window`);
      assert.ok(found.text.startsWith(words), about);
    }
  }
});

test('styles of others, right to left, dark pages: its own colours and direction', async (t) => {
  const { page } = await open(t, { path: 'host.html', routes: routes(pageOf('')) });
  // A rule on `*` reaches every part of what lies in the page; that takes an element with a tree of its own.
  const hosts = [...Object.values(hostStyles).filter((css) => !/^\s*\*/.test(css)).map((css) => ({ css })), { html: 'lang="ar" dir="rtl"' }, { css: 'body { background: #111; color: #eee } p, strong, td, th { color: #eee } blockquote { font-style: italic; border-left: 4px solid } p { text-indent: 2em }' }];
  for (const host of hosts) {
    for (const markup of [figure, table]) {
      await page.setContent(pageOf(markup, host));
      const found = await page.evaluate(() => {
        const one = document.querySelector('figure');
        const text = one.querySelector('p + p, td');
        return { direction: getComputedStyle(one).direction, transform: getComputedStyle(text).textTransform, indent: getComputedStyle(text).textIndent, colours: [...one.querySelectorAll('p, strong, td, th, figcaption')].filter(({ childNodes }) => [...childNodes].some(({ nodeType }) => nodeType === 3)).map((part) => getComputedStyle(part).color) };
      });
      const about = JSON.stringify(host);
      assert.deepEqual([found.direction, found.transform, found.indent], ['ltr', 'none', '0px'], about);
      for (const colour of found.colours) {
        const sum = colour.match(/\d+/g).slice(0, 3).reduce((total, part) => total + Number(part), 0);
        assert.ok(sum < 380, `${about}: ${colour} on its light ground`);
      }
    }
  }
});

test('without script, under a policy that allows no style, in a sandbox: the words and the link', async (t) => {
  const bare = await open(t, { path: 'host.html', routes: routes(pageOf(figure)), javaScriptEnabled: false });
  assert.match(await bare.page.locator('figure').textContent(), /这个链接预计可以直接打开/);
  const strict = await open(t, { path: 'host.html', expectFaults: true, routes: routes(pageOf(figure, { head: '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">' })) });
  assert.match(await strict.page.locator('figure').innerText(), /这个链接预计可以直接打开[^]*在“外链”重新核对/);
  const { page } = await open(t, { path: 'host.html', routes: routes(pageOf(`<iframe sandbox srcdoc="${figure.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`)) });
  assert.match(await page.frameLocator('iframe').locator('figure').innerText(), /在“外链”重新核对/);
});

test('fifty on one page ask for nothing and move nothing', async (t) => {
  const asked = [];
  const { page } = await open(t, { path: 'host.html', routes: routes(pageOf(figure.repeat(50))), prepare: (shown) => { shown.on('request', (request) => asked.push(new URL(request.url()).pathname)); } });
  assert.equal(await page.locator('figure').count(), 50);
  assert.deepEqual(asked.filter((path) => path !== '/favicon.ico'), ['/host.html']);
  assert.equal(await page.evaluate(() => new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(0), 200);
  })), 0);
});
