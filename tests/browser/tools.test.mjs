// Many links, the reader's own link management, own rules, and what can be taken along.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { allRules, headline, open, openTool, site, taken, verdict } from './browser.mjs';

const LINK = 'https://item.taobao.com/item.htm?id=600000000001';
const LINES = [LINK, 'https://www.douyin.com/video/7000000000000000001', '没有链接的一行', '复制这条信息￥aBcDeFg1234￥后打开手机淘宝'];
const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function batch(t, text, name = 'lines.txt') {
  const { page } = await open(t, { hash: { on: '2021-12-05', context: 'group', paste: LINK } });
  await openTool(page, '许多链接');
  await page.getByLabel('选择文件').setInputFiles(file(name, text));
  return page;
}
const told = (page) => page.getByRole('group').filter({ hasText: '许多链接' }).getByRole('status').first();

test('a file is checked line by line, counted by outcome and chat', async (t) => {
  const page = await batch(t, LINES.join('\n'));
  await page.getByText('看完 3 行，找到 3 处').or(page.getByText('看完 4 行，找到 3 处')).waitFor();
  assert.equal(await page.getByRole('progressbar', { name: '进度' }).evaluate((bar) => bar.position), 1);
  const rows = page.getByRole('region', { name: '找到的链接与口令' }).getByRole('row');
  assert.match((await rows.allInnerTexts()).join('\n'), /item\.taobao\.com[\s\S]*直接打开[\s\S]*douyin[\s\S]*只能复制[\s\S]*aBcDeFg1234[\s\S]*口令/);
  await page.getByRole('combobox', { name: '结果' }).selectOption('只能复制到浏览器');
  assert.equal(await rows.count(), 2);
  await page.getByLabel('筛选').fill('nothing of the kind');
  assert.equal(await rows.count(), 1);
});

test('an HTML file gives its addresses', async (t) => {
  const page = await batch(t, `<!doctype html><p><a href="${LINK}&amp;x=1">a</a><a href="https://www.douyin.com/video/7">b</a>`, 'page.html');
  await page.getByText(/看完 \d+ 行，找到 2 处/).waitFor();
  await page.getByRole('button', { name: `${LINK}&x=1` }).waitFor();
});

test('the rows are saved as CSV, safe for a spreadsheet, and as JSON', async (t) => {
  const page = await batch(t, LINES.join('\n'));
  await page.getByText(/看完 \d+ 行/).waitFor();
  const saved = async (name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  const csv = await saved('存为 CSV');
  assert.match(csv, /^\ufeffline,text,kind,url,host,lead,hazard,severity,inside,site,outcome,outcome_name,trial,currency,decided_by,destination,destination_outcome,carries,other_reading,page,code,problem,last_confirmed,context,on,rules_version\r\n/);
  assert.match(csv, /"1","https:\/\/item\.taobao\.com\/item\.htm\?id=600000000001","link",.*,"treatment","","","",.*,"direct","直接打开","true","current","taobao-group-trial-2021-12","","","","","","","","[\d-]+","group","2021-12-05","[^"]+"/);
  const json = JSON.parse(await saved('存为 JSON'));
  assert.deepEqual(json.rows.map(({ outcome }) => outcome), ['direct', 'copy', 'token_only']);
});

/** A scan worker that tells of one chunk and is gone without a word, as where a browser is short of memory. */
const GONE = `addEventListener('message', ({ data }) => {
  if (data.type !== 'start' || data.linesDone > 0) return self.close();
  const lines = new TextDecoder().decode(data.bytes).split('\\n');
  postMessage({ type: 'opened', lines: lines.length, leftOut: 0 });
  postMessage({ type: 'rows', rows: [], marks: [{ line: 7, why: 'stopped' }, { line: 9, why: 'cut' }], text: lines.slice(0, 400).join('\\n'), linesDone: 400 });
  self.close();
});`;

/** A run over 900 lines whose first workers are gone; the clock of the page is ours. */
async function runWithGone(t, gone) {
  let started = 0;
  const worker = readFileSync(join(site, 'scan-worker.js'), 'utf8');
  const { page, shell } = await open(t, { hash: { on: '2021-12-05', context: 'group', paste: LINK } });
  await shell.route('**/scan-worker.js', (route) => {
    started += 1;
    return route.fulfill({ contentType: 'text/javascript', body: started <= gone ? GONE : worker });
  });
  await page.clock.install();
  await openTool(page, '许多链接');
  await page.getByLabel('选择文件').setInputFiles(file('lines.txt', Array.from({ length: 900 }, (_, at) => `${LINK}${at}`).join('\n')));
  await page.clock.runFor(1000);
  await page.getByText('已看 400 / 900 行').waitFor();
  return { page, starts: () => started, beats: () => page.clock.runFor(30_000) };
}

test('a worker that is gone is noticed, and another goes on where it stopped', async (t) => {
  const { page, starts, beats } = await runWithGone(t, 1);
  await beats();
  for (let turns = 0; turns < 20 && await page.getByText('看完 900 行，找到 500 处').count() === 0; turns += 1) await page.clock.runFor(1000);
  await page.getByText('看完 900 行，找到 500 处').waitFor();
  assert.equal(starts(), 2);
  assert.match(await page.locator('.list-mark').first().innerText(), /有 1 行没有答案（第 8 行）/);
  assert.match(await page.locator('.list-mark').last().innerText(), /有 1 行超过 256 KB（第 10 行）/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存为 CSV' }).click()]);
  assert.match(readFileSync(await download.path(), 'utf8'), /\r\n"8","https:[^"]*","stopped",(?:"",){8}"有 1 行没有答案/);
});

test('where the next worker gets no further, the run ends with a reason', async (t) => {
  const { page, starts, beats } = await runWithGone(t, 9);
  await beats();
  await beats();
  await page.getByText('没能看完：停在 400 / 900 行。 后台程序两次都停在这里', { exact: false }).waitFor();
  assert.equal(starts(), 2);
});

test('a long run can be paused, resumed and cancelled while the page stays usable', async (t) => {
  const many = Array.from({ length: 30_000 }, (_, index) => `${LINK}${index} https://www.douyin.com/video/${index}`).join('\n');
  const page = await batch(t, many);
  await page.getByRole('button', { name: '暂停', exact: true }).click();
  await page.getByText(/已暂停：\d+ \/ 30000 行/).waitFor();
  const before = await told(page).innerText();
  await page.waitForTimeout(700);
  const at = async () => Number((await told(page).innerText()).match(/(\d+) \/ 30000/)[1]);
  const paused = await at();
  await page.waitForTimeout(400);
  assert.equal(await at(), paused, `${before}: nothing moves while paused`);
  await page.getByRole('radio', { name: /朋友圈/ }).check();
  assert.match(await headline(page).innerText(), /只能复制网址/);
  await page.getByRole('button', { name: '继续', exact: true }).click();
  await page.waitForFunction((stopped) => Number(document.querySelector('#list [role=status]').textContent.match(/(\d+) \/ 30000/)[1]) > stopped, paused);
  await page.getByRole('button', { name: '取消', exact: true }).click();
  await page.getByText(/已取消：看了 \d+ \/ 30000 行/).waitFor();
});

test('own choices stand beside the platform’s, stricter only, kept in this browser, and can be cleared', async (t) => {
  const { page } = await open(t, { hash: { on: '2021-12-05', context: 'group', paste: LINK } });
  await openTool(page, '我的链接管理');
  await page.getByRole('group', { name: '按聊天场景' }).getByLabel('群聊').selectOption('先问我');
  assert.match(await verdict(page).innerText(), /按平台规则\s*直接打开[\s\S]*按我的设置\s*先提示，再打开/);
  assert.match(await headline(page).innerText(), /直接打开/, 'the policy is not changed');
  await page.getByRole('group', { name: '拒绝的网站' }).getByLabel('网站名称').fill('淘宝');
  await page.keyboard.press('Tab');
  assert.match(await verdict(page).innerText(), /按我的设置\s*停止访问/);
  await page.reload();
  await page.getByText('按我的设置').first().waitFor();
  assert.match(await verdict(page).innerText(), /按我的设置\s*停止访问/);
  await openTool(page, '我的链接管理');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出' }).click()]);
  const own = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.deepEqual(own.refused_sites, ['taobao']);
  await page.getByRole('button', { name: '全部清除' }).click();
  assert.doesNotMatch(await verdict(page).innerText(), /按我的设置/);
  await page.getByLabel('导入').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"rules":7}') });
  await page.getByText('这个文件不是导出的设置').waitFor();
});

test('an older client is asked for by system and version', async (t) => {
  const { page } = await open(t, { hash: { on: '2021-09-20', paste: LINK } });
  assert.match(await headline(page).innerText(), /先提示，再打开/);
  await openTool(page, '我的链接管理');
  await page.getByLabel('系统').selectOption('安卓');
  await page.getByLabel('版本', { exact: true }).fill('8.0.10');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => location.hash.includes('client=android'));
  assert.match(await headline(page).innerText(), /只能复制网址/);
});

test('own rules: faults with their places, a mark while in use, one tap back', async (t) => {
  const bundle = allRules();
  const { page } = await open(t, { hash: { on: '2021-12-05', context: 'group', paste: LINK } });
  await openTool(page, '我的规则');
  const choose = (name, value) => page.getByLabel('选择规则文件').setInputFiles(file(name, JSON.stringify(value)));
  const broken = structuredClone(bundle);
  broken.apps[0].policies[0].outcome = 'perhaps';
  await choose('broken.json', broken);
  assert.match(await page.getByRole('alert').innerText(), /broken\.json 有 \d+ 处错误，没有采用[\s\S]*outcome/);
  const mine = structuredClone(bundle);
  mine.apps[0].policies.find(({ id }) => id === 'taobao-group-trial-2021-12').outcome = 'confirm';
  await choose('mine.json', mine);
  await page.getByText('以下回答用的是你的规则：mine.json').waitFor();
  assert.match(await headline(page).innerText(), /先提示，再打开/);
  await page.getByRole('button', { name: '恢复原来的规则' }).first().click();
  assert.match(await headline(page).innerText(), /直接打开/);
  assert.equal(await page.getByText('以下回答用的是你的规则').count(), 0);
});

test('a file without a version adds to the rules, in the batch too', async (t) => {
  const { sites: [{ owner, link_class }] } = allRules();
  const site = { id: 'my-forum', names: { 'zh-CN': '我的论坛', en: 'My forum' }, owner, link_class, hosts: [{ host: 'forum.example' }] };
  const { page } = await open(t, { hash: { on: '2021-12-05', context: 'group', paste: 'https://forum.example/1' } });
  await openTool(page, '我的规则');
  await page.getByLabel('选择规则文件').setInputFiles(file('mine.json', JSON.stringify({ format: 1, sites: [site] })));
  await page.getByText('以下回答用的是你的规则：mine.json').waitFor();
  await page.getByText('我的论坛').first().waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('My forum').first().waitFor();
  await page.locator('.tool > summary').filter({ hasText: 'Many links' }).click();
  await page.getByRole('button', { name: 'Use the text above' }).click();
  await page.getByRole('row').filter({ hasText: 'forum.example' }).first().waitFor();
});

test('the receipt can be copied in three forms, and the question shared as a link', async (t) => {
  const { page, shell, address } = await open(t, { hash: { on: '2021-12-05', context: 'group', paste: LINK } });
  await shell.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  const copied = (form) => taken(page, form);
  assert.match(await copied('全部依据'), /^微信预计会直接打开\nitem\.taobao\.com · 群聊，2021 年 12 月 5 日 · 试行/);
  const markdown = await copied('Markdown');
  assert.match(markdown, /^## 微信预计会直接打开\n/);
  assert.match(markdown, /规则: taobao-group-trial-2021-12/);
  assert.match(markdown, /离线工具看不到微信对单个域名的实时处置/);
  assert.equal(JSON.parse(await copied('JSON')).links[0].verdict.outcome, 'direct');
  const link = new URL(await copied('链接'));
  assert.equal(link.search, '');
  assert.equal(new URLSearchParams(link.hash.slice(1)).get('paste'), LINK);
});

test('an answer can be cited in five forms, each with address, rules and the day of looking it up', async (t) => {
  const { page, shell, address } = await open(t, { hash: { on: '2021-12-05', context: 'group', paste: LINK } });
  await shell.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  await headline(page).waitFor();
  const version = await page.evaluate(() => document.querySelector('wailian-checker').report.rules_version);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const [year, month, day] = today.split('-').map(Number);
  const link = await taken(page, '链接');
  const said = {};
  for (const form of ['中文', '英文', 'GB/T 7714', 'BibTeX', 'CSL-JSON']) {
    said[form] = await taken(page, form);
    assert.ok(said[form].includes(link), `${form}: ${said[form]}`);
  }
  assert.match(said['中文'], new RegExp(`^item\\.taobao\\.com：2021 年 12 月 5 日，在微信群聊里，这个链接预计可以直接打开，试行.*\n来源：.*2022-01-27.*\n外链，规则 ${version.replace('+', '\\+')}，.*（${year} 年 ${month} 月 ${day} 日查阅）。$`, 's'));
  assert.match(said['英文'], new RegExp(`^[^\n]*5 Dec 2021[^\n]*\nSources: [\\s\\S]*Wailian, rules ${version.replace('+', '\\+')}`));
  for (const [form, day] of [['中文', '2021 年 12 月 5 日'], ['英文', '5 Dec']]) assert.equal(said[form].split('\n')[0].split(day).length, 2, `the day once: ${said[form]}`);
  assert.match(said['GB/T 7714'], new RegExp(`^外链\\. item\\.taobao\\.com 在微信中的处理（群聊，2021-12-05）\\[EB/OL\\]\\. \\(${version.slice(0, 10)}\\)\\[${today}\\]\\. `));
  assert.match(said.BibTeX, new RegExp(`^@misc\\{wailian-item-taobao-com-20211205,\n[\\s\\S]*urldate = \\{${today}\\}\n\\}$`));
  const [entry] = JSON.parse(said['CSL-JSON']);
  assert.deepEqual([entry.type, entry.URL, entry.version, entry.accessed], ['webpage', link, version, { 'date-parts': [[year, month, day]] }]);
});

test('where the browser can share, the answer is handed to it with its address', async (t) => {
  const { page } = await open(t, {
    hash: { on: '2021-12-05', context: 'group', paste: LINK },
    prepare: (fresh) => fresh.addInitScript(() => { navigator.share = (what) => { globalThis.shared = what; return Promise.resolve(); }; }),
  });
  await page.getByRole('button', { name: '分享' }).click();
  const { url, text } = await page.waitForFunction(() => globalThis.shared).then((handle) => handle.jsonValue());
  assert.match(url, /#.*on=2021-12-05.*said=direct\.trial/);
  assert.match(text, /在微信群聊里，这个链接预计可以直接打开/);
});

test('on paper an answer with seven sources has two sheets too', async (t) => {
  const { page } = await open(t, { hash: { paste: 'https://m.tb.cn/h.5abcdef' } });
  await page.locator('#fold-why').waitFor();
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  assert.equal(pdf.match(/\/Type \/Page\b(?!s)/g).length, 2);
});

test('on paper: two sheets, the answer with its address, sources and the day of printing, then the years; no controls', async (t) => {
  const { page } = await open(t, { hash: { on: '2021-12-05', context: 'group', paste: LINK } });
  await page.getByRole('button', { name: '引用' }).waitFor();
  await page.locator('#fold-why').waitFor();
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');  // it opens the folds, as a browser does
  assert.equal(pdf.match(/\/Type \/Page\b(?!s)/g).length, 2);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button', { name: '引用' }).count(), 0);
  assert.equal(await page.getByRole('textbox').count(), 0);
  assert.ok(await page.getByRole('heading', { name: '按这条规则' }).isVisible());
  assert.ok(await page.getByRole('heading', { name: '来源' }).first().isVisible());
  assert.ok(await page.getByText(/#lang=zh-CN&paste=.*said=direct\.trial/).first().isVisible());
  assert.ok(await page.getByText(/^打印于 \d{4} 年 \d+ 月 \d+ 日，外链，规则 /).isVisible());
  assert.ok(await page.locator('.chart').isVisible());
  const order = await page.evaluate(() => ['#fold-why', '#fold-since'].map((id) => document.querySelector('wailian-checker').shadowRoot.querySelector(id).getBoundingClientRect().top));
  assert.ok(order[0] < order[1], 'the years come last');
});
