// The element in somebody else's article.
import assert from 'node:assert/strict';
import test from 'node:test';
import { bothReady, open } from './browser.mjs';

test('the article embeds the checker twice; each answers in its own language', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  const widgets = page.locator('wailian-checker');
  assert.equal(await widgets.count(), 2);
  await bothReady(page);
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
  await page.getByRole('region', { name: '换个聊天场景' }).getByRole('button', { name: '朋友圈' }).click();
  await page.getByRole('heading', { name: '点开后预计只能复制网址' }).waitFor();
});

test('without JavaScript the text inside the element is what one reads', async (t) => {
  const { page } = await open(t, { path: 'embed.html', javaScriptEnabled: false });
  assert.ok(await page.getByText('淘宝短链接，群聊，2021 年 12 月 5 日：预计直接打开，属于试行', { exact: false }).first().isVisible());
  assert.ok(await page.getByText('A Douyin link in a group chat on 5 December 2021', { exact: false }).isVisible());
});

test('each new answer is told to the host page, out of the shadow', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  await bothReady(page);
  const told = await page.evaluate(() => new Promise((done) => {
    document.addEventListener('wailian-report', (event) => done([event.target.localName, event.report.query.context, event.report.links[0].verdict.outcome]), { once: true });
    document.querySelector('wailian-checker').setAttribute('context', 'moments');
  }));
  assert.deepEqual(told, ['wailian-checker', 'moments', 'copy']);
});

test('a stored report is shown without a core', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  await bothReady(page);
  await page.evaluate(() => {
    const stored = JSON.parse(JSON.stringify(document.querySelector('wailian-checker').report));
    const fresh = document.createElement('wailian-checker');
    fresh.lang = 'zh-CN';
    fresh.report = stored;
    document.querySelector('main').replaceChildren(fresh);
  });
  assert.match(await page.getByRole('heading', { name: '微信预计会直接打开' }).innerText(), /微信预计会直接打开/);
});

test('a second copy of the script changes nothing', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  await bothReady(page);
  await page.evaluate(() => import('./wailian-checker.js?again'));
  assert.equal(await page.locator('wailian-checker[state=ready]').count(), 2);
});

test('an element that nobody is near to fetches nothing, until it is reached', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  await bothReady(page);
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.evaluate(() => {
    const far = Object.assign(document.createElement('wailian-checker'), { link: 'https://m.tb.cn/h.5Vd8Xq2', lang: 'zh-CN', on: '2021-12-05', base: '/elsewhere/' });
    far.textContent = '作者的话';
    document.body.append(Object.assign(document.createElement('div'), { style: 'height: 5000px' }), far);
  });
  await page.waitForTimeout(300);
  assert.deepEqual(asked, []);
  assert.equal(await page.locator('wailian-checker').last().getAttribute('state'), 'idle');
  await page.locator('wailian-checker').last().evaluate((far) => { far.base = null; far.loading = 'eager'; });
  await page.locator('wailian-checker[state=ready]').last().waitFor();
});

test('headings stand below those of the article, and an answer is news only once the reader has used it', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  await bothReady(page);
  const found = () => page.locator('wailian-checker').evaluateAll((all) => all.map(({ shadowRoot }) => [shadowRoot.querySelector('.headline').ariaLevel, shadowRoot.querySelector('.verdict').role]));
  assert.deepEqual(await found(), [[null, null], ['3', null]], 'the first below an h1, the second below an h2');
  await page.locator('wailian-checker').first().evaluate((one) => one.setAttribute('heading-level', '5'));
  await page.locator('wailian-checker').first().getByText('依据与其他场景').click();
  await page.getByRole('button', { name: '朋友圈' }).click();
  await page.getByRole('heading', { name: '点开后预计只能复制网址' }).waitFor();
  assert.deepEqual((await found())[0], ['5', 'status']);
});

test('light, dark, and as the page around says', async (t) => {
  const { page } = await open(t, { path: 'embed.html', colorScheme: 'light' });
  await bothReady(page);
  const ground = () => page.locator('wailian-checker').first().evaluate(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.base')).backgroundColor);
  const light = await ground();
  await page.locator('wailian-checker').first().evaluate((one) => { one.theme = 'dark'; });
  const dark = await ground();
  assert.notEqual(dark, light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('wailian-checker').first().evaluate((one) => { one.theme = 'light'; });
  assert.equal(await ground(), light);
  await page.locator('wailian-checker').first().evaluate((one) => { one.theme = null; });
  assert.equal(await ground(), dark);
});

test('an answer says by which rules, and that the author quoted older ones', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  await bothReady(page);
  const one = page.locator('wailian-checker').first();
  const line = () => one.evaluate(({ shadowRoot }) => shadowRoot.querySelector('.rules').textContent);
  const { day, version } = await one.evaluate(({ report }) => ({ day: report.rules_as_of, version: report.rules_version }));
  assert.match(await line(), /^规则截至 \d{4} 年 \d+ 月 \d+ 日。$/);
  for (const [asOf, changed] of [['2021-12-05', true], [day, false], ['2999-01-01', false], [version, false], [`${day}+0badcafe`, true], ['once', false]]) {
    await one.evaluate((element, value) => { element.asOf = value; }, asOf);
    assert.equal(/作者引用的是[^]*此后规则已更新。$/.test(await line()), changed, asOf);
    assert.equal(await one.getAttribute('state'), 'ready', asOf);
  }
  await one.evaluate((element) => { element.on = null; element.asOf = null; });
  await page.waitForFunction(() => document.querySelector('wailian-checker').shadowRoot.querySelector('.rules').textContent.endsWith('按今天回答。'));
});

test('a page sets type and colours above the element, and puts its own words above and below an answer', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  await bothReady(page);
  const found = await page.evaluate(() => {
    const root = document.documentElement;
    for (const [name, value] of [['sheet', 'rgb(1, 2, 3)'], ['ink', 'rgb(4, 5, 6)'], ['base', '20px'], ['radius', '9px']]) root.style.setProperty(`--wailian-${name}`, value);
    const one = document.querySelector('wailian-checker');
    for (const slot of ['heading', 'footer']) one.append(Object.assign(document.createElement('p'), { slot, textContent: slot }));
    const { backgroundColor, color, fontSize } = getComputedStyle(one.shadowRoot.querySelector('.reason'));
    const [heading, verdict, footer] = [one.querySelector('[slot=heading]'), one.shadowRoot.querySelector('.verdict'), one.querySelector('[slot=footer]')].map((part) => part.getBoundingClientRect().top);
    return { backgroundColor, color, fontSize, order: heading < verdict && verdict < footer, fallback: one.querySelector('.fallback').getClientRects().length };
  });
  assert.deepEqual(found, { backgroundColor: 'rgb(1, 2, 3)', color: 'rgb(4, 5, 6)', fontSize: '20px', order: true, fallback: 0 });
});

test('words of another language come beside core and rules; without them the article’s own stand', async (t) => {
  const { page } = await open(t, { path: 'embed.html', routes: { 'wailian-checker-words.en.js': { status: 404, body: '' } }, expectFaults: true });
  await page.locator('wailian-checker[state=ready]').first().waitFor();
  const english = page.locator('wailian-checker').nth(1);
  await english.evaluate((one) => { one.loading = 'eager'; });
  await page.locator('wailian-checker[state=failed]').waitFor();
  assert.ok(await page.getByText('A Douyin link in a group chat on 5 December 2021', { exact: false }).isVisible());
});

test('the first answer takes four requests', async (t) => {
  const asked = new Set();
  const { page } = await open(t, { path: 'embed.html', prepare: (shown) => { shown.on('request', (request) => asked.add(new URL(request.url()).pathname.slice(1))); } });
  await page.locator('wailian-checker[state=ready]').first().waitFor();
  // The other element of the article is English.
  const fetched = [...asked].filter((name) => name.startsWith('wailian') && !/\.en\./.test(name)).sort();
  assert.deepEqual(fetched, ['wailian-checker.js', 'wailian-rules.txt', 'wailian-rules.zh-CN.txt', 'wailian.wasm']);
});
