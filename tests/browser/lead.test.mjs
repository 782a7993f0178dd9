// A warning goes before the treatment, on every face: nothing green beside it, nothing larger than it, and the end of the host whole.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { allRules, headline, open, openTool, taken, unfold, verdict } from './browser.mjs';

const FAKE = 'https://www.taobao.com.refund-check.example/a';
const FAKES = {
  'a host in front of another domain': [FAKE, 'refund-check.example'],
  'a wrapper around it': [`https://link.zhihu.com/?target=${encodeURIComponent(FAKE)}`, 'refund-check.example'],
  'a host as a user name': ['http://www.taobao.com@refund-check.example/', 'refund-check.example'],
  'one Cyrillic letter': ['https://tаobao.com/', 'xn--tobao-4ve.com'],
  'a whole name in Cyrillic': ['https://xn--80ak6aa92e.com/', 'xn--80ak6aa92e.com'],
  'a brand name as bait': ['https://taobao-refund.example/', 'taobao-refund.example'],
};

/** What of the page is in the colours of "opens directly", seen or not, in the answer and around it. */
const greens = (page) => page.evaluate(() => {
  const checker = document.querySelector('wailian-checker');
  const probe = document.createElement('p');
  checker.shadowRoot.append(probe);  // where the colours are known
  const colourOf = (value) => { probe.style.color = value; return getComputedStyle(probe).color; };
  const green = new Set(['color', 'fill', 'tint'].map((name) => colourOf(`var(--wailian-${name}-direct)`)));
  probe.remove();
  const found = [];
  for (const element of [...checker.shadowRoot.querySelectorAll('*'), ...checker.querySelectorAll('*')]) {
    const style = getComputedStyle(element);
    for (const name of ['color', 'backgroundColor', 'borderTopColor']) if (green.has(style[name])) found.push(`${element.localName}.${element.getAttribute('class')} ${name}`);
  }
  return found;
});
const sizeOf = (locator) => locator.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

for (const [name, [paste, domain]] of Object.entries(FAKES)) {
  test(`${name}: the warning leads`, async (t) => {
    for (const [lang, stop, after] of [['zh-CN', /^先别打开/, /能打开，不等于安全/], ['en', /^Do not open it yet/, /That it opens does not make it safe/]]) {
      const { page } = await open(t, { hash: { paste, lang, on: '2021-12-05' }, viewport: { width: 390, height: 844 } });
      assert.match(await headline(page).innerText(), stop);
      assert.match(await verdict(page).innerText(), after);
      assert.equal((await page.locator('.warned-address mark').innerText()).replace(/\s/g, ''), domain, 'whose address it is');
      assert.deepEqual(await greens(page), []);
      assert.ok(await sizeOf(page.locator('.warned-address mark')) >= await sizeOf(headline(page)) && await sizeOf(page.locator('.warning-sentence')) > await sizeOf(page.locator('.treatment-line')));
    }
  });
}

test('an honest link is led by its treatment, and a caution stands beside it', async (t) => {
  const { page } = await open(t, { hash: { paste: 'https://item.taobao.com/item.htm', on: '2021-12-05' } });
  assert.match(await headline(page).innerText(), /直接打开/);
  assert.notDeepEqual(await greens(page), []);
});

for (const [width, root] of [[320, 16], [390, 16], [390, 32]]) {
  test(`${width} px, ${root} px to the em: the end of the host is seen`, async (t) => {
    const { page } = await open(t, {
      hash: { paste: FAKE, on: '2021-12-05' }, viewport: { width, height: 844 },
    });
    await headline(page).waitFor();
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', `${size}px`), root);
    const host = page.locator('.warned-address');
    const { cut, clipped } = await host.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const rects = [...range.getClientRects()];
      return { cut: element.scrollWidth > element.clientWidth + 1, clipped: rects.some((rect) => rect.right > innerWidth + 1 || rect.left < -1) };
    });
    assert.deepEqual({ cut, clipped }, { cut: false, clipped: false });
    assert.match(await host.innerText(), /refund-check\.example$/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sideways');
  });
}

test('of several, the fake is shown first and its chip says so', async (t) => {
  const { page } = await open(t, { hash: { paste: `https://item.taobao.com/item.htm 或 ${FAKE}`, on: '2021-12-05' } });
  assert.match(await headline(page).innerText(), /^先别打开/);
  assert.deepEqual(await greens(page), []);
  await page.getByRole('radio', { name: /refund-check.*先别打开/ }).waitFor({ state: 'attached' });
  await page.getByRole('radio', { name: /^item\.taobao\.com/ }).check();
  assert.match(await headline(page).innerText(), /直接打开/);
});

test('the text taken along begins with the warning, and Markdown holds no mark of the paste', async (t) => {
  const { page } = await open(t, { hash: { paste: FAKE, on: '2021-12-05' }, permissions: ['clipboard-read', 'clipboard-write'] });
  assert.match(await taken(page, '全部依据'), /^先别打开 · 这不是淘宝的网址：www\.taobao\.com\.refund-check\.example 属于 refund-check\.example\n/);
  const markdown = await taken(page, 'Markdown');
  assert.match(markdown, /^## 先别打开 · /);
  assert.doesNotMatch(markdown, /(?<!\\)\bwww\./, 'no address that a reader of Markdown makes a link of');
});

test('the warning for others holds no address that can be tapped', async (t) => {
  const { page } = await open(t, { hash: { paste: FAKE }, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: '复制提醒，发给亲友' }).click();
  await page.getByText('已复制。').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^提醒：这不是淘宝的网址.*refund-check\[\.\]example.*别在里面填密码/);
  assert.doesNotMatch(text, /[a-z]\.[a-z]|https?:/i);
  await page.getByRole('button', { name: '怎么看出来的' }).click();
  await page.getByText('域名归谁要看结尾', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: '去哪里举报' }).click();
  for (const place of ['www.12321.cn', '96110', '选“投诉”']) await page.locator('#fold-remedies').getByText(place, { exact: false }).first().waitFor();
});

test('many links: counted as warnings, never green, and named in the files', async (t) => {
  const { page } = await open(t, { hash: { paste: 'https://item.taobao.com/item.htm', on: '2021-12-05' } });
  await openTool(page, '许多链接');
  const lines = [FAKE, 'https://item.taobao.com/item.htm', 'https://taobao-refund.example/', 'https://a.com/?x;=1+1;@SUM(1)'];
  await page.getByLabel('选择文件').setInputFiles({ name: 'lines.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) });
  await page.getByText(/看完 4 行，找到 4 处/).waitFor();
  await page.getByText('先别打开 2').first().waitFor();
  await page.getByRole('combobox', { name: '结果' }).selectOption('先别打开');
  const rows = page.getByRole('region', { name: '找到的链接与口令' }).getByRole('row');
  assert.equal(await rows.count(), 3);
  assert.match(await rows.nth(1).innerText(), /先别打开/);
  assert.equal(await rows.locator('[data-outcome=direct]').count(), 0);
  await page.getByRole('combobox', { name: '结果' }).selectOption('全部');
  const saved = async (name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  const csv = (await saved('存为 CSV')).split('\r\n');
  for (const column of ['lead', 'hazard', 'severity', 'inside', 'context', 'on', 'last_confirmed', 'rules_version']) assert.ok(csv[0].split(',').includes(column), column);
  assert.match(csv[1], /"warning","lookalike-host","warning",""/);
  assert.ok(!/;\s*[=+\-@]/.test(csv.join('\n')), 'no formula behind a semicolon');
  const json = JSON.parse(await saved('存为 JSON'));
  assert.deepEqual(json.rows.map(({ lead }) => lead), ['warning', 'treatment', 'warning', 'treatment']);
});

test('the widget follows the lead', async (t) => {
  const { page } = await open(t, { path: 'embed.html' });
  await page.locator('wailian-checker').first().evaluate((widget, link) => widget.setAttribute('link', link), FAKE);
  await page.getByRole('heading', { name: /^先别打开/ }).waitFor();
  assert.deepEqual(await greens(page), []);
});

test('rules of the reader’s own are told in what is taken along', async (t) => {
  const rules = allRules();
  const { page } = await open(t, { hash: { paste: FAKE, on: '2021-12-05' }, permissions: ['clipboard-read', 'clipboard-write'] });
  await openTool(page, '我的规则');
  await page.getByLabel('选择规则文件').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(rules)) });
  await page.getByText(/mine\.json/).first().waitFor();
  await unfold(page, '为什么');
  await page.getByText(/规则版本 .*\+own:[0-9a-f]{8}/).first().waitFor();
  assert.match(await taken(page, '全部依据'), /规则版本 \S+\+own:[0-9a-f]{8}/);
});

test('the older the evidence, the quieter: after a year no coloured ground, after three years no colour, and the month beside the word', async (t) => {
  const { page } = await open(t);
  const ask = (hash) => page.goto(`${page.url().split('#')[0]}?${Math.random()}#${new URLSearchParams({ context: 'one_to_one', lang: 'zh-CN', ...hash })}`);
  const shop = 'https://item.taobao.com/item.htm?id=600000000001';
  const ground = () => verdict(page).evaluate((card) => [getComputedStyle(card).backgroundColor, getComputedStyle(card.parentElement.querySelector('.chats')).backgroundColor]);
  for (const [on, coloured, tinted] of [['2022-02-01', true, true], ['2023-06-01', true, false], ['2026-11-28', false, false]]) {
    await ask({ paste: shop, on });
    await verdict(page).getByText(on.slice(0, 4)).first().waitFor();
    await headline(page).waitFor();
    const [card, sheet] = await ground();
    assert.equal(card !== sheet, tinted, `${on}: the ground of the card`);
    assert.equal((await greens(page)).some((name) => /headline|verdict/.test(name)), coloured, `${on}: the words of the card`);
  }
  assert.match(await headline(page).innerText(), /截至 2022 年 1 月/);
  const group = page.locator('.chats li').filter({ hasText: '群聊' });
  assert.match(await group.innerText(), /直接打开.*截至 2022 年 1 月/s);
  const colour = (locator) => locator.evaluate((element) => getComputedStyle(element).color);
  assert.equal(await colour(group.locator('.outcome').first()), await colour(headline(page)), 'nor in the other chats of such evidence');

  await ask({ paste: `${shop} https://blog.example.org/`, on: '2026-11-28' });
  await page.locator('.found').getByText('1 处直接打开（旧记载）、1 处直接打开').waitFor();
  assert.match(await page.locator('.subject').first().innerText(), /截至 2022 年 1 月/);
  await openTool(page, '许多链接');
  await page.getByRole('button', { name: '用上面框里的文字' }).click();
  const cells = page.locator('#list tbody td.outcome');
  await cells.nth(1).waitFor();
  const [old, newer] = await cells.evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
  assert.notEqual(old, newer, 'the list says it by colour');
  assert.match(await page.locator('#list tbody tr').first().innerText(), /2022 年 1 月/, 'and by its month');
});
