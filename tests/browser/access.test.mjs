// Everybody can use it: axe finds nothing in any state, language or scheme; the first screen of a phone holds the
// answer; nothing jumps; narrow, enlarged and forced colours work.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { box, headline, open, paste } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAOBAO = '【淘宝】https://m.tb.cn/h.5Vd8Xq2?tk=Rm4TdKz81Yw CZ3457 「竹编收纳筐」 ￥k7Qm2ZtXb9R￥';

async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await globalThis.axe.run({ exclude: [] }, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.target.flat().join(' ')} ${node.failureSummary}`).join(' | ')}`);
  });
}

const openAll = (page) => page.evaluate(async () => {
  for (const root of [document, document.querySelector('wailian-checker').shadowRoot]) {
    for (const details of root.querySelectorAll('details')) details.open = true;
  }
  // What is drawn on opening is drawn by now.
  await new Promise((next) => setTimeout(next, 150));
});

const states = {
  empty: {},
  'a trial, last known': { hash: { paste: TAOBAO, context: 'group' } },
  'sources disagree': { hash: { paste: 'https://blog.example.org/', on: '2023-01-01' } },
  stopped: { hash: { paste: 'https://blog.example.org/', if: 'fraud_or_illegal', on: '2025-12-01' } },
  'sender only': { hash: { paste: 'https://blog.example.org/', context: 'moments', if: 'over_daily_quota', on: '2015-02-01' } },
  'set-up first': { hash: { paste: 'https://blog.example.org/', context: 'mini_program' } },
  'lands elsewhere': { hash: { paste: 'https://item.taobao.com/', on: '2013-11-23' } },
  wrapped: { hash: { paste: 'https://link.zhihu.com/?target=https%3A%2F%2Fitem.taobao.com%2Fitem.htm%3Fid%3D1', context: 'group' } },
  'a deception': { hash: { paste: 'https://taobao.com.evil.example/' } },
  'a page of the app': { hash: { paste: '将要访问\n非微信官方网页，请确认是否继续访问。' } },
  'no link': { hash: { paste: '今天天气不错' } },
  'a wrong day': { hash: { paste: TAOBAO, on: '2021-02-30' } },
  'no core': { hash: { paste: TAOBAO }, routes: { 'wailian-rules.json': { status: 404, body: '' } }, expectFaults: true },
};

for (const [state, options] of Object.entries(states)) {
  test(`axe: ${state}`, async (t) => {
    for (const lang of ['zh-CN', 'en']) {
      for (const colorScheme of ['light', 'dark']) {
        await t.test(`${lang}, ${colorScheme}`, async (part) => {
          const { page } = await open(part, { ...options, hash: { ...options.hash, lang }, colorScheme });
          await page.locator('wailian-checker:is([state=ready], [state=failed], [state=idle])').waitFor();
          if (state !== 'empty') await page.waitForTimeout(100);
          await openAll(page);
          assert.deepEqual(await violations(page), []);
        });
      }
    }
  });
}

for (const lang of ['zh-CN', 'zh-TW', 'en']) {
  test(`axe: the article and the page in ${lang}`, async (t) => {
    const { page } = await open(t, { path: 'embed.html', locale: lang });
    await page.locator('wailian-checker[state=ready]').nth(1).waitFor();
    assert.deepEqual(await violations(page), []);
  });
}

test('axe: many links, own choices and own rules in use', async (t) => {
  for (const colorScheme of ['light', 'dark']) {
    const { page } = await open(t, { hash: { paste: TAOBAO, context: 'group', on: '2021-12-05' }, colorScheme });
    await openAll(page);
    await page.getByRole('button', { name: '用上面框里的文字' }).click();
    await page.getByText(/看完 \d+ 行/).waitFor();
    await page.getByRole('group', { name: '按聊天场景' }).getByLabel('群聊').selectOption('不打开');
    await page.getByLabel('选择规则文件').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
    await page.getByRole('alert').waitFor();
    assert.deepEqual(await violations(page), []);
  }
});

test('on a phone the first three blocks fit on one screen', async (t) => {
  for (const lang of ['zh-CN', 'zh-TW', 'en']) {
    const { page } = await open(t, { hash: { paste: 'https://m.tb.cn/h.5Vd8Xq2', context: 'group', lang } });
    await headline(page).waitFor();
    const bottom = await page.getByRole('group', { name: /换个聊天场景|換個聊天場景|In the other chats/ }).evaluate((element) => element.getBoundingClientRect().bottom);
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
  await page.getByRole('radio', { name: /朋友圈/ }).check();
  await page.waitForTimeout(300);
  assert.equal(await top(), start, 'the box stays where it is');
  assert.ok(await page.evaluate(() => globalThis.shift) < 0.01, 'no layout shift');
});

for (const [screen, viewport] of [['a phone', { width: 360, height: 740 }], ['a large screen', { width: 1280, height: 1400 }]]) {
  test(`a page opened with a question in its address does not shift on ${screen} either, nor when its later parts arrive`, async (t) => {
    const { page } = await open(t, { viewport, hash: { paste: TAOBAO, context: 'group' } });
    await headline(page).waitFor();
    await page.getByRole('heading', { name: '凭据' }).waitFor();
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

test('forced colours keep every sign and the chosen chat visible', async (t) => {
  const { page } = await open(t, { forcedColors: 'active', hash: { paste: TAOBAO, context: 'group' } });
  await headline(page).waitFor();
  assert.deepEqual(await violations(page), []);
});

test('an answer is painted within a frame of a paste', async (t) => {
  const { page } = await open(t, { viewport: { width: 1280, height: 900 } });
  await paste(page, 'https://item.taobao.com/item.htm?id=1');
  const times = await page.evaluate(async () => {
    const area = document.querySelector('textarea');
    const taken = [];
    for (let index = 0; index < 60; index += 1) {
      area.value = `看看 https://item.taobao.com/item.htm?id=6000000000${index} 还有 https://v.douyin.com/Kx4m${index}/`;
      const start = performance.now();
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document.body.getBoundingClientRect();
      taken.push(performance.now() - start);
      await new Promise((next) => requestAnimationFrame(next));
    }
    return taken.sort((one, other) => one - other);
  });
  t.diagnostic(`paste to layout: median ${times[30].toFixed(1)} ms, 95th percentile ${times[56].toFixed(1)} ms`);
  assert.ok(times[30] < 50, `median ${times[30]} ms`);
});
