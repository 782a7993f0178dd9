// Five people who come to the page, each with what they must see without scrolling and how few actions it takes.
import assert from 'node:assert/strict';
import test from 'node:test';
import { box, chat, headline, open, paste, taken, verdict } from './browser.mjs';

const FAKE = 'https://www.taobao.com.refund-check.example/a';
const phone = { width: 390, height: 844 };

/** Whether all of it lies in the window as it was opened. */
const inFirstWindow = (locator) => locator.evaluate((element) => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return scrollY === 0 && top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
});

test('an operator: which of these links open in a group? One tap and one paste', async (t) => {
  const { page, address } = await open(t, { viewport: phone });
  await chat(page, '群聊').click();
  await paste(page, 'https://item.taobao.com/item.htm?id=1 https://www.douyin.com/video/7 https://blog.example.org/');
  await page.getByText(/^找到 3 处：/).waitFor();
  for (const name of [/^item\.taobao\.com/, /^www\.douyin\.com/, /^blog\.example\.org/]) assert.ok(await inFirstWindow(page.getByRole('radio', { name })), String(name));
  await page.goto(`${address}/?tomorrow`);
  assert.ok(await chat(page, '群聊').isChecked(), 'the chat is remembered');
});

test('someone with a suspicious link: not to open it, whose it is, and what to send on', async (t) => {
  for (const [width, root] of [[390, '16px'], [320, '16px'], [390, '32px']]) {
    const { page } = await open(t, { viewport: { width, height: 844 }, hash: { paste: FAKE } });
    await headline(page).waitFor();
    await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, root);
    assert.match(await headline(page).innerText(), /^先别打开/);
    const domain = page.locator('.warned-address mark');
    assert.ok(await domain.evaluate((mark) => { const { left, right } = mark.getBoundingClientRect(); return left >= 0 && right <= innerWidth; }), `${width}, ${root}: the real domain is whole`);
    const sizes = await verdict(page).evaluate((card) => [...card.querySelectorAll('p, h2, mark')].map((element) => [parseFloat(getComputedStyle(element).fontSize), element.localName]));
    assert.equal(sizes.reduce((one, other) => (other[0] > one[0] ? other : one))[1], 'mark', 'in the largest type');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const lines = await page.locator('.warning-sentence .whole').evaluateAll((hosts) => hosts.map((one) => Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight))));
    assert.deepEqual([...new Set(lines)], [1], 'no host is broken at its hyphen');
    assert.ok(await page.locator('#paste').evaluate((area) => area.clientHeight >= 10 + parseFloat(getComputedStyle(area).lineHeight)), 'the folded line is whole');
  }
});

test('a journalist: an answer of a past day, and how to cite it, in the first window', async (t) => {
  for (const width of [1280, 880]) {
    const { page } = await open(t, { viewport: { width, height: 900 }, hash: { paste: 'https://item.taobao.com/item.htm?id=1', context: 'group', on: '2021-12-05' }, permissions: ['clipboard-read', 'clipboard-write'] });
    assert.match(await verdict(page).innerText(), /群聊，2021 年 12 月 5 日[\s\S]*试行/);
    const cite = page.locator('wailian-checker').getByRole('button', { name: '引用' });
    assert.ok(await inFirstWindow(cite));
    assert.equal(await cite.getAttribute('class'), 'step-first', 'for a past day, the thing to do');
    assert.match(await taken(page, '链接'), /on=2021-12-05/);
  }
});

test('an older reader: large type, nothing sideways, nothing of the card small, a sentence where the clipboard is closed', async (t) => {
  const { page } = await open(t, { viewport: phone, prepare: (fresh) => fresh.addInitScript(() => { navigator.clipboard.readText = () => Promise.reject(new Error('no')); }) });
  await page.getByRole('button', { name: '粘贴' }).click();
  await page.getByText('浏览器不让网页读剪贴板').waitFor();
  await box(page).fill('https://item.taobao.com/item.htm?id=1');
  await headline(page).waitFor();
  await box(page).blur();
  const small = await verdict(page).evaluate((card) => [...card.querySelectorAll('*')].filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && parseFloat(getComputedStyle(element).fontSize) < 14).map((element) => element.textContent));
  assert.deepEqual(small, []);
  await page.locator('#fold-why').waitFor();
  const anywhere = await page.evaluate(async () => {
    const roots = [document, document.querySelector('wailian-checker').shadowRoot];
    for (const root of roots) for (const details of root.querySelectorAll('details')) details.open = true;
    await new Promise((next) => setTimeout(next, 300));  // what is drawn on opening
    for (const details of document.querySelectorAll('details')) details.open = true;
    return roots.flatMap((root) => [...root.querySelectorAll('body *, .base *')]).filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && parseFloat(getComputedStyle(element).fontSize) < 14)
      .map((element) => `${element.localName}.${element.getAttribute('class')} ${element.textContent.slice(0, 20)}`);
  });
  assert.deepEqual(anywhere, [], 'nothing on the page is smaller than 14 px');
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await page.evaluate(() => { document.documentElement.style.fontSize = '32px'; });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
    const top = await headline(page).evaluate((element) => element.getBoundingClientRect().top);
    assert.ok(top < 500, `the answer starts at ${top}`);
  }
});

test('a developer: a list dropped anywhere ends in the table, while the box takes text', async (t) => {
  const { page } = await open(t);
  await page.getByText('载入后没有联网').waitFor();
  const lines = Array.from({ length: 2000 }, (_, index) => `第 ${index} 条 https://shop${index}.example.com/item?id=${index}`).join('\n');
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'list.txt', { type: 'text/plain' }));
    document.querySelector('footer').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, lines);
  await page.getByRole('status').filter({ hasText: /\d+ \/ 2000 行|看完 2000 行/ }).waitFor();
  await paste(page, 'https://item.taobao.com/');
  await headline(page).waitFor();
  await page.getByRole('status').filter({ hasText: /^看完 2000 行，找到 2000 处/ }).waitFor({ timeout: 30_000 });
});
