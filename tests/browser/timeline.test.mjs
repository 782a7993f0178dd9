// The years: the day by keys and by dragging, the rule of a segment, events, the table, two days compared.
import assert from 'node:assert/strict';
import test from 'node:test';
import { headline, open, unfold } from './browser.mjs';

const LINK = 'https://item.taobao.com/item.htm?id=600000000001';
const slider = (page) => page.getByRole('slider', { name: '日期线' });

/** The line is drawn a frame after the answer. */
const says = (page, day) => page.getByRole('slider', { name: '日期线' }).and(page.locator(`[aria-valuetext="${day}"]`)).waitFor();

async function opened(t, hash = {}, context = {}) {
  const { page } = await open(t, { hash: { paste: LINK, context: 'one_to_one', on: '2021-11-29', ...hash }, ...context });
  await unfold(page, '从何时起');
  await slider(page).waitFor();
  return page;
}

test('the whole page answers for the day that the keys choose', async (t) => {
  const page = await opened(t);
  await slider(page).focus();
  await page.keyboard.press('ArrowLeft');
  assert.match(await headline(page).innerText(), /先提示，再打开/);
  await says(page, '2021 年 11 月 28 日');
  await page.keyboard.press('PageDown');
  assert.match(await headline(page).innerText(), /只能复制网址/);
  await page.keyboard.press('Home');
  assert.match(await headline(page).innerText(), /尚无依据/);
  await says(page, '2008 年 1 月 1 日');
  await page.keyboard.press('End');
  assert.match(await headline(page).innerText(), /直接打开/);
  assert.ok(await slider(page).evaluate((line) => line === document.activeElement), 'the line keeps the focus');
  await page.waitForFunction(() => !location.hash.includes('on='));
});

test('keys that come quicker than frames all count', async (t) => {
  const page = await opened(t);
  await slider(page).evaluate((line) => {
    for (let count = 0; count < 3; count += 1) line.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
  });
  await says(page, '2021 年 11 月 26 日');
});

test('the day can be dragged', async (t) => {
  const page = await opened(t, {}, { viewport: { width: 1280, height: 1600 } });
  const handle = slider(page).getByText('2021 年 11 月 29 日');
  const box = await handle.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 60, box.y + 10, { steps: 4 });
  await page.mouse.up();
  assert.match(await headline(page).innerText(), /只能复制网址/);
  await page.locator('[role=slider][aria-valuetext^="2019 年"], [role=slider][aria-valuetext^="2020 年"]').waitFor();
});

test('a segment tells its rule when it is tapped, and leads to its first day', async (t) => {
  const page = await opened(t, {}, { viewport: { width: 1280, height: 1600 } });
  const years = page.getByRole('region', { name: '从何时起' });
  await years.getByText('转到别的页面').first().click();
  await years.getByText('2013 年 11 月 22 日', { exact: false }).first().waitFor();
  await years.getByRole('button', { name: '看这一天' }).click();
  await page.waitForFunction(() => location.hash.includes('on=2013-1'));
});

test('events are one stop for the keyboard, and speak when focused', async (t) => {
  const page = await opened(t);
  const events = page.getByRole('toolbar', { name: '大事' });
  await events.getByRole('button').last().focus();
  await page.keyboard.press('Home');
  assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /^2008 年 9 月 8 日/);
  await page.keyboard.press('ArrowRight');
  await page.getByText('3Q 大战').waitFor();
  assert.equal(await events.locator('[tabindex="0"]').count(), 1);
});

test('the table says the same in words', async (t) => {
  const page = await opened(t);
  await page.getByText('以表格查看').click();
  const table = page.getByRole('table', { name: '各聊天场景历来的处理' });
  await table.waitFor();
  assert.ok(await table.getByRole('row').filter({ hasText: '2021 年 9 月 17 日' }).filter({ hasText: '先提示，再打开' }).count() >= 1);
  assert.ok(await table.getByRole('rowheader', { name: '收藏' }).count() === 1);
});

test('two days are compared chat by chat', async (t) => {
  const page = await opened(t);
  await page.getByText('两天之间有何不同').click();
  await page.getByLabel('与这一天相比').fill('2021-09-16');
  const changes = page.getByRole('region', { name: '从何时起' }).getByRole('listitem').filter({ hasText: '单聊' });
  assert.match(await changes.innerText(), /只能复制到浏览器[\s\S]*直接打开/);
  await page.getByLabel('与这一天相比').fill('2021-11-29');
  await page.getByText('各场景都没有变化').waitFor();
});

test('on a narrow screen the chart scrolls inside itself and starts at the chosen day', async (t) => {
  const page = await opened(t, { on: '2013-12-01' }, { viewport: { width: 320, height: 740 } });
  const seen = await page.evaluate(() => {
    const flag = document.querySelector('[role=slider]').getBoundingClientRect();
    return { x: flag.left + flag.width / 2, sideways: document.documentElement.scrollWidth > innerWidth };
  });
  assert.ok(seen.x > 60 && seen.x < 320, `the line stands at ${seen.x}`);
  assert.equal(seen.sideways, false);
});

test('a chart that fits is seen whole, its last day too', async (t) => {
  const page = await opened(t, { on: '2031-05-01' }, { viewport: { width: 1280, height: 900 } });
  const { past, label } = await page.locator('.years-scroll').evaluate((scroll) => ({ past: scroll.scrollWidth - scroll.clientWidth, label: scroll.querySelector('.axis span').getBoundingClientRect().left - scroll.getBoundingClientRect().left }));
  assert.ok(past <= 1 && label >= -1, `${past}, ${label}`);
});

/** How far, in pixels, what stands along the years is from where the chart has it. */
function misplaced() {
  const middle = (element) => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2;
  };
  const years = document.querySelector('.years-inner');
  const grid = [...years.querySelectorAll('.chart .years path')].map(middle);
  const first = 2008;
  /** Where a day stands by the lines of the two years around it. */
  const placeOf = (day) => {
    const year = Number(day.slice(0, 4)) - first;
    const share = (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / (365.25 * 86_400_000);
    const step = grid[year + 1] === undefined ? (grid.at(-1) - grid[0]) / (grid.length - 1) : grid[year + 1] - grid[year];
    return grid[year] + share * step;
  };
  const dayOf = (text) => {
    const [, year, month, day] = /(\d{4}) 年 (\d+) 月 (\d+) 日/.exec(text);
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  };
  const off = {};
  for (const label of years.querySelectorAll('.axis span')) off[`label ${label.textContent}`] = label.getBoundingClientRect().left - grid[Number(label.textContent) - first];
  for (const flag of years.querySelectorAll('.flag')) {
    const name = flag.getAttribute('aria-label');
    if (/^\d{4} 年 \d+ 月 \d+ 日/.test(name)) off[name] = middle(flag) - placeOf(dayOf(name));
  }
  const line = document.querySelector('.day-line');
  off.line = middle(line) - placeOf(dayOf(line.getAttribute('aria-valuetext')));
  // A rule that begins on the chosen day begins at its line.
  const bars = [...years.querySelectorAll(`.chart [data-context=one_to_one] .ground`)].map((bar) => bar.getBoundingClientRect().left - middle(line));
  off.bar = bars.reduce((least, one) => (Math.abs(one) < Math.abs(least) ? one : least));
  return Object.entries(off).filter(([, pixels]) => Math.abs(pixels) > 1);
}

for (const width of [320, 390, 641, 880, 1024, 1280, 1920, 2560]) {
  test(`axis, flags, bars and line agree in a window of ${width} pixels, also after a change of day`, async (t) => {
    const page = await opened(t, {}, { viewport: { width, height: 1200 } });
    const settled = () => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))); }));
    await settled();
    assert.deepEqual(await page.evaluate(misplaced), []);
    await page.getByRole('button', { name: '前一天' }).click();
    await says(page, '2021 年 11 月 28 日');
    await page.getByRole('button', { name: '后一天' }).click();
    await says(page, '2021 年 11 月 29 日');
    await settled();
    assert.deepEqual(await page.evaluate(misplaced), []);
  });
}
