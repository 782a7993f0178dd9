// What the reader wrote stays theirs: typed early, cleared, replaced, reloaded, copied; and so do their day and their chat.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { box, chat, headline, open, paste, site, taken, verdict } from './browser.mjs';

const LINK = 'https://item.taobao.com/item.htm?id=600000000001';
const NOTE = `周末去看的那件：${LINK} 记得比价`;
/** One of the examples among the tools. */
const example = (page, name) => ({
  async click() {
    const list = page.locator('#examples-all');
    if (!await list.isVisible()) await page.locator('#more-tools > summary').click();
    if (!await list.evaluate((details) => details.open)) await list.locator('summary').click();
    await list.getByRole('button', { name }).click();
  },
});
const undo = (page) => page.getByRole('button', { name: '撤销' });
const value = (page) => box(page).inputValue();
const holds = (page, text) => page.waitForFunction((wanted) => document.querySelector('#paste').value === wanted, text);
const saved = (page, part) => page.waitForFunction((wanted) => location.hash.includes(wanted), part);

test('what is pasted before the script is there is answered', async (t) => {
  const script = readFileSync(join(site, 'page.js'), 'utf8');
  const { page } = await open(t, {
    // The script arrives when the text stands in the box.
    prepare: (fresh, address) => fresh.route(`${address}/page.js`, async (route) => {
      await box(fresh).fill(NOTE);
      await route.fulfill({ contentType: 'text/javascript', body: script });
    }),
  });
  assert.match(await headline(page).innerText(), /可以直接打开；此后未见记载/);
  assert.equal(await value(page), NOTE);
});

test('cleared text comes back by keys and by the button', async (t) => {
  const { page } = await open(t);
  await paste(page, NOTE);
  assert.equal(await undo(page).count(), 0);
  await page.getByRole('button', { name: '换一条' }).click();
  assert.equal(await value(page), '');
  await page.getByRole('button', { name: '粘贴' }).waitFor();
  await page.keyboard.press('Control+z');
  await holds(page, NOTE);
  await headline(page).waitFor();
  await page.getByRole('button', { name: '换一条' }).click();
  await undo(page).click();
  assert.equal(await value(page), NOTE);
  await headline(page).waitFor();
});

test('an example gives the reader’s text back, with its day and chat', async (t) => {
  const { page } = await open(t);
  await paste(page, NOTE);
  await chat(page, /朋友圈/).click();
  await example(page, /淘宝，2018 年的花式文字/).click();
  assert.match(await verdict(page).innerText(), /群聊，2018 年 8 月 15 日/);
  await example(page, /抖音短视频/).click();
  await undo(page).click();
  assert.equal(await value(page), NOTE, 'the reader’s text, not the example before');
  assert.match(await verdict(page).innerText(), /朋友圈/);
  assert.equal(await page.getByText('看今天').count(), 0);
  await example(page, /淘宝，2018 年的花式文字/).click();
  await box(page).focus();
  await page.keyboard.press('Control+z');
  await holds(page, NOTE);
});

test('the offer to undo stays until the next paste', async (t) => {
  const { page } = await open(t);
  await paste(page, NOTE);
  await page.getByRole('button', { name: '换一条' }).click();
  await box(page).pressSequentially('a');
  await undo(page).waitFor();
  await page.evaluate(() => {
    const area = document.querySelector('#paste');
    area.value = 'https://www.douyin.com/video/7';
    area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
  });
  assert.match(await headline(page).innerText(), /可以直接打开/);
  assert.equal(await undo(page).count(), 0);
});

const dropFile = (page, name, type, text) => page.evaluate(([fileName, fileType, content]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], fileName, { type: fileType }));
  const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  document.querySelector('footer').dispatchEvent(drop);
  return drop.defaultPrevented;
}, [name, type, text]);

test('a file dropped anywhere is read in place: a short one in the box, a long one as a list, a broken picture and other files not at all', async (t) => {
  const { page } = await open(t);
  await paste(page, NOTE);
  await page.getByText('载入后没有联网').waitFor();
  assert.ok(await dropFile(page, 'one.txt', 'text/plain', 'https://www.douyin.com/video/7'));
  await holds(page, 'https://www.douyin.com/video/7');
  await undo(page).click();
  await holds(page, NOTE);
  assert.ok(await dropFile(page, 'many.csv', 'text/csv', `${LINK}\n`.repeat(300)));
  await page.getByRole('status').filter({ hasText: /^看完 300 行，找到 300 处/ }).waitFor();
  assert.ok(await dropFile(page, 'photo.png', 'image/png', 'x'));
  await page.getByText('读不出这张图片').waitFor();
  assert.ok(await dropFile(page, 'paper.pdf', 'application/pdf', 'x'));
  await page.getByText('paper.pdf 不是文字').waitFor();
  assert.equal(await value(page), NOTE);
});

test('another language can be taken back', async (t) => {
  const { page } = await open(t);
  await paste(page, NOTE);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('html[lang=zh-CN]').waitFor({ state: 'attached' });
  assert.equal(await value(page), NOTE);
});

test('a long text survives a reload and going back, in this tab alone, and is forgotten when cleared', async (t) => {
  const { page, address, shell } = await open(t);
  const long = `${'看'.repeat(5000)} ${LINK}`;
  await paste(page, long);
  await page.reload();
  await headline(page).waitFor();
  assert.equal(await value(page), long);
  await page.goto(`${address}/embed.html`);
  await page.goBack();
  await headline(page).waitFor();
  assert.equal(await value(page), long);
  const other = await shell.newPage();
  await other.goto(`${address}/`);
  await box(other).waitFor();
  assert.equal(await value(other), '');
  assert.ok(await page.getByText('刷新不会丢', { exact: false }).isVisible());
  await page.getByRole('button', { name: '换一条' }).click();
  await page.waitForFunction(() => sessionStorage.length === 0);
  await page.reload();
  await page.getByRole('heading', { name: '试一试' }).waitFor();
  assert.equal(await value(page), '');
});

test('what the tab’s storage holds is not trusted', async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => {
    const name = `wailian ${location.pathname} paste`;
    sessionStorage.setItem(name, '["",{"toString":1},["x"]]');
  });
  await page.reload();
  await paste(page, NOTE);
  await headline(page).waitFor();
});

test('a text of the reader’s own is answered for today and in their chat after an example', async (t) => {
  const { page } = await open(t);
  await example(page, /淘宝，2018 年的花式文字/).click();
  assert.match(await verdict(page).innerText(), /群聊，2018 年 8 月 15 日/);
  await page.getByText('按 2018 年 8 月 15 日的规则').waitFor();
  await saved(page, 'on=2018-08-15');
  await page.reload();
  await headline(page).waitFor();
  await box(page).fill(LINK);
  assert.match(await headline(page).innerText(), /可以直接打开；此后未见记载/);
  assert.match(await verdict(page).innerText(), /单聊/);
  assert.equal(await page.getByText('看今天').count(), 0);
  await page.waitForFunction(() => !location.hash.includes('on=') && location.hash.includes('context=one_to_one'));
});

test('a changed example keeps its day as long as it is about the same link; a chat chosen meanwhile stays the reader’s', async (t) => {
  const { page } = await open(t);
  await example(page, /京东短链接/).click();
  await box(page).press('End');
  await box(page).pressSequentially(' 好吗');
  assert.match(await verdict(page).innerText(), /2021 年 11 月 29 日/);
  await chat(page, /朋友圈/).click();
  await box(page).fill(LINK);
  assert.match(await verdict(page).innerText(), /朋友圈/);
  assert.equal(await page.getByText('看今天').count(), 0);
});

test('a shared link’s day goes with its text, a day of the reader’s own stays', async (t) => {
  const { page } = await open(t, { hash: { paste: LINK, on: '2019-05-01' } });
  assert.match(await headline(page).innerText(), /只能复制网址/);
  await box(page).fill('https://www.douyin.com/video/7000000000000000001');
  assert.equal(await page.getByText('看今天').count(), 0);
  await page.getByRole('button', { name: '日期 今天' }).click();
  await page.getByLabel('日期', { exact: true }).locator('input').fill('2019-05-01');
  await box(page).fill('https://item.taobao.com/item.htm?id=600000000002');
  await page.getByText('按 2019 年 5 月 1 日的规则').waitFor();
  await page.getByRole('button', { name: '看今天' }).click();
  assert.match(await headline(page).innerText(), /直接打开/);
});

for (const [locale, sentence] of [['zh-CN', '2131 年 5 月 1 日还没到，下面按今天回答'], ['en-GB', '1 May 2131 is yet to come; the answer below is for today']]) {
  test(`a day to come is said to be one, and answered for today (${locale})`, async (t) => {
    const { page } = await open(t, { locale, hash: { paste: LINK, on: '2131-05-01' } });
    await page.getByText(sentence).waitFor();
    assert.doesNotMatch(await verdict(page).innerText(), /2131/);
  });
}

const copied = taken;
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

test('the link to an answer has day, chat, rules and what was said; the copied text ends in it', async (t) => {
  const { page } = await open(t, { ...clipboard, hash: { context: 'group' } });
  await paste(page, NOTE);
  const address = await copied(page, '链接');
  const fields = new URLSearchParams(new URL(address).hash.slice(1));
  assert.deepEqual([...fields.keys()], ['lang', 'paste', 'context', 'on', 'said', 'rule', 'rules']);
  const report = await page.evaluate(() => document.querySelector('wailian-checker').report);
  assert.deepEqual([fields.get('paste'), fields.get('context'), fields.get('on'), fields.get('rules')], [NOTE, 'group', report.query.on, report.rules_version]);
  assert.equal(fields.get('said'), 'direct.trial');
  assert.equal(fields.get('rule'), report.links[0].verdict.decided_by);
  assert.ok((await copied(page, '全部依据')).includes(address));

  // A year later.
  const { page: later } = await open(t, {
    path: new URL(address).hash, prepare: (fresh) => fresh.clock.setFixedTime(new Date(Date.now() + 400 * 86_400_000)),
  });
  assert.equal(await headline(later).innerText(), await headline(page).innerText());
  await later.getByText(/^按 \d+ 年 \d+ 月 \d+ 日的规则/).waitFor();
  assert.equal(await later.getByText('答案不同了', { exact: false }).count(), 0);
});

test('where the answer is another than the link says, the page says so, until the question is another', async (t) => {
  const { page } = await open(t, { hash: { lang: 'zh-CN', paste: LINK, context: 'group', on: '2021-12-05', said: 'copy+confirm', rule: 'some-rule', rules: '2024-03-01' } });
  await page.getByText('按 2024 年 3 月 1 日的规则是“只能复制到浏览器、先提示，再打开”；按现在的规则，答案不同了').waitFor();
  await chat(page, /朋友圈/).click();
  await page.getByText('答案不同了', { exact: false }).waitFor({ state: 'detached' });
});

for (const hash of ['said=%3Cb%3E', 'said=direct&rules=never', 'said=__proto__&rules=2024-03-01&rule=']) {
  test(`a link that cites nonsense is answered all the same (${hash})`, async (t) => {
    const { page } = await open(t, { path: `#paste=${encodeURIComponent(LINK)}&${hash}` });
    assert.match(await headline(page).innerText(), /直接打开/);
    await page.locator('#fold-why').waitFor();
  });
}

test('of a text too long for a link, the one link goes along', async (t) => {
  const { page } = await open(t, clipboard);
  await paste(page, `${'长'.repeat(2500)} ${LINK} ${'文'.repeat(500)}`);
  const address = await copied(page, '链接');
  assert.ok(address.length <= 2000);
  assert.equal(new URLSearchParams(new URL(address).hash.slice(1)).get('paste'), LINK);
  await page.getByRole('button', { name: '引用' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: '链接' }).check();
  await page.getByText('链接里只带了这一条').waitFor();
});

test('without the newer clipboard a dialog copies all the same', async (t) => {
  const { page } = await open(t, { hash: { paste: LINK } });
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.addEventListener('copy', () => { globalThis.copied = getSelection().toString() || document.activeElement.value; });
  });
  await page.getByRole('button', { name: '引用' }).click();
  const dialog = page.getByRole('dialog', { name: '引用' });
  await dialog.getByRole('button', { name: '复制' }).click();
  await dialog.getByText(/^已复制/).waitFor();
  assert.equal(await page.evaluate(() => globalThis.copied), await dialog.getByRole('textbox').inputValue());
});

test('where nothing can be copied the page says so and offers the text', async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await paste(page, `${LINK}&utm_source=share`);
  await page.getByRole('button', { name: '引用' }).click();
  const dialog = page.getByRole('dialog', { name: '引用' });
  await dialog.getByRole('radio', { name: '全部依据' }).check();
  await dialog.getByRole('button', { name: '复制' }).click();
  await dialog.getByText('没能复制，请长按选中后复制').waitFor();
  assert.match(await dialog.getByRole('textbox', { name: '全部依据' }).inputValue(), /可以直接打开；此后未见记载/);
  assert.ok(await dialog.getByRole('textbox', { name: '全部依据' }).evaluate((area) => document.activeElement === area && area.selectionEnd - area.selectionStart === area.value.length), 'all of it is selected');
  assert.equal(await page.getByText(/^已复制/).count(), 0);
  await dialog.getByRole('button', { name: '关闭' }).click();
  await page.locator('wailian-checker summary').filter({ hasText: '链接本身' }).click();
  await page.locator('wailian-checker').getByRole('button', { name: '复制', exact: true }).first().click();
  await page.locator('wailian-checker').getByRole('button', { name: '没能复制' }).first().waitFor();
});
