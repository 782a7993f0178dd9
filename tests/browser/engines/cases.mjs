// The shared cases that are marked for the page: what a reader sees must be what the case expects.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../cases/', import.meta.url);

export function readCases() {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
    .filter((entry) => entry.browser);
}

const HEADLINES = {
  direct: /会直接打开|可以直接打开/, confirm: /先提示，再打开/, copy: /只能复制网址/, diverted: /转到别的页面/, token_only: /这是口令，不是链接/,
  self_only: /仅自己可见/, blocked: /停止访问/, needs_setup: /需先配置域名/, unknown: /尚无依据/,
};
const WORDS = {
  direct: '直接打开', confirm: '先提示，再打开', copy: '只能复制到浏览器', diverted: '转到别的页面', token_only: '口令，不是链接',
  self_only: '仅自己可见', blocked: '停止访问', needs_setup: '需先配置域名', unknown: '尚无依据',
};
const FOUND = ['group', /这段文字里有/];

/** Asks in the address, as a shared link does, of a page that is open. */
export async function walkCase(page, { paste, context = 'one_to_one', on = '2021-12-05', app, conditions, client_version: client, expect }) {
  const question = { lang: 'zh-CN', paste, context, on, ...(app ? { app } : {}), ...(client ? { client } : {}), ...(conditions ? { if: conditions.join(',') } : {}) };
  await page.evaluate((fragment) => new Promise((done) => {
    // The page listens first, so it has answered by then.
    addEventListener('hashchange', () => done(), { once: true });
    location.hash = fragment;
  }), new URLSearchParams(question).toString());
  if (expect.problems?.length) return assert.match((await page.texts('status'))[0], /没有“.+”/);
  const wanted = [...(expect.links ?? []), ...(expect.tokens ?? [])];
  if (wanted.length === 0 && expect.pages) return page.find('heading', /^这是一张提示页/);
  const several = await page.count('radio', null, FOUND);
  assert.equal(Math.max(several, 1), wanted.length, 'everything found is shown');
  for (const [index, answer] of wanted.entries()) {
    if (several) await page.pick(index, 'radio', null, FOUND);
    await checkAnswer(page, answer);
  }
}

async function checkAnswer(page, { outcome, trial, currency, alternatives = [], decided_by: decidedBy, destination }) {
  const text = (await page.texts('region')).find((entry) => entry.replace(/\s+/g, '').match(HEADLINES[outcome]));
  assert.ok(text, `no headline says ${outcome}: ${(await page.texts('region')).join('\n')}`);
  if (trial !== undefined) assert.equal(text.includes('试行'), trial, 'the mark of a trial');
  if (currency === 'last_known') assert.match(text, /最后一次有记载：|不知道今天是否仍然如此/);
  if (currency === 'current') assert.doesNotMatch(text, /此后没有更新的记载/);
  for (const other of alternatives) assert.ok(text.includes(WORDS[other]), `also ${other}`);
  // The evidence follows the answer by a frame.
  if (decidedBy) await page.until((id) => [...document.querySelector('wailian-checker').shadowRoot.querySelectorAll('#fold-why dd')].some((found) => found.textContent === id), decidedBy);
  if (destination) assert.ok(text.includes(destination.host) && text.includes(WORDS[destination.outcome]), 'the destination');
}
