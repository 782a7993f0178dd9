// The main job through the page: paste, chat, day, language, examples, and the address that keeps all of it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { box, chat, headline, moreChats, open, paste, unfold, verdict } from './browser.mjs';

const TAOBAO = '【淘宝】https://m.tb.cn/h.5Vd8Xq2?tk=Rm4TdKz81Yw CZ3457 「竹编收纳筐」\n点击链接直接打开';

test('a paste is answered while one types, with its reason and its day', async (t) => {
  const { page } = await open(t, { hash: { on: '2021-12-05', context: 'group' } });
  await paste(page, TAOBAO);
  assert.match(await headline(page).innerText(), /微信预计会直接打开/);
  const status = verdict(page);
  assert.match(await status.innerText(), /m\.tb\.cn/);
  assert.match(await status.innerText(), /群聊，2021 年 12 月 5 日/);
  assert.match(await status.innerText(), /试行/);
  assert.match(await status.innerText(), /媒体实测/);
  await unfold(page, '为什么');
  assert.match(await page.locator('#fold-why').innerText(), /最后确认\s*2022 年 1 月 27 日/);
});

for (const [locale, words] of [['zh-CN', '正在载入规则'], ['en-GB', 'Loading the rules']]) {
  test(`while the rules are on their way the page says so and keeps the text (${locale})`, async (t) => {
    const { page } = await open(t, { locale, hash: { paste: TAOBAO }, routes: { 'wailian-rules.txt': null } });
    await page.getByRole('status').getByText(words).waitFor();
    assert.equal(await box(page).inputValue(), TAOBAO);
  });
}

test('a host that needs the data of names is answered as soon as that is there', async (t) => {
  // Nothing else of what follows the first answer may come.
  const never = Object.fromEntries(['answer-details.js', 'wailian-rules.rest.txt'].map((file) => [file, null]));
  const { page } = await open(t, { hash: { paste: 'https://рыба.рф/' }, routes: never });
  assert.match(await verdict(page).innerText(), /рыба\.рф/);

  const { page: without } = await open(t, { hash: { paste: 'https://рыба.рф/' }, routes: { 'wailian-names.txt': { status: 404, body: '' } }, expectFaults: true });
  await without.getByRole('alert').getByText(/没能/).first().waitFor();
  assert.equal(await box(without).inputValue(), 'https://рыба.рф/');
  await without.unroute(/wailian-names/);
  await paste(without, TAOBAO);
  assert.match(await headline(without).innerText(), /打开/, 'another host is answered all the same');
});

test('past the last confirmation the answer says so in words', async (t) => {
  const { page } = await open(t, { hash: { on: '2026-01-01', context: 'group' } });
  await paste(page, TAOBAO);
  assert.match(await verdict(page).innerText(), /最后一次有记载：2022 年 1 月（3 年 11 个月前），此后没有更新的记载/);
});

test('every chat is one tap, by pointer and by keys, and is kept in the address', async (t) => {
  const { page } = await open(t, { hash: { on: '2021-12-05' } });
  await paste(page, TAOBAO);
  const chats = page.getByRole('group', { name: '发到哪里' }).getByRole('radio');
  assert.equal(await chats.count(), 3);
  await moreChats(page);
  assert.equal(await chats.count(), 7);
  await chat(page, /朋友圈/).click();
  assert.match(await headline(page).innerText(), /只能复制网址/);
  assert.ok(await chat(page, /朋友圈/).isChecked());
  await chat(page, /朋友圈/).press('ArrowLeft');
  assert.ok(await chat(page, /群聊/).isChecked());
  assert.ok(await chat(page, /群聊/).evaluate((radio) => radio === radio.getRootNode().activeElement), 'focus stays on the chosen chat');
  assert.match(await headline(page).innerText(), /直接打开/);
  await page.waitForFunction(() => location.hash.includes('context=group'));
  // The rows below the answer lead to the other chats as well.
  await page.getByRole('region', { name: '换个聊天场景' }).getByRole('button', { name: '朋友圈' }).click();
  assert.ok(await chat(page, /朋友圈/).isChecked());
});

test('the chat that was chosen last is asked about again, but a link that names another is followed', async (t) => {
  const { page, address } = await open(t);
  await chat(page, /群聊/).click();
  await page.goto(`${address}/?again`);
  assert.ok(await chat(page, /群聊/).isChecked());
  await page.goto(`${address}/?link#paste=${encodeURIComponent('https://example.com/')}&context=moments`);
  assert.ok(await chat(page, /朋友圈/).isChecked());
  await page.goto(`${address}/?once-more`);
  assert.ok(await chat(page, /群聊/).isChecked());
});

test('the day can be typed and stepped', async (t) => {
  const { page } = await open(t, { hash: { on: '2021-11-29', paste: 'https://item.taobao.com/item.htm?id=600000000001' } });
  assert.match(await headline(page).innerText(), /直接打开/);
  await page.getByRole('button', { name: '前一天' }).click();
  assert.match(await headline(page).innerText(), /先提示，再打开/);
  await page.getByRole('button', { name: '后一天' }).click();
  assert.match(await headline(page).innerText(), /直接打开/);
  await page.getByRole('textbox', { name: '日期' }).or(page.getByLabel('日期', { exact: true }).locator('input')).first().fill('2019-05-01');
  assert.match(await headline(page).innerText(), /只能复制网址/);
  await page.getByRole('button', { name: '今天' }).click();
  assert.match(await verdict(page).innerText(), /此后没有更新的记载/);
});

test('Chinese and English say the same, and the choice is kept', async (t) => {
  const { page } = await open(t, { hash: { on: '2021-12-05', context: 'group', paste: TAOBAO } });
  await page.getByRole('button', { name: 'English' }).click();
  assert.match(await headline(page).innerText(), /WeChat is expected to open it directly/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await unfold(page, 'Why');
  await page.getByRole('heading', { name: 'The deciding rule' }).waitFor();
  await page.waitForFunction(() => location.hash.includes('lang=en'));
  await page.reload();
  assert.match(await headline(page).innerText(), /WeChat is expected/);
  await page.getByRole('button', { name: '繁體中文' }).click();
  assert.match(await headline(page).innerText(), /微信預計會直接開啟/);
});

test('an English browser is met in English', async (t) => {
  const { page } = await open(t, { locale: 'en-GB' });
  await page.getByRole('heading', { level: 1, name: /What will WeChat do with this link/ }).waitFor();
});

test('seven examples, one tap each, all answered', async (t) => {
  const { page } = await open(t);
  assert.equal(await page.locator('#examples').getByRole('button').count(), 3);
  await page.locator('#more-tools > summary').click();
  await page.getByText('其他例子').click();
  const examples = page.locator('#examples-all').getByRole('button');
  assert.equal(await examples.count(), 7);
  const expected = [/只能复制网址/, /直接打开/, /只能复制网址/, /直接打开/, /直接打开/, /./, /./];
  for (let index = 0; index < 7; index += 1) {
    await examples.nth(index).click();
    await page.locator('wailian-checker[state=ready]').waitFor();
    assert.match(await headline(page).innerText(), expected[index], `example ${index + 1}`);
    assert.notEqual(await box(page).inputValue(), '');
  }
});

test('the wrapped example is opened step by step; the lookalike is called one', async (t) => {
  const { page } = await open(t);
  await page.locator('#more-tools > summary').click();
  await page.getByText('其他例子').click();
  await page.getByRole('button', { name: /套了一层的链接/ }).click();
  await unfold(page, '链接本身');
  await page.getByRole('heading', { name: '逐层打开' }).waitFor();
  assert.deepEqual(await page.getByRole('list').filter({ hasText: 'link.zhihu.com' }).last().getByRole('listitem').allInnerTexts().then((items) => items.map((item) => item.split(/\s/)[0])),
    ['link.zhihu.com', 'item.taobao.com']);
  await page.getByRole('button', { name: /看着像淘宝的网址/ }).click();
  await verdict(page).getByText('先别打开').waitFor();
});

test('several links each get an answer', async (t) => {
  const { page } = await open(t, { hash: { on: '2021-12-05', context: 'group' } });
  await paste(page, '比价：\nhttps://item.taobao.com/item.htm?id=600000000001\nhttps://www.douyin.com/video/7000000000000000001\nhttps://blog.example.org/2021/11/notes.html');
  const found = page.getByRole('group', { name: /3 处/ });
  assert.deepEqual((await found.getByRole('radio').all()).length, 3);
  assert.match(await found.innerText(), /item\.taobao\.com\s+直接打开/);
  assert.match(await found.innerText(), /www\.douyin\.com\s+只能复制/);
  await page.getByText('找到 3 处：2 处直接打开、1 处只能复制').waitFor();
  await found.getByRole('radio', { name: /www\.douyin\.com/ }).check();
  assert.match(await headline(page).innerText(), /只能复制网址/);
});

test('a token without a link gets an answer too', async (t) => {
  const { page } = await open(t, { hash: { on: '2021-02-07', context: 'group' } });
  await paste(page, '【纯棉四件套】，复制这条信息￥aBcDeFg1234￥后打开手机淘宝');
  assert.match(await headline(page).innerText(), /这是口令，不是链接/);
  await unfold(page, '口令本身');
  assert.match(await page.locator('#fold-token').innerText(), /aBcDeFg1234/);
});

test('what cannot be seen offline can be stated, and changes the answer', async (t) => {
  const { page } = await open(t, { hash: { on: '2021-12-05', paste: 'https://blog.example.org/2021/11/notes.html' } });
  await page.getByText(/个条件会改变结果/).click();
  const asked = page.getByRole('switch', { name: /非微信官方网页/ });
  await asked.press('Space');
  assert.match(await headline(page).innerText(), /先提示，再打开/);
  assert.ok(await asked.isChecked());
  assert.ok(await asked.evaluate((element) => element === element.getRootNode().activeElement), 'focus stays on the switch');
  await page.waitForFunction(() => location.hash.includes('if=unverified_site'));
});

test('an address with all of it opens the same answer', async (t) => {
  const { page } = await open(t, { hash: { paste: TAOBAO, context: 'moments', on: '2022-01-27', lang: 'en' } });
  assert.match(await headline(page).innerText(), /offer only a copy/);
  assert.equal(await box(page).inputValue(), TAOBAO);
});

test('another app has its own chats', async (t) => {
  const { page } = await open(t, { hash: { paste: 'https://item.taobao.com/item.htm?id=600000000001', on: '2021-09-17' } });
  await moreChats(page);
  await page.getByRole('combobox', { name: '应用' }).selectOption('QQ');
  await page.getByRole('group', { name: '发到哪里' }).getByRole('radio', { name: /私聊/ }).waitFor({ state: 'attached' });
  assert.match(await page.title(), /QQ/);
});

test('what stands in the file before the script runs is what the script says in Chinese', async (t) => {
  const texts = (page) => page.locator('[data-text]').allTextContents();
  const { page: bare } = await open(t, { javaScriptEnabled: false });
  const { page } = await open(t);
  await page.getByRole('heading', { name: '试一试' }).waitFor();
  assert.deepEqual(await texts(bare), await texts(page));
  assert.equal(await bare.title(), await page.title());
  assert.match(await bare.locator('noscript p').innerText(), /需要启用 JavaScript/);
});
