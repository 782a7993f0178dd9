// Takes the set of pictures by which the page is judged: phone, tablet and desktop, light and dark, three languages, each
// outcome, the empty, loading and error states, what opens from the card, and large type. They land in build/screenshots/ with an index to look through.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';

const site = process.env.WAILIAN_SITE ?? fileURLToPath(new URL('../../dist/site', import.meta.url));
const folder = fileURLToPath(new URL('../../build/screenshots/', import.meta.url));

const TAOBAO = '【淘宝】7天无理由退货 https://m.tb.cn/h.5Vd8Xq2?tk=Rm4TdKz81Yw CZ3457 「竹编收纳筐 三件」\n点击链接直接打开 或者 淘宝搜索直接打开';
const SHOP = 'https://item.taobao.com/item.htm?id=600000000001';
const BLOG = 'https://blog.example.org/2021/11/notes.html';

const broken = { '**/wailian-rules.txt': { status: 404, body: '' } };
const slow = { '**/wailian-rules.txt': null };

const states = {
  empty: {},
  direct: { paste: SHOP, on: '2021-11-29' },
  trial: { paste: TAOBAO, context: 'group', on: '2022-01-01' },
  'last-known': { paste: TAOBAO, context: 'group' },
  confirm: { paste: SHOP, on: '2021-10-01' },
  copy: { paste: SHOP, context: 'moments', on: '2021-12-05' },
  diverted: { paste: SHOP, on: '2013-11-25' },
  token: { paste: '【纯棉四件套】，复制这条信息￥aBcDeFg1234￥后打开手机淘宝', context: 'group', on: '2021-06-01' },
  'self-only': { paste: 'https://www.toutiao.com/article/7000000000000000000/', context: 'moments', on: '2018-02-15' },
  blocked: { paste: BLOG, if: 'fraud_or_illegal', on: '2025-12-01' },
  'needs-setup': { paste: BLOG, context: 'mini_program' },
  unknown: { paste: BLOG, context: 'favorites' },
  disagree: { paste: BLOG },
  several: { paste: `比价：\n${SHOP}\nhttps://www.douyin.com/video/7000000000000000001\n${BLOG}\n￥aBcDeFg1234￥`, context: 'group', on: '2021-12-05' },
  wrapped: { paste: 'https://link.zhihu.com/?target=https%3A%2F%2Fitem.taobao.com%2Fitem.htm%3Fid%3D600000000001%26utm_source%3Dshare' },
  deception: { paste: 'https://www.taobao.com.refund-check.example/login?order=82731' },
  page: { paste: '已停止访问该网页\n网页包含诱导分享、关注等诱导行为内容，被多人投诉' },
  'no-link': { paste: '今天天气不错' },
  'wrong-day': { paste: SHOP, on: '2021-02-30' },
  qq: { paste: SHOP, app: 'qq', context: 'private_chat', on: '2021-09-17' },
};
/** What a reader opens, by what they press; `hash` is asked first. */
const opened = {
  cite: { hash: { paste: TAOBAO, context: 'group' }, act: (page) => page.locator('wailian-checker .step-quiet').filter({ hasText: /^(引用|Cite)$/ }).click() },
  embed: { hash: { paste: TAOBAO, context: 'group' }, act: async (page) => {
    await opened.cite.act(page);
    await page.locator('.cite-actions button').nth(3).click();
    await page.locator('.embed-dialog[open]').waitFor();
  } },
  picture: { hash: { paste: TAOBAO, context: 'group' }, act: async (page) => {
    await opened.cite.act(page);
    await page.locator('.cite-actions button').nth(2).click();
    await page.locator('.picture-card').waitFor();
  } },
  tried: { hash: { paste: TAOBAO, context: 'group' }, act: async (page) => {
    await page.locator('wailian-checker .steps button').filter({ hasText: /我试过了|我試過了|I tried it/ }).click();
    await page.locator('.observe select').nth(1).selectOption('confirm');
    await page.locator('.observe .step-first').click();
  } },
  years: { hash: { paste: TAOBAO, context: 'group' }, act: (page) => page.locator('wailian-checker #fold-since > summary').click() },
  'link-itself': { hash: states.deception, act: (page) => page.locator('wailian-checker #fold-link > summary').click() },
  report: { hash: states.deception, act: (page) => page.locator('wailian-checker #fold-remedies > summary').click() },
  list: { hash: { paste: Array.from({ length: 24 }, (_, index) => `https://${['item.taobao.com', 'v.douyin.com', 'blog.example.org', 'www.taobao.com.refund-check.example'][index % 4]}/${index}`).join('\n') }, act: (page) => page.locator('#list table').scrollIntoViewIfNeeded() },
  tools: { act: async (page) => {
    await page.locator('#more-tools > summary').click();
    await page.locator('#settings > summary').click();
  } },
  'own-rules': { act: async (page) => {
    await page.locator('#more-tools > summary').click();
    await page.locator('#user-rules > summary').click();
    await page.locator('#user-rules input[type=file]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from('{"sites":[{"id":"x"}]}') });
    await page.locator('#user-rules .faults').waitFor();
  } },
  qr: { act: async (page) => {
    await page.locator('.picture-file input').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: readFileSync(fileURLToPath(new URL('../../web/page/static/icon-192.png', import.meta.url))) });
    await page.locator('#notices').getByText(/裁掉四周|Crop/).waitFor();
  } },
};
const faults = { failed: broken, loading: slow };

const phone = { name: 'phone-360', width: 360, height: 740 };
const screens = [phone, { name: 'phone-390', width: 390, height: 844 }, { name: 'tablet', width: 820, height: 1180 }, { name: 'desktop', width: 1280, height: 900 }];

/** Every state on the small phone in both languages and schemes; the chief ones on every screen; whole pages of three. */
function* shots() {
  for (const lang of ['zh-CN', 'en']) {
    for (const scheme of ['light', 'dark']) {
      for (const state of Object.keys(states)) yield { state, lang, scheme, screen: phone };
      for (const state of Object.keys(faults)) yield { state, lang, scheme, screen: phone, hash: { paste: SHOP }, routes: faults[state] };
      for (const screen of screens.slice(1)) for (const state of ['empty', 'last-known', 'disagree', 'several']) yield { state, lang, scheme, screen };
    }
    yield { state: 'last-known', lang, scheme: 'light', screen: phone, whole: true };
    yield { state: 'wrapped', lang, scheme: 'dark', screen: screens[3], whole: true };
    yield { state: 'article', path: 'embed.html', lang, scheme: 'light', screen: screens[1], whole: true };
  }
  for (const [state, { hash, act }] of Object.entries(opened)) {
    for (const [lang, scheme, screen] of [['zh-CN', 'light', phone], ['en', 'dark', screens[1]], ['zh-CN', 'dark', screens[2]], ['en', 'light', screens[3]]]) yield { state, lang, scheme, screen, hash: hash ?? {}, act };
  }
  for (const state of ['empty', 'last-known', 'deception', 'several', 'unknown']) yield { state, lang: 'zh-TW', scheme: 'light', screen: screens[1] };
  for (const state of ['empty', 'last-known', 'deception']) yield { state, lang: 'zh-CN', scheme: 'light', screen: { name: 'type-200', width: 390, height: 844 }, act: (page) => page.evaluate(() => { document.documentElement.style.fontSize = '200%'; }) };
  yield { state: 'last-known', lang: 'zh-CN', scheme: 'light', screen: { name: 'print', width: 680, height: 960 }, whole: true, media: 'print' };
  yield { state: 'several', lang: 'zh-CN', scheme: 'light', screen: { name: 'enlarged-320', width: 320, height: 640 }, whole: true };
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await serve(site);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--disable-gpu', '--hide-scrollbars', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
const names = [];
for (const { state, lang, scheme, screen, hash = states[state] ?? {}, path = '', routes = {}, whole = false, media, act } of shots()) {
  const context = await browser.newContext({ viewport: { width: screen.width, height: screen.height }, colorScheme: scheme, locale: lang, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
  for (const [file, answer] of Object.entries(routes)) await page.route(file, (route) => (answer ? route.fulfill(answer) : new Promise(() => {})));
  await page.goto(`${server.address}/${path}#${new URLSearchParams({ ...hash, lang })}`);
  // On a busy machine files come late; where one is held back for the picture, none is waited for.
  if (Object.keys(routes).length === 0) await page.waitForLoadState('networkidle');
  await page.waitForTimeout(900);
  if (act) {
    page.setDefaultTimeout(5000);
    await act(page).catch((error) => { throw new Error(`${state}, ${lang}: ${error.message}`); });
    await page.waitForTimeout(300);
  }
  if (media) await page.emulateMedia({ media });
  const name = [screen.name, state, lang, scheme, ...(whole ? ['whole'] : [])].join('.');
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: whole });
  names.push(name);
  await context.close();
}
await browser.close();
await server.close();
const figures = names.map((name) => `<figure style="margin:0"><img src="${name}.png" alt="" style="max-width:420px;border:1px solid #888"><figcaption>${name}</figcaption></figure>`).join('\n');
writeFileSync(`${folder}index.html`, `<!doctype html><meta charset="utf-8"><title>Screenshots</title><body style="display:flex;flex-wrap:wrap;gap:12px;font:14px sans-serif">${figures}\n`);
console.log(`${names.length} pictures in build/screenshots/, see index.html there`);
