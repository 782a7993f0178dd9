// Everybody can use it: axe finds nothing in any state, either language or either scheme, nor in forced colours; the
// first screen of a phone holds the answer; nothing jumps; nothing is wider than a narrow screen.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { allRules, bothReady, box, headline, open, openTool, paste } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAOBAO = '【淘宝】https://m.tb.cn/h.5Vd8Xq2?tk=Rm4TdKz81Yw CZ3457 「竹编收纳筐」 ￥k7Qm2ZtXb9R￥';

/** What axe finds in a part of the page; with `rules`, by those alone. The page has axe already. */
async function violations(page, part = 'html', ...rules) {
  return page.evaluate(async ([within, only]) => {
    const { violations: found } = await globalThis.axe.run(within, { resultTypes: ['violations'], ...(only.length > 0 ? { runOnly: only } : {}) });
    return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.target.flat().join(' ')} ${node.failureSummary}`).join(' | ')}`);
  }, [part, rules]);
}

const openAll = (page, part = 'html') => page.evaluate(async (within) => {
  for (const root of [document.querySelector(within), document.querySelector('wailian-checker').shadowRoot]) {
    for (const details of root.querySelectorAll('details')) details.open = true;
  }
  // What is drawn on opening is drawn by now.
  await new Promise((next) => setTimeout(next, 100));
}, part);

const BLOG = 'https://blog.example.org/';
const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const folder = mkdtempSync(join(tmpdir(), 'wailian-lines-'));
after(() => rmSync(folder, { recursive: true, force: true }));
/** A file of that many lines, on disk: a long one takes too long to hand over. */
function lines(count) {
  const path = join(folder, `${count}.txt`);
  writeFileSync(path, Array.from({ length: count }, (_, index) => `看看 ${BLOG}${index} 还有 ${BLOG}${index}/2 和 ￥k7Qm2ZtXb9R￥`).join('\n'));
  return path;
}
const take = (page, label, chosen) => page.getByLabel(label).setInputFiles(chosen);

/** Every outcome there is, by a question that has it. */
const outcomes = {
  direct: { paste: TAOBAO, context: 'group', on: '2021-12-05' },
  confirm: { paste: 'https://item.taobao.com/', on: '2021-11-28' },
  copy: { paste: 'https://www.douyin.com/video/7', context: 'group', on: '2021-12-05' },
  diverted: { paste: 'https://item.taobao.com/', on: '2013-11-23' },
  token_only: { paste: '复制这条信息￥aBcDeFg1234￥后打开手机淘宝', context: 'group', on: '2021-02-07' },
  self_only: { paste: BLOG, context: 'moments', if: 'over_daily_quota', on: '2015-02-01' },
  blocked: { paste: BLOG, if: 'fraud_or_illegal', on: '2025-12-01' },
  needs_setup: { paste: BLOG, context: 'mini_program' },
  unknown: { paste: BLOG, context: 'group', on: '2009-01-01' },
};

/** Where what stands around is as in other states. */
const ANSWER = '#answer';

/** `prepare` brings the page, in Chinese, into the state; `holds` says that it is still in it when all was looked at. */
const states = {
  empty: {},
  loading: { hash: { paste: TAOBAO }, routes: { 'wailian.wasm': null }, state: 'loading' },
  'failed: no rules': { hash: { paste: TAOBAO }, routes: { 'wailian-rules.txt': { status: 404, body: '' } }, expectFaults: true, state: 'failed' },
  'failed: broken rules': { hash: { paste: TAOBAO }, routes: { 'wailian-rules.txt': { contentType: 'application/json', body: '{"apps":7}' } }, state: 'failed' },
  ...Object.fromEntries(Object.entries(outcomes).map(([outcome, hash]) => [outcome, { hash, outcome, state: 'ready', part: ANSWER }])),
  'a trial, last known': { hash: { paste: TAOBAO, context: 'group' } },
  'sources disagree': { part: ANSWER, hash: { paste: BLOG, on: '2023-01-01' } },
  wrapped: { part: ANSWER, hash: { paste: 'https://link.zhihu.com/?target=https%3A%2F%2Fitem.taobao.com%2Fitem.htm%3Fid%3D1', context: 'group' } },
  'a deception': { part: ANSWER, hash: { paste: 'https://taobao.com.evil.example/' } },
  'a page of the app': { part: ANSWER, hash: { paste: '将要访问\n非微信官方网页，请确认是否继续访问。' } },
  'no link': { part: ANSWER, hash: { paste: '今天天气不错' } },
  'no such day': { hash: { paste: TAOBAO, on: '2021-02-30' } },
  'several links': { hash: { paste: `${TAOBAO} https://www.douyin.com/video/7 ${BLOG}`, context: 'group', on: '2021-12-05' } },
  'own settings in use': {
    hash: { paste: TAOBAO, context: 'group', on: '2021-12-05' },
    async prepare(page) {
      await page.getByRole('group', { name: '按聊天场景' }).getByLabel('群聊').selectOption('不打开');
      await page.getByRole('group', { name: '拒绝的网站' }).getByLabel('网站名称').fill('淘宝');
      await page.keyboard.press('Tab');
    },
  },
  'own rules refused': { prepare: (page) => take(page, '选择规则文件', file('x.json', '{')), holds: (page) => page.getByRole('alert') },
  'own rules in use': {
    hash: { paste: TAOBAO },
    prepare: (page) => take(page, '选择规则文件', file('mine.json', JSON.stringify({ ...allRules(), rules_version: 'mine' }))),
    holds: (page) => page.getByRole('status').getByText('mine.json'),
  },
  'many links, running': { part: '#list', async prepare(page) {
    await openTool(page, '许多链接');
    await take(page, '选择文件', lines(100_000));
  }, holds: (page) => page.getByRole('button', { name: /^(暂停|Pause)$/ }) },
  'many links, paused': {
    async prepare(page) {
      await take(page, '选择文件', lines(20_000));
      await page.getByRole('button', { name: '暂停', exact: true }).click();
    },
    holds: (page) => page.getByRole('button', { name: /^(继续|Go on)$/ }),
  },
  'many links, done': { prepare: (page) => take(page, '选择文件', lines(200)), holds: (page) => page.getByText(/^(看完 200 行|All 200 lines)/) },
  // A window of 1280 pixels, enlarged four times.
  'enlarged to 320 px': { hash: { paste: TAOBAO, context: 'group' }, viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  'forced colours': { hash: { paste: `${TAOBAO} ${BLOG}`, context: 'group' }, forcedColors: 'active' },
};

for (const [name, { prepare, holds, outcome, part, state = '', ...options }] of Object.entries(states)) {
  test(`axe: ${name}`, async (t) => {
    const { page } = await open(t, { ...options, hash: { ...options.hash, lang: 'zh-CN' } });
    await page.locator(state ? `wailian-checker[state=${state}]` : 'wailian-checker:is([state=ready], [state=idle])').waitFor({ state: 'attached' });
    if (outcome) assert.equal(await page.locator('wailian-checker .verdict').getAttribute('data-outcome'), outcome);
    await openAll(page, part);
    await prepare?.(page);
    await page.evaluate(axe);
    for (const language of ['简体中文', 'English']) {
      await page.getByRole('button', { name: language }).click();
      await page.emulateMedia({ colorScheme: 'light' });
      await openAll(page, part);
      assert.deepEqual(await violations(page, part), [], `${language}, light`);
      // The dark scheme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await violations(page, part, 'color-contrast', 'link-in-text-block'), [], `${language}, dark`);
    }
    await holds?.(page).first().waitFor();
  });
}

for (const lang of ['zh-CN', 'zh-TW', 'en']) {
  test(`axe: the article and the page in ${lang}`, async (t) => {
    const { page } = await open(t, { path: 'embed.html', locale: lang });
    await bothReady(page);
    await page.evaluate(axe);
    assert.deepEqual(await violations(page), []);
  });
}

test('on a phone the first three blocks fit on one screen', async (t) => {
  for (const lang of ['zh-CN', 'zh-TW', 'en']) {
    const { page } = await open(t, { hash: { paste: 'https://m.tb.cn/h.5Vd8Xq2', context: 'group', lang } });
    await headline(page).waitFor();
    const bottom = await page.getByRole('region', { name: /换个聊天场景|換個聊天場景|In the other chats/ }).evaluate((element) => element.getBoundingClientRect().bottom);
    assert.ok(bottom <= 740, `${lang}: the chats end at ${bottom} px`);
  }
});

for (const width of [320, 360, 390, 768, 1280]) {
  test(`nothing is wider than ${width} px`, async (t) => {
    for (const lang of ['zh-CN', 'en']) {
      const { page } = await open(t, { viewport: { width, height: 740 }, hash: { paste: TAOBAO, context: 'group', lang } });
      await headline(page).waitFor();
      await openAll(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${lang} scrolls sideways`);
    }
  });
}

test('nothing jumps when an answer arrives or another chat is chosen', async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const top = () => page.getByRole('textbox').first().evaluate((element) => element.getBoundingClientRect().top + scrollY);
  const start = await top();
  await box(page).press('h');
  await page.waitForTimeout(700);
  await paste(page, TAOBAO);
  assert.equal(await top(), start, 'while one types, the box stays where it is');
  await page.getByRole('radio', { name: /朋友圈/ }).check();
  await page.waitForTimeout(300);
  assert.ok(await page.evaluate(() => globalThis.shift) < 0.01, 'no layout shift');
});

for (const [screen, viewport] of [['a phone', { width: 360, height: 740 }], ['a large screen', { width: 1280, height: 1400 }]]) {
  test(`a page opened with a question in its address does not shift on ${screen} either, nor when its later parts arrive`, async (t) => {
    const { page } = await open(t, { viewport, hash: { paste: TAOBAO, context: 'group' } });
    await headline(page).waitFor();
    await page.locator('#fold-why').waitFor();
    await page.waitForTimeout(300);
    const shift = await page.evaluate(() => new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done(sum), 100);
    }));
    t.diagnostic(`shift ${shift.toFixed(4)}`);
    assert.ok(shift < 0.02, `shift ${shift}`);
  });
}
