// The element in somebody else's article.
import assert from 'node:assert/strict';
import test from 'node:test';
import { open } from './browser.mjs';

test('the article embeds the checker twice; each answers in its own language', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  const widgets = page.locator('wailian-checker');
  assert.equal(await widgets.count(), 2);
  await page.locator('wailian-checker[state=ready]').nth(1).waitFor();
  await page.getByRole('heading', { name: '微信预计会直接打开' }).waitFor();
  await page.getByRole('heading', { name: 'WeChat is expected to offer only a copy' }).waitFor();
  assert.equal(await page.getByText('启用 JavaScript 后', { exact: false }).isVisible(), false, 'the fallback gives way');
  const files = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => name.endsWith('.wasm')));
  assert.equal(files.length, 1, 'both share one core');
});

test('the rest opens on demand, by keyboard', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  const more = page.getByText('依据与其他场景');
  await more.waitFor();
  await more.focus();
  await more.press('Enter');
  await page.getByRole('group', { name: '换个聊天场景' }).waitFor();
  await page.getByRole('radio', { name: /朋友圈/ }).check();
  await page.getByRole('heading', { name: '点开后预计只能复制网址' }).waitFor();
});

test('without JavaScript the text inside the element is what one reads', async (t) => {
  const { page } = await open(t, { path: 'embed.html', javaScriptEnabled: false });
  assert.ok(await page.getByText('淘宝短链接，群聊，2021 年 12 月 5 日：预计直接打开，属于试行', { exact: false }).first().isVisible());
  assert.ok(await page.getByText('A Douyin link in a group chat on 5 December 2021', { exact: false }).isVisible());
});

test('each new answer is told to the host page, out of the shadow', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  await page.locator('wailian-checker[state=ready]').nth(1).waitFor();
  const told = await page.evaluate(() => new Promise((done) => {
    document.addEventListener('wailian-report', (event) => done([event.target.localName, event.report.query.context, event.report.links[0].verdict.outcome]), { once: true });
    document.querySelector('wailian-checker').setAttribute('context', 'moments');
  }));
  assert.deepEqual(told, ['wailian-checker', 'moments', 'copy']);
});

test('a stored report is shown without a core', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  await page.locator('wailian-checker[state=ready]').nth(1).waitFor();
  await page.evaluate(() => {
    const stored = JSON.parse(JSON.stringify(document.querySelector('wailian-checker').report));
    const fresh = document.createElement('wailian-checker');
    fresh.lang = 'zh-CN';
    fresh.report = stored;
    document.querySelector('main').replaceChildren(fresh);
  });
  assert.match(await page.getByRole('heading', { level: 2 }).innerText(), /微信预计会直接打开/);
});

test('a second copy of the script changes nothing', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  await page.locator('wailian-checker[state=ready]').nth(1).waitFor();
  await page.evaluate(() => import('./wailian-checker.js?again'));
  assert.equal(await page.locator('wailian-checker[state=ready]').count(), 2);
});
