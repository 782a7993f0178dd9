// The shared cases that are marked for it, through the page itself: what a reader sees must be what the case expects.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { headline, open, verdict } from './browser.mjs';

const folder = new URL('../cases/', import.meta.url);
const cases = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
  .flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  .filter((entry) => entry.browser);

const HEADLINES = {
  direct: /预计会直接打开/, confirm: /先提示，再打开/, copy: /只能复制网址/, diverted: /转到别的页面/, token_only: /这是口令，不是链接/,
  self_only: /仅自己可见/, blocked: /停止访问/, needs_setup: /需先配置域名/, unknown: /尚无依据/,
};
const WORDS = {
  direct: '直接打开', confirm: '先提示，再打开', copy: '只能复制到浏览器', diverted: '转到别的页面', token_only: '口令，不是链接',
  self_only: '仅自己可见', blocked: '停止访问', needs_setup: '需先配置域名', unknown: '尚无依据',
};

test('at least 20 cases are meant for the browser', () => assert.ok(cases.length >= 20, `${cases.length}`));

for (const { name, paste, context = 'one_to_one', on = '2021-12-05', app, conditions, client_version: client, expect } of cases) {
  test(name, async (t) => {
    const hash = { paste, context, on, ...(app ? { app } : {}), ...(client ? { client } : {}), ...(conditions ? { if: conditions.join(',') } : {}) };
    const { page } = await open(t, { hash });
    await page.locator('wailian-checker[state=ready]').waitFor();
    if (expect.problems?.length) return assert.match(await page.getByRole('status').first().innerText(), /没有“.+”/);
    const wanted = [...(expect.links ?? []), ...(expect.tokens ?? [])];
    if (wanted.length === 0 && expect.pages) {
      return assert.match(await headline(page).innerText(), /中间页/);
    }
    const choices = page.getByRole('group', { name: /这段文字里有/ }).getByRole('radio');
    const several = await choices.count();
    assert.equal(Math.max(several, 1), wanted.length, 'everything found is shown');
    for (const [index, answer] of wanted.entries()) {
      if (several) await choices.nth(index).check();
      const status = verdict(page);
      const text = await status.innerText();
      assert.match(text.replace(/\s+/g, ''), HEADLINES[answer.outcome], text);
      if (answer.trial !== undefined) assert.equal(text.includes('试行'), answer.trial, 'the mark of a trial');
      if (answer.currency === 'last_known') assert.match(text, /此后没有新的依据|不知今天是否仍然如此/);
      if (answer.currency === 'current') assert.doesNotMatch(text, /此后没有新的依据/);
      for (const other of answer.alternatives ?? []) assert.ok(text.includes(WORDS[other]), `also ${other}`);
      if (answer.decided_by) assert.ok((await page.getByRole('region', { name: '凭据' }).innerText()).includes(answer.decided_by));
      if (answer.destination) assert.ok(text.includes(answer.destination.host) && text.includes(WORDS[answer.destination.outcome]), 'the destination');
    }
  });
}
