// The dialog to embed from: the bytes of the command, and how they look on other people's pages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { open, root } from './browser.mjs';

const { loadWailian } = await import(pathToFileURL(join(root, 'dist/npm/index.mjs')));
const library = await loadWailian();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LINK = 'https://m.tb.cn/h.5Vd8Xq2';

async function opened(t, more = {}) {
  const asked = [];
  const shown = await open(t, { hash: `#${new URLSearchParams({ lang: 'zh-CN', paste: LINK, context: 'group', on: '2021-12-05' })}`, prepare: (page) => { page.on('request', (request) => asked.push(new URL(request.url()).pathname)); }, ...more });
  const { page } = shown;
  await page.getByRole('button', { name: '引用' }).first().click();
  assert.ok(!asked.includes('/embed-dialog.js'), 'not before it is asked for');
  await page.getByRole('button', { name: '嵌入网页…' }).click();
  const dialog = page.getByRole('dialog', { name: '嵌入这个回答' });
  await dialog.waitFor();
  return { ...shown, dialog, base: page.url().replace(/#.*/, '') };
}

test('it writes what the command writes, in every form, language, chat and day', async (t) => {
  const { dialog, base } = await opened(t);
  const code = () => dialog.getByRole('textbox', { name: '要粘贴的代码' }).inputValue();
  const query = { context: 'group', on: '2021-12-05', locale: 'zh-CN', base };
  for (const input of await dialog.getByRole('radio').all()) {
    await input.check({ force: true });
    const form = await input.inputValue();
    assert.equal(await code(), library.embed(LINK, { ...query, form }), form);
  }
  await dialog.getByRole('radio', { name: '网站、博客' }).check({ force: true });
  await dialog.getByRole('combobox', { name: '聊天场景' }).selectOption('moments');
  await dialog.getByLabel('日期').fill('2022-01-20');
  await dialog.getByRole('combobox', { name: '语言' }).selectOption('en');
  const expected = library.embed(LINK, { ...query, context: 'moments', on: '2022-01-20', locale: 'en', form: 'html' });
  await dialog.page().waitForFunction((text) => document.querySelector('.embed-dialog textarea').value === text, expected);
  await dialog.getByRole('checkbox', { name: /只保留网站/ }).check();
  assert.equal(await code(), library.embed(LINK, { ...query, context: 'moments', on: '2022-01-20', locale: 'en', form: 'html', siteOnly: true }));
});

test('the previews say what the code says, on a light, a dark and a narrow page', async (t) => {
  const { page, dialog } = await opened(t, { viewport: { width: 1200, height: 900 } });
  for (const name of ['网站、博客', '公众号文章', '各场景表格', '历年表格', '图片（SVG）', '聊天文字']) {
    await dialog.getByRole('radio', { name, exact: true }).check({ force: true });
    const seen = await page.evaluate(() => {
      const said = (text) => text.replace(/\s+/g, '');
      const code = document.querySelector('.embed-dialog textarea').value;
      return [...document.querySelectorAll('.embed-host')].map(({ shadowRoot }) => said(shadowRoot.textContent)).map((text) => [text, said(code)]);
    });
    assert.equal(seen.length, 3);
    for (const [text, code] of seen) assert.ok(text.includes('直接打开') && (name !== '聊天文字' || text === code), name);
  }
  await dialog.getByRole('radio', { name: '网站、博客' }).check({ force: true });
  const ground = await page.evaluate(() => getComputedStyle(document.querySelector('.embed-host').shadowRoot.querySelector('figure')).backgroundColor);
  assert.equal(ground, 'rgb(253, 254, 253)', 'styles are set, though the page lets no text become a style');
});

test('axe finds nothing in it, and it fits a phone', async (t) => {
  const { page } = await opened(t, { bypassCSP: true });
  await page.evaluate(axe);
  const found = await page.evaluate(async () => (await globalThis.axe.run('.embed-dialog', { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0].target} ${nodes[0].failureSummary}`));
  assert.deepEqual(found, []);
  assert.ok(await page.evaluate(() => document.querySelector('.embed-dialog').scrollWidth <= document.querySelector('.embed-dialog').clientWidth));
});
