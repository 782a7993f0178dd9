// "I tried it": the form under an answer, what it writes, and what it leaves out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { headline, open, paste } from './browser.mjs';

const schema = JSON.parse(readFileSync(new URL('../../schema/observations.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strictRequired: false });
addFormats(ajv);
const fits = ajv.compile(schema);

const LINK = 'https://item.taobao.com/i/4711?id=1&share_uin=12345#me';
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const written = async (page) => JSON.parse(await page.locator('.observe pre').innerText());
async function save(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('what was seen becomes a file: previewed, of the host alone, and the answer stays', async (t) => {
  const { page } = await open(t, { hash: { context: 'group', paste: LINK } });
  await page.getByRole('button', { name: '我试过了' }).click();
  const said = await headline(page).innerText();
  assert.equal(await page.getByRole('link', { name: '存为文件' }).count(), 0, 'nothing to save before it is said what happened');
  await page.getByLabel('点开以后怎样').selectOption('confirm');
  const expected = { wailian_observation: 1, host: 'item.taobao.com', site: 'taobao', link_kind: 'main', app: 'wechat', context: 'group', on: today(), outcome: 'confirm' };
  assert.deepEqual(await written(page), expected);
  await page.getByLabel('手机或电脑').selectOption('android');
  await page.getByLabel('微信版本').fill('8.0.60');
  await page.getByLabel('哪一天').fill('2024-02-29');
  await page.getByLabel('页面上写了什么').fill('将要访问 https://item.taobao.com/i/4711?id=1');
  await page.getByLabel('还有什么要说的').fill('<b>第二次</b>就好了');
  const full = { ...expected, on: '2024-02-29', client: 'android 8.0.60', said: '将要访问 item.taobao.com', remark: '<b>第二次</b>就好了' };
  const { outcome, said: words, remark, ...head } = full;
  assert.deepEqual(await written(page), { ...head, outcome, said: words, remark });
  const file = await save(page, '存为文件');
  assert.equal(file.name, 'wailian-observation-2024-02-29.json');
  assert.equal(file.text, `${await page.locator('.observe pre').innerText()}`.trimEnd() + '\n');
  assert.ok(fits(JSON.parse(file.text)), JSON.stringify(fits.errors));
  assert.doesNotMatch(file.text, /4711|share_uin|#me/);
  await page.getByLabel('带上完整网址').check();
  assert.equal((await written(page)).link, 'https://item.taobao.com/i/4711?id=1&share_uin=12345');
  assert.equal(await headline(page).innerText(), said);
  assert.ok(!JSON.stringify(await page.evaluate(() => ({ ...localStorage }))).includes('8.0.60'), 'nothing of it is kept');
});

test('a day to come, or none, is not written; another link starts anew; the chat of the question is the first choice', async (t) => {
  const { page } = await open(t, { hash: { context: 'moments', paste: LINK } });
  await page.getByRole('button', { name: '我试过了' }).click();
  assert.equal(await page.getByLabel('在哪里点的').inputValue(), 'moments');
  await page.getByLabel('点开以后怎样').selectOption('copy');
  await page.getByLabel('哪一天').fill('2099-01-01');
  await page.locator('.observe pre').waitFor({ state: 'detached' });
  await page.getByLabel('哪一天').fill('2026-01-02');
  assert.equal((await written(page)).on, '2026-01-02');
  await page.getByLabel('在哪里点的').selectOption('scan');
  assert.equal((await written(page)).context, 'scan');
  await paste(page, 'https://nobody-knows.example/a');
  await page.getByRole('button', { name: '我试过了' }).click();
  assert.equal(await page.getByLabel('点开以后怎样').inputValue(), '');
  await page.getByLabel('点开以后怎样').selectOption('direct');
  assert.deepEqual(await written(page), { wailian_observation: 1, host: 'nobody-knows.example', app: 'wechat', context: 'one_to_one', on: today(), outcome: 'direct' }, 'the chat of the link went with its text');
});

test('it is not offered beside a warning, nor for what is no link', async (t) => {
  const { page } = await open(t, { hash: { context: 'group', paste: LINK } });
  const offer = page.getByRole('button', { name: '我试过了' });
  await offer.waitFor();
  for (const text of ['https://www.taobao.com.refund-check.example/a', '复制这条信息￥aBcDeFg1234￥后打开手机淘宝']) {
    await paste(page, text);
    await offer.waitFor({ state: 'hidden' });
  }
  await paste(page, 'https://nobody-knows.example/');
  await offer.waitFor();
});

test('in English and in Traditional Chinese, and it copies', async (t) => {
  for (const [lang, title, label, copy, copied] of [['en', 'I tried it', 'What happened', 'Copy', 'Copied.'], ['zh-TW', '我試過了', '點開以後怎樣', '複製', '已複製。']]) {
    const { page, shell } = await open(t, { hash: { context: 'group', paste: LINK, lang } });
    await shell.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: title }).click();
    await page.getByLabel(label).selectOption('blocked');
    await page.locator('.observe').getByRole('button', { name: copy, exact: true }).click();
    await page.locator('.observe').getByText(copied).waitFor();
    assert.equal(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())).outcome, 'blocked');
  }
});

const KEY = (address) => `wailian ${new URL(address).pathname.replace(/[^/]*$/, '')} observations`;
const stored = (page) => page.evaluate(() => JSON.parse(Object.entries(localStorage).find(([key]) => key.endsWith(' observations'))?.[1] ?? '[]'));

test('what is kept stands beside the answer from then on, goes along as one file, and can be deleted', async (t) => {
  const { page, shell } = await open(t, { hash: { context: 'group', paste: LINK } });
  await page.getByRole('button', { name: '我试过了' }).click();
  const said = await headline(page).innerText();
  await page.getByLabel('点开以后怎样').selectOption('blocked');
  await page.getByLabel('哪一天').fill('2026-11-20');
  await page.getByRole('button', { name: '记在这个浏览器里' }).click();
  const note = page.locator('.own-notes');
  await note.getByText('你在 2026 年 11 月 20 日试过（群聊）：').waitFor();
  assert.match(await note.innerText(), /停止访问.*与上面的回答不同/s);
  assert.equal(await headline(page).innerText(), said, 'the answer stays');
  assert.equal(await note.getByRole('button').evaluate((button) => button === document.activeElement), true, 'what was kept is where the reader is');
  await page.getByRole('button', { name: '我试过了' }).click();
  await page.getByLabel('点开以后怎样').selectOption('direct');
  await page.getByLabel('哪一天').fill('2026-11-21');
  await page.getByRole('button', { name: '记在这个浏览器里' }).click();
  assert.deepEqual((await stored(page)).map(({ outcome, host }) => [outcome, host]), [['direct', 'item.taobao.com'], ['blocked', 'item.taobao.com']]);

  // At the next visit, of another page of the same host; not of another site, nor for an earlier day.
  const again = await shell.newPage();
  await again.goto(`${page.url().replace(/#.*/s, '')}#${new URLSearchParams({ context: 'group', paste: 'https://item.taobao.com/other', lang: 'en' })}`);
  await again.getByText('You tried it on 20 Nov 2026 (Group):').waitFor();
  await paste(again, 'https://nobody-knows.example/a');
  await again.locator('.own-notes').waitFor({ state: 'hidden' });
  await again.close();

  await note.getByRole('button', { name: '查看、导出或删除' }).click();
  const list = page.locator('#kept-observations');
  const [download] = await Promise.all([page.waitForEvent('download'), list.getByRole('link', { name: '全部导出为一个文件' }).click()]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.equal(download.suggestedFilename(), 'wailian-observations.json');
  assert.equal(file.length, 2);
  for (const one of file) assert.ok(fits(one), JSON.stringify(fits.errors));
  await list.getByRole('button', { name: '删除 item.taobao.com, 2026 年 11 月 20 日' }).click();
  await note.getByText('11 月 20 日').waitFor({ state: 'detached' });
  await list.getByRole('button', { name: '全部删除' }).click();
  await note.waitFor({ state: 'hidden' });
  await list.waitFor({ state: 'hidden' });
  assert.deepEqual(await stored(page), []);
});

test('what is stored is hostile: what is no observation is left out, nothing of the text goes on as it came', async (t) => {
  const good = { wailian_observation: 1, host: 'item.taobao.com', app: 'wechat', context: 'group', on: '2026-11-20', outcome: 'copy', remark: '<img src=x onerror=alert(1)>' };
  const hostile = [
    null, 7, [], 'x', { ...good, host: 'item.taobao.com\u202e' }, { ...good, host: 'іtem.taobao.com' }, { ...good, outcome: 'unknown' }, { ...good, on: '2026-02-30' }, { ...good, more: 1 },
    { ...good, context: 'constructor()' }, { ...good, remark: 'a\u2028b' }, { ...good, wailian_observation: 2 },
  ];
  for (const text of [JSON.stringify([...hostile, good]), '{"__proto__":[1]}', '[', JSON.stringify(good)]) {
    const { page, address } = await open(t, {
      hash: { context: 'group', paste: LINK },
      prepare: (shown, at) => shown.addInitScript(([key, kept]) => localStorage.setItem(key, kept), [KEY(`${at}/`), text]),
    });
    assert.ok(address);
    await page.getByRole('button', { name: '我试过了' }).click();
    await page.getByLabel('点开以后怎样').waitFor();
    const notes = page.locator('.own-notes li');
    if (!text.startsWith('[n')) assert.equal(await notes.count(), 0);
    else {
      await page.getByText(good.remark).waitFor();
      assert.equal(await notes.count(), 1);
      await page.getByRole('button', { name: '查看、导出或删除' }).click();
      assert.equal(await page.locator('.kept-notes li').count(), 1);
    }
  }
});
