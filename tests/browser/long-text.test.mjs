// Long texts are answered off the main thread: a part at once, the whole from the worker, every line as a row.
import assert from 'node:assert/strict';
import test from 'node:test';
import { box, headline, open } from './browser.mjs';

const lines = (count, host = 'shop') => Array.from({ length: count }, (_, index) => `第${index}条 https://${host}${index}.example.com/item?id=${index}&utm_source=a\n`).join('');

/** Puts a text into the box as a paste does, and keeps what is answered from then on. */
async function drop(page, text) {
  await page.evaluate((whole) => {
    globalThis.answers ??= [];
    globalThis.listening ??= document.addEventListener('wailian-report', ({ report }) => globalThis.answers.push([report.paste, report.links.length])) ?? true;
    const area = document.querySelector('#paste');
    area.value = whole;
    area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
  }, text);
}
const ready = (page) => page.getByText('载入后没有联网').waitFor();
const answered = (page, text, links) => page.waitForFunction(
  ([whole, count]) => globalThis.answers.at(-1)?.[0] === whole && globalThis.answers.at(-1)[1] === count, [text, links]);
/** Texts that were answered. */
const answers = (page) => page.evaluate(() => globalThis.answers.map(([text]) => text));

test('a long text: its beginning at once, then the whole, by a worker', async (t) => {
  const { page } = await open(t);
  await ready(page);
  const text = lines(90);
  assert.equal(page.workers().length, 0);
  await drop(page, text);
  await answered(page, text, 90);
  const seen = await answers(page);
  assert.ok(text.startsWith(seen[0]) && seen[0].length > 100 && seen[0].length <= 4096, 'first a part');
  for (const link of seen[0].match(/https:\S+/g)) assert.ok(text.includes(`${link}\n`), `${link} is whole`);
  assert.equal(page.workers().length, 1);
  assert.equal(await page.getByText('全部逐行列在', { exact: false }).count(), 0);
  await page.getByRole('radio', { name: /shop89/ }).check();
  assert.match(await headline(page).innerText(), /微信/);
});

test('a short text with many links goes to the worker too, one with few does not', async (t) => {
  const { page } = await open(t);
  await ready(page);
  const text = Array.from({ length: 40 }, (_, index) => `a${index}.cn`).join(' ');
  await drop(page, text);
  await answered(page, text, 40);
  assert.ok(page.workers().length >= 1, 'the list may still be at work beside it');
  await drop(page, lines(5));
  await answered(page, lines(5), 5);
  assert.equal((await answers(page)).filter((answer) => answer === lines(5)).length, 1);
});

test('what is typed while an answer is being made is what is answered', async (t) => {
  const { page } = await open(t);
  await ready(page);
  const texts = ['ant', 'bee', 'cat', 'dog'].map((name) => lines(80, name));
  await page.evaluate(() => {
    globalThis.answers = [];
    globalThis.listening = true;
    document.addEventListener('wailian-report', ({ report }) => globalThis.answers.push([report.paste, report.links.length]));
  });
  // In one task, so that no answer can come in between.
  const typed = (all) => page.evaluate((each) => {
    const area = document.querySelector('#paste');
    for (const text of each) {
      area.value = text;
      area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    }
  }, all);
  await typed(texts);
  await answered(page, texts[3], 80);
  for (const stale of texts.slice(0, 3)) assert.ok(!(await answers(page)).includes(stale), 'a stale answer is never shown');
  await typed([lines(80, 'eel'), 'https://fox.example.com/']);
  await answered(page, 'https://fox.example.com/', 1);
  await drop(page, lines(80, 'gnu'));
  await answered(page, lines(80, 'gnu'), 80);
  assert.ok(!(await answers(page)).includes(lines(80, 'eel')));
});

test('of a text of a megabyte the first links are answered, all lines listed, and the box stays usable', async (t) => {
  const { page } = await open(t);
  await ready(page);
  page.setDefaultTimeout(60_000);
  const text = lines(13_000);
  await drop(page, text);
  await page.waitForFunction(() => globalThis.answers.length > 0);
  await page.getByText('全部逐行列在“许多链接”里', { exact: false }).waitFor();
  await page.getByRole('status').filter({ hasText: /^已看 \d+ \/ 13000 行/ }).or(page.getByRole('status').filter({ hasText: /^看完 13000 行/ })).waitFor();
  await page.waitForFunction(() => globalThis.answers.at(-1)[1] === 200);
  for (const part of await answers(page)) assert.ok(part.length <= 65_536, 'never the whole at once');
  await page.getByRole('status').filter({ hasText: /^看完 13000 行，找到 13000 处/ }).waitFor();
  await drop(page, 'https://item.taobao.com/');
  await page.waitForFunction(() => globalThis.answers.at(-1)[0] === 'https://item.taobao.com/');
  assert.match(await headline(page).innerText(), /直接打开/);
  await page.getByText('全部逐行列在', { exact: false }).waitFor({ state: 'detached' });
});

test('where a page may start no worker, it answers itself', async (t) => {
  const { page } = await open(t, { prepare: (fresh) => fresh.addInitScript(() => { globalThis.Worker = class { constructor() { throw new Error('no workers'); } }; }) });
  await ready(page);
  await drop(page, lines(60));
  await answered(page, lines(60), 60);
});

test('a long run without a blank is not cut: nothing is shown before its answer', async (t) => {
  const { page } = await open(t);
  await ready(page);
  const text = `https://item.taobao.com/item.htm?id=${'7'.repeat(6000)}`;
  await drop(page, text);
  await page.waitForFunction(() => globalThis.answers.length > 0);
  assert.deepEqual(await answers(page), [text]);
  assert.equal(await box(page).inputValue(), text);
});

test('of a pasted megabyte the box shows the beginning and keeps all', async (t) => {
  const { page } = await open(t);
  await ready(page);
  const text = lines(13_000);
  await page.evaluate((whole) => {
    globalThis.answers = [];
    document.addEventListener('wailian-report', ({ report }) => globalThis.answers.push([report.paste, report.links.length]));
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', whole);
    document.querySelector('#paste').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await page.waitForFunction(() => globalThis.answers.length > 0);
  const shown = await box(page).inputValue();
  assert.ok(shown.length < 3000 && text.startsWith(shown.slice(0, -1)), 'only the beginning');
  await page.getByText(`共 ${text.length} 字`, { exact: false }).waitFor();
  await page.getByRole('status').filter({ hasText: /^看完 13000 行，找到 13000 处/ }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '换一条' }).click();
  assert.equal(await box(page).inputValue(), '');
  await page.getByText(`共 ${text.length} 字`, { exact: false }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText(`共 ${text.length} 字`, { exact: false }).waitFor();
  await page.getByRole('button', { name: '换一条' }).click();
  await box(page).fill('https://item.taobao.com/');
  await page.waitForFunction(() => globalThis.answers.at(-1)[0] === 'https://item.taobao.com/');
});
