// What is wrong gets a sentence and a way on; the text in the box is never lost.
import assert from 'node:assert/strict';
import test from 'node:test';
import { allRules, box, headline, open, openTool, paste, verdict } from './browser.mjs';

/** Puts a text into the box at once, as a paste does. */
const put = (page, text) => box(page).evaluate((area, value) => {
  area.value = value;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}, text);

const LINK = 'https://item.taobao.com/item.htm?id=600000000001';

test('nothing pasted: three examples, and the key of the signs among the tools', async (t) => {
  const { page } = await open(t);
  await page.getByRole('heading', { name: '试一试' }).waitFor();
  await openTool(page, '九种结果');
  await page.getByText('点开就是那个网页').waitFor();
  await box(page).fill('   \n ');
  await page.getByRole('heading', { name: '试一试' }).waitFor();
});

test('a text without a link says so and what to do', async (t) => {
  const { page } = await open(t);
  await paste(page, '今天天气不错');
  assert.match(await page.locator('wailian-checker .notice').innerText(), /没有链接.*整段文字/s);
});

test('what is no web address has its reason, and neither circumstances nor years that would change it', async (t) => {
  const { page } = await open(t);
  const part = (id) => page.locator(`#fold-${id}`);
  await paste(page, LINK);
  for (const id of ['link', 'since', 'what-if', 'meets']) await part(id).waitFor({ state: 'attached' });
  for (const [text, reason] of [
    ['http://1.2.3.4.5/', '这不是浏览器能接受的网址：以数字结尾的域名必须是有效的 IPv4 地址，浏览器会拒绝它。'],
    ['http://shop.example:99999/', '这不是浏览器能接受的网址：端口必须是 0 到 65535 的数字。'],
    ['taobao://item.taobao.com/item.htm?id=1', '这是 taobao: 开头的地址（打开某个应用内部页面的地址），聊天不会把它当作链接打开。'],
  ]) {
    await paste(page, text);
    await part('since').waitFor({ state: 'detached' });
    assert.ok((await verdict(page).innerText()).includes(reason), text);
    assert.deepEqual([await part('link').count(), await part('what-if').count(), await part('meets').count()], [1, 0, 0], text);
    await paste(page, LINK);
    await part('since').waitFor({ state: 'attached' });
  }
});

test('more than 1 MB is kept and refused with a reason', async (t) => {
  const { page } = await open(t);
  const long = `${LINK}\n`.repeat(24_000);
  await put(page, long);
  await page.getByText('超过 1 MB', { exact: false }).first().waitFor();
  assert.equal((await box(page).inputValue()).length, long.length);
  await put(page, LINK);
  await headline(page).waitFor();
  assert.equal(await page.getByText('超过 1 MB', { exact: false }).count(), 0);
});

test('lone surrogates and control characters are no obstacle', async (t) => {
  const { page } = await open(t, { hash: { on: '2021-12-05' } });
  await put(page, `\ud83d${LINK}\udc00\u0000`);
  assert.match(await headline(page).innerText(), /直接打开/);
});

test('a day that does not exist is named, and today is answered instead', async (t) => {
  const { page } = await open(t, { hash: { paste: LINK, on: '2021-02-30' } });
  await page.getByText('没有“2021-02-30”这一天', { exact: false }).waitFor();
  await headline(page).waitFor();
  await page.getByRole('button', { name: '改用今天' }).click();
  assert.equal(await page.getByText('没有“2021-02-30”这一天', { exact: false }).count(), 0);
  await page.waitForFunction(() => !location.hash.includes('2021-02-30'));
});

test('an unknown chat is named, and one that exists is answered instead', async (t) => {
  const { page } = await open(t, { hash: { paste: LINK, context: 'pigeon' } });
  await page.getByText('没有“pigeon”这个聊天场景', { exact: false }).waitFor();
  assert.ok(await page.getByRole('radio', { name: /单聊/ }).isChecked());
});

const page404 = { status: 404, contentType: 'text/html', body: '<!doctype html><title>404</title>' };
for (const [what, routes, words] of [
  ['the core is not there', { 'wailian.wasm': page404, 'wailian.plain.mjs': page404 }, /核对程序没能启动/],
  ['an HTML page stands in for the core', { 'wailian.wasm': { status: 200, contentType: 'text/html', body: '<!doctype html>' }, 'wailian.plain.mjs': page404 }, /核对程序没能启动/],
  ['the rules are not there', { 'wailian-rules.txt': page404 }, /核对程序没能启动/],
]) {
  test(`${what}: the page keeps the text, says what still works, and offers one action`, async (t) => {
    const { page } = await open(t, { routes, expectFaults: true, hash: { paste: LINK } });
    const alert = page.getByRole('alert');
    assert.match(await alert.innerText(), words);
    assert.equal(await box(page).inputValue(), LINK);
    await page.unrouteAll();
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('wailian-checker[state=ready]').waitFor();
    assert.match(await headline(page).innerText(), /直接打开/);
  });
}

test('a file of rules that is none of this build is refused by name', async (t) => {
  const { page } = await open(t, { routes: { 'wailian-rules.txt': { contentType: 'application/json', body: JSON.stringify(allRules()) } }, hash: { paste: LINK } });
  const alert = page.getByRole('alert');
  assert.match(await alert.innerText(), /核对程序没能启动/);
  await alert.getByText('详情').click();
  assert.match(await alert.innerText(), /rules/);
  assert.equal(await box(page).inputValue(), LINK);
});

test('without WebAssembly the plain build answers the same', async (t) => {
  const { page } = await open(t, { routes: {}, hash: { on: '2021-12-05', context: 'group' } });
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.reload();
  await paste(page, LINK);
  assert.match(await headline(page).innerText(), /直接打开/);
});
