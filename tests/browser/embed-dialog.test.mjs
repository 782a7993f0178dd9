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

/** The card of the first link as a picture, its dialog open. */
async function drawn(t, more = {}) {
  const shown = await open(t, { hash: { lang: 'zh-CN', paste: LINK, context: 'group', on: '2021-12-05' }, ...more });
  await shown.page.getByRole('button', { name: '引用' }).first().click();
  await shown.page.getByRole('button', { name: '存为图片…' }).click();
  const dialog = shown.page.getByRole('dialog', { name: '回答的图片' });
  await dialog.getByRole('img').waitFor();
  return { ...shown, dialog };
}

test('the card is saved as a PNG of the size of its SVG, with all of its words for those who do not see it', async (t) => {
  const { page, dialog } = await drawn(t);
  const svg = library.embed(LINK, { context: 'group', on: '2021-12-05', locale: 'zh-CN', base: page.url().replace(/#.*/, ''), form: 'svg' });
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('link', { name: '存为 PNG' }).click()]);
  assert.equal(download.suggestedFilename(), 'wailian-m.tb.cn-2021-12-05.png');
  const png = readFileSync(await download.path());
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  const [width, height] = /width="(\d+)" height="(\d+)"/.exec(svg).slice(1).map(Number);
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [2 * width, 2 * height]);
  assert.match(await dialog.getByRole('img').getAttribute('alt'), /m\.tb\.cn · 微信群聊[\s\S]*直接打开/);
  // Ground, the bar of the outcome, and letters: not one colour alone.
  const colours = await dialog.getByRole('img').evaluate(async (image) => {
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const at = (x, y) => [...context.getImageData(x, y, 1, 1).data].join();
    const inked = context.getImageData(0, 12, canvas.width, canvas.height - 12).data.filter((value, index) => index % 4 === 0 && value < 90).length;
    return { bar: at(canvas.width / 2, 5), ground: at(20, 30), inked };
  });
  assert.deepEqual([colours.bar, colours.ground], ['28,133,119,255', '253,254,253,255']);
  assert.ok(colours.inked > 2000, `${colours.inked} dark points are too few for the words`);
});

test('where files can be shared the picture is; inside WeChat, where nothing is downloaded, it is pressed and held', async (t) => {
  const { page, dialog } = await drawn(t, { prepare: (shown) => shown.addInitScript(() => {
    Object.assign(Navigator.prototype, { canShare: ({ files }) => files?.length === 1, share: async ({ files: [file] }) => { globalThis.shared = `${file.name} ${file.type} ${file.size > 5000}`; } });
  }) });
  await dialog.getByRole('button', { name: '分享图片' }).click();
  await page.waitForFunction(() => globalThis.shared === 'wailian-m.tb.cn-2021-12-05.png image/png true');
  const inside = await drawn(t, { userAgent: 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.42' });
  assert.equal(await inside.dialog.getByRole('link', { name: '存为 PNG' }).count(), 0);
  assert.match(await inside.dialog.innerText(), /长按图片/);
});
