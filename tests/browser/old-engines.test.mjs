// The oldest engines for which page and widget are made: Chrome 98, Safari 15.4, Firefox 97. What is newer is taken out of
// this Chromium, from its scripts and from the style sheets it is served.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { bothReady, box, chat, headline, open, openTool, root, site, unfold, verdict } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LINK = 'https://item.taobao.com/item.htm?id=600000000001';
const text = { '.css': 'text/css', '.js': 'text/javascript', '.html': 'text/html' };
const files = readdirSync(site).filter((name) => /\.(css|js|html)$/.test(name) && name !== 'wailian.html' && name !== 'sw.js');

/** What the style sheets may use, but not rely on. */
const NEW_STYLES = ['light-dark(', 'field-sizing:', 'text-wrap:', 'text-autospace:', '@container', 'container-type:', 'color-mix('];
const withoutNewStyles = (sheet) => NEW_STYLES.reduce((old, name) => old.replaceAll(name, name.replace(/^(@?)\w/, '$1not-known-')), sheet);
const oldFiles = Object.fromEntries(files.map((name) => [name, {
  contentType: text[name.slice(name.lastIndexOf('.'))], body: withoutNewStyles(readFileSync(join(site, name), 'utf8')),
}]));

/** Before Firefox 101 and Safari 16.4, no script can make a sheet; the policies of our pages forbid any other that is made. */
function withoutMadeSheets() {
  delete Document.prototype.adoptedStyleSheets;
  delete ShadowRoot.prototype.adoptedStyleSheets;
  delete CSSStyleSheet.prototype.replaceSync;
}

/** Runs in the page before its scripts. */
function withoutNewFeatures() {
  const gone = [
    [Array.prototype, 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'], [Array, 'fromAsync'], [Object, 'groupBy'], [Map, 'groupBy'],
    [Promise, 'withResolvers', 'try'], [String.prototype, 'isWellFormed', 'toWellFormed'], [Set.prototype, 'union', 'intersection', 'difference'],
    [AbortSignal, 'any', 'timeout'], [URL, 'canParse', 'parse'], [Response, 'json'], [ArrayBuffer.prototype, 'transfer', 'resize'],
    [Element.prototype, 'checkVisibility', 'setHTMLUnsafe'], [HTMLElement.prototype, 'showPopover', 'popover'], [Document.prototype, 'startViewTransition'],
    [Uint8Array, 'fromBase64'], [RegExp, 'escape'], [Iterator.prototype, 'map', 'filter', 'toArray'],
    [globalThis, 'CompressionStream', 'DecompressionStream', 'navigation', 'scheduler', 'requestIdleCallback', 'CloseWatcher', 'URLPattern', 'Iterator'],
  ];
  for (const [holder, ...names] of gone) for (const name of names) delete holder[name];
  const Now = globalThis.Worker;
  globalThis.Worker = class extends Now {
    constructor(address, options) {
      if (options?.type === 'module') throw new TypeError('no modules in workers');
      super(address, options);
    }
  };
}

async function openOld(t, options, ...more) {
  const { page } = await open(t, { ...options, prepare: async (fresh) => {
    for (const take of [withoutNewFeatures, ...more]) await fresh.addInitScript(take);
  }, routes: oldFiles });
  return page;
}

const painted = (locator) => locator.evaluate((element) => {
  const { backgroundColor, color } = getComputedStyle(element);
  return { ground: backgroundColor, ink: color };
});
const CLEAR = 'rgba(0, 0, 0, 0)';

async function contrast(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => (await globalThis.axe.run('html', { runOnly: ['color-contrast'], resultTypes: ['violations'] })).violations.flatMap(({ nodes }) =>
    nodes.map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary}`)));
}

for (const colorScheme of ['light', 'dark']) {
  test(`from paste to answer, years and list, in colour (${colorScheme})`, async (t) => {
    const page = await openOld(t, { hash: { on: '2021-12-05', context: 'group' }, colorScheme }, withoutMadeSheets);
    await box(page).fill(LINK);
    assert.match(await headline(page).innerText(), /微信预计会直接打开/);
    await unfold(page, '从何时起');
    await page.getByRole('slider', { name: '日期线' }).waitFor();
    assert.notEqual(await page.locator('.timeline').evaluate((years) => getComputedStyle(years).paddingTop), '0px', 'the sheets of the parts are there');
    const body = await painted(page.locator('body'));
    const card = await painted(verdict(page));
    const title = await painted(headline(page));
    assert.equal(body.ground, colorScheme === 'light' ? 'rgb(241, 244, 242)' : 'rgb(16, 22, 21)');
    assert.notEqual(card.ground, CLEAR);
    assert.notEqual((await painted(box(page))).ground, CLEAR);
    assert.equal(title.ink, colorScheme === 'light' ? 'rgb(0, 100, 88)' : 'rgb(103, 211, 194)');
    assert.notEqual(await page.locator('.segment .ground').first().evaluate((bar) => getComputedStyle(bar).fill), 'rgb(0, 0, 0)');
    assert.deepEqual(await contrast(page), []);

    await chat(page, /朋友圈/).click();
    assert.match(await headline(page).innerText(), /只能复制网址/);
    await openTool(page, '许多链接');
    await page.getByRole('button', { name: '用上面框里的文字' }).click();
    await page.getByRole('status').filter({ hasText: /^看完 1 行/ }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  });

  test(`the widget in an article, in colour (${colorScheme})`, async (t) => {
    const page = await openOld(t, { path: 'embed.html', colorScheme });
    await bothReady(page);
    await page.getByRole('heading', { name: '微信预计会直接打开' }).waitFor();
    assert.notEqual((await painted(page.locator('wailian-checker [data-outcome=direct]').first())).ground, CLEAR);
    assert.deepEqual(await contrast(page), []);
  });
}

test('a host that chooses its own colour scheme has the widget in it, where the engine can', async (t) => {
  const { page } = await open(t, { path: 'embed.html', colorScheme: 'dark' });
  await bothReady(page);
  const ground = () => page.locator('wailian-checker [data-outcome=direct]').first().evaluate((card) => getComputedStyle(card).backgroundColor);
  const dark = await ground();
  await page.evaluate(() => { document.documentElement.style.colorScheme = 'light'; });
  assert.notEqual(await ground(), dark);
});

test('no colour is said by light-dark() alone', () => {
  for (const file of [...files, '../npm/element.mjs']) {
    const outside = readFileSync(join(site, file), 'utf8').replace(/@supports ?\(color: ?light-dark\(#000, ?#fff\)\) ?\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');
    assert.doesNotMatch(outside, /light-dark\(/, file);
  }
});

test('the single file, opened from a disk, has its sheets too', async (t) => {
  const { page } = await open(t, { file: pathToFileURL(join(root, 'dist/wailian.html')).href, prepare: (fresh) => fresh.addInitScript(withoutMadeSheets) });
  await box(page).fill(LINK);
  await headline(page).waitFor();
  assert.notEqual((await painted(verdict(page))).ground, CLEAR);
});
