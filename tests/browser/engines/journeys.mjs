// What a reader does with the page, from paste to answer and around it: written once, run in every engine.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../../../scripts/serve.mjs';
import { readCases, walkCase } from './cases.mjs';
import { serveWatched } from './watched-site.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const site = process.env.WAILIAN_SITE ?? join(root, 'dist/site');
const singleFile = join(root, 'dist/wailian.html');

const LINK = 'https://item.taobao.com/item.htm?id=600000000001';
const SHARE = '【淘宝】https://m.tb.cn/h.5Vd8Xq2?tk=Rm4TdKz81Yw CZ3457 「竹编收纳筐」\n点击链接直接打开';
const BOX = ['textbox', '贴上链接，或整段分享文字'];
const LINE = ['slider', '日期线'];

const journeys = {
  async 'a pasted share text is answered, with its reason and its day'({ page, open }) {
    await open({ on: '2021-12-05', context: 'group' });
    await page.fill(SHARE, ...BOX);
    await page.find('heading', '微信预计会直接打开');
    await page.says(/m\.tb\.cn[\s\S]*群聊，2021 年 12 月 5 日[\s\S]*试行[\s\S]*媒体实测/, 'region');
    await page.says(/^微信预计会直接打开，所问日期/, 'status');
    await page.until(() => location.hash.includes('paste='));
    await page.reload();
    await page.find('heading', '微信预计会直接打开');
  },

  async 'the chat is chosen by pointer and by keys, the day stepped and typed'({ page, open }) {
    await open({ on: '2021-11-29', paste: LINK });
    await page.find('heading', '微信预计会直接打开');
    await page.click('button', '前一天');
    await page.find('heading', /先提示，再打开/);
    await page.fill('2019-05-01', 'date', '日期');
    await page.find('heading', /只能复制网址/);
    await page.fill('2021-12-05', 'date', '日期');
    await page.click('radio', /^朋友圈/);
    await page.find('heading', /只能复制网址/);
    await page.press('ArrowLeft');
    await page.find('heading', '微信预计会直接打开');
    assert.ok(await page.isChecked('radio', /^群聊/));
    assert.ok(await page.isFocused('radio', /^群聊/), 'the chosen chat keeps the focus');
    await page.until(() => location.hash.includes('context=group') && location.hash.includes('on=2021-12-05'));
  },

  async 'the years are walked by keyboard'({ page, open }) {
    await open({ on: '2021-11-29', paste: LINK });
    await page.click('button', /^从何时起/);
    await page.focus(...LINE);
    for (const [key, day, headline] of [
      ['ArrowLeft', '2021 年 11 月 28 日', /先提示，再打开/], ['PageDown', '2020 年 11 月 28 日', /只能复制网址/], ['Home', '2008 年 1 月 1 日', /尚无依据/],
    ]) {
      await page.press(key);
      await page.find('heading', headline);
      await page.has(day, 'aria-valuetext', ...LINE);
    }
    await page.press('End');
    await page.find('heading', /此后未见记载/);
    assert.ok(await page.isFocused(...LINE), 'the line keeps the focus');
  },

  async 'one’s own link management stands beside the platform’s, and stays'({ page, open, reload }) {
    await open({ on: '2021-12-05', context: 'group', paste: LINK });
    await page.click('button', '更多工具');
    await page.click('button', '我的链接管理');
    await page.choose('先问我', 'combobox', '群聊', ['group', '按聊天场景']);
    await page.says(/按平台规则\s*直接打开[\s\S]*按我的设置\s*先提示，再打开/, 'region');
    await reload();
    await page.says(/按我的设置\s*先提示，再打开/, 'region');
    await page.click('button', '更多工具');
    await page.click('button', /^我的链接管理/);
    await page.click('button', '全部清除');
    await page.find('heading', '微信预计会直接打开');
    assert.doesNotMatch((await page.texts('region')).join('\n'), /按我的设置/);
  },

  async 'many links are checked, with progress, and a long run is cancelled'({ page, open, file }) {
    await open({ on: '2021-12-05', context: 'group', paste: LINK });
    await page.click('button', '更多工具');
    await page.click('button', '许多链接');
    await page.setFile(file('few.txt', [LINK, 'https://www.douyin.com/video/7000000000000000001', '没有链接的一行'].join('\n')), 'file', '选择文件');
    await page.says(/^看完 3 行，找到 2 处$/, 'status');
    assert.match((await page.texts('row')).join('\n'), /item\.taobao\.com[\s\S]*直接打开[\s\S]*douyin[\s\S]*只能复制/);
    await page.setFile(file('many.txt', Array.from({ length: 60_000 }, (_, index) => `${LINK}${index}`).join('\n')), 'file', '选择文件');
    await page.says(/^已看 [1-9]\d* \/ 60000 行/, 'status');
    await page.click('button', '取消');
    await page.says(/^已取消：看了 [1-9]\d* \/ 60000 行，找到 \d+ 处$/, 'status');
  },

  async 'rules of one’s own: refused with the place of each fault, else marked while in use'({ page, open, file }) {
    const rules = JSON.parse(readFileSync(join(root, 'dist/npm/rules.json'), 'utf8'));
    const changed = (id, outcome) => {
      const copy = structuredClone(rules);
      copy.apps[0].policies.find((policy) => policy.id === id).outcome = outcome;
      return JSON.stringify(copy);
    };
    await open({ on: '2021-12-05', context: 'group', paste: LINK });
    await page.click('button', '更多工具');
    await page.click('button', '我的规则');
    await page.setFile(file('broken.json', changed('taobao-group-trial-2021-12', 'perhaps')), 'file', '选择规则文件');
    await page.says(/broken\.json 有 \d+ 处错误，没有采用[\s\S]*outcome/, 'alert');
    await page.find('heading', '微信预计会直接打开');
    await page.setFile(file('mine.json', changed('taobao-group-trial-2021-12', 'confirm')), 'file', '选择规则文件');
    await page.find('heading', /先提示，再打开/);
    await page.says(/以下回答用的是你的规则：mine\.json/, 'status');
    await page.click('button', '恢复原来的规则', ['status', null, ['region', '这条链接，在微信里会怎样？']]);
    await page.find('heading', '微信预计会直接打开');
  },

  async 'three languages say the same'({ page, open }) {
    await open({ on: '2021-12-05', context: 'group', paste: SHARE });
    for (const [button, headline, lang] of [
      ['EN English', 'WeChat is expected to open it directly', 'en'], ['繁 繁體中文', '微信預計會直接開啟', 'zh-TW'], ['简 简体中文', '微信预计会直接打开', 'zh-CN'],
    ]) {
      await page.click('button', button);
      await page.find('heading', headline);
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
    }
  },

  async 'what was written comes back: cleared, replaced by an example, after a reload'({ page, open, reload }) {
    const holds = (text) => page.until((wanted) => document.querySelector('#paste').value === wanted, text);
    await open({});
    await page.says(/载入后没有联网/, 'listitem');
    await page.fill(SHARE, ...BOX);
    await page.find('heading', /此后未见记载/);
    await page.click('button', '换一条');
    await holds('');
    await page.click('button', '撤销');
    await holds(SHARE);
    await page.click('button', '更多工具');
    await page.click('button', '其他例子');
    await page.click('button', /^淘宝，2018 年的花式文字/);
    await page.until(() => document.querySelector('.as-of')?.textContent.includes('2018 年 8 月 15 日'));
    await page.click('button', '撤销');
    await holds(SHARE);
    await page.find('heading', /此后未见记载/);
    const long = `${'长'.repeat(3000)} ${LINK}`;
    await page.fill(long, ...BOX);
    await page.find('heading', /此后未见记载/);
    await reload();
    await holds(long);
    await page.find('heading', /此后未见记载/);
  },

  async 'after load nothing is asked of anybody, and the page says so'({ page, open }) {
    await open({});
    await page.says(/载入后没有联网/, 'listitem');
    await page.fill(SHARE, ...BOX);
    await page.find('heading', /此后未见记载/);
    await page.click('button', 'EN English');
    await page.says(/Nothing was requested since load/, 'listitem');
  },

  async 'markup in a paste stays text, and no script can be made of text'({ page, open }) {
    await open({ on: '2021-12-05' });
    await page.fill(`<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script> ${LINK}`, ...BOX);
    await page.find('heading', '微信预计会直接打开');
    assert.equal(await page.evaluate(() => globalThis.ran ?? null), null);
    assert.equal(await page.evaluate(() => document.images.length), 0);
  },
};

/** In the page: whether what follows the answer is there. */
const evidenceIsThere = () => Boolean(document.querySelector('wailian-checker').shadowRoot?.querySelector('#fold-why'));

/** The answer as data, once it is there with its evidence. */
async function receipt(page) {
  await page.until(evidenceIsThere);
  return page.evaluate(() => JSON.stringify(document.querySelector('wailian-checker').report));
}

function addressOf(home, question) {
  return `${home}#${new URLSearchParams({ lang: 'zh-CN', ...question })}`;
}

export function runJourneys({ name, launch }) {
  describe(name, () => {
    let browser;
    let folder;
    before(async () => {
      assert.ok(existsSync(join(site, 'page.js')), `${site} is not built: run scripts/build`);
      folder = mkdtempSync(join(tmpdir(), 'wailian-files-'));
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const file = (fileName, text) => {
      writeFileSync(join(folder, fileName), text);
      return join(folder, fileName);
    };

    /** A watched page on a site of its own; the journey must leave no fault behind. */
    async function watched(t, first) {
      const server = await serveWatched(site, first);
      const { page, asked, close } = await browser.open();
      t.after(async () => {
        const faults = await page.evaluate(() => globalThis.faults);
        await close();
        await server.close();
        assert.deepEqual(faults, [], 'the page stayed clean');
        assert.deepEqual(asked.filter((url) => !url.startsWith(`${server.address}/`) && !/^(data|about|blob):/.test(url)), [], 'no request to others');
      });
      /** The parts that follow the first answer push nothing aside any more when this is done: a click hits what it means. */
      const whole = async () => {
        await page.until(() => document.querySelector('#user-rules .tool-body') !== null);
        if (await page.evaluate(() => document.body.dataset.state === 'answered')) await page.until(evidenceIsThere);
      };
      const open = async (question) => {
        await page.goto(addressOf(`${server.address}/`, question));
        await whole();
      };
      const reload = async () => {
        await page.reload();
        await whole();
      };
      return { page, file, open, reload };
    }

    /** The site as it is, without the watch. */
    async function plainly(walk) {
      const server = await serve(site);
      const { page, close } = await browser.open();
      try {
        return await walk(page, server.address, server);
      } finally {
        await close();
        await server.close();
      }
    }

    for (const [what, walk] of Object.entries(journeys)) test(what, async (t) => walk(await watched(t)));

    test('Trusted Types refuse a text as markup', async (t) => {
      const [known, refused] = await plainly(async (page, address) => {
        await page.goto(`${address}/`);
        return page.evaluate(() => {
          try {
            document.createElement('div').innerHTML = '<b>x</b>';
            return ['trustedTypes' in globalThis, false];
          } catch {
            return ['trustedTypes' in globalThis, true];
          }
        });
      });
      t.diagnostic(known ? 'this engine has Trusted Types' : 'this engine has no Trusted Types');
      assert.equal(refused, known);
    });

    test('without WebAssembly the plain build gives the same answer, byte for byte', async (t) => {
      const question = { on: '2021-12-05', context: 'group', paste: SHARE };
      const usual = await plainly(async (page, address) => {
        await page.goto(addressOf(`${address}/`, question));
        return receipt(page);
      });
      const { page, open } = await watched(t, () => { delete globalThis.WebAssembly; });
      await open(question);
      assert.equal(await receipt(page), usual);
      assert.ok(await page.evaluate(() => performance.getEntriesByType('resource').some(({ name: url }) => url.endsWith('/wailian.plain.mjs'))));
    });

    test('after the server is gone, a reload answers as before', async () => {
      await plainly(async (page, address, server) => {
        await page.goto(addressOf(`${address}/`, {}));
        await page.until(() => navigator.serviceWorker.controller !== null);
        await server.close();
        await assert.rejects(fetch(address), 'the server is really gone');
        await page.reload();
        await page.fill(LINK, ...BOX);
        await page.find('heading', /此后未见记载/);
      });
    });

    test('the single file answers from a folder, without any server', { skip: existsSync(singleFile) ? false : 'dist/wailian.html is not built' }, async (t) => {
      const { page, asked, close } = await browser.open();
      t.after(close);
      await page.goto(addressOf(pathToFileURL(singleFile).href, { on: '2021-12-05', context: 'group' }));
      await page.fill(SHARE, ...BOX);
      await page.find('heading', '微信预计会直接打开');
      assert.deepEqual(asked.filter((url) => /^https?:/.test(url)), [], 'no request at all');
    });

    test('the shared cases that are meant for the page', async (t) => {
      const cases = readCases();
      assert.ok(cases.length >= 20, `${cases.length}`);
      const { page, open } = await watched(t);
      await open({});
      await page.until(() => document.querySelector('wailian-checker').wailian !== null);
      for (const entry of cases) await t.test(entry.name, () => walkCase(page, entry));
    });
  });
}
