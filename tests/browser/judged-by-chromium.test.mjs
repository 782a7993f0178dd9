// Chromium as the judge of hosts: what it opens when a reader taps a link is what the answer names, and where it writes a name in
// its encoding, so do we. Every request is answered here; nothing leaves the machine.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launchChromium } from './engines/chromium.mjs';

const { loadWailian } = await import('../../dist/npm/index.mjs');
const wailian = await loadWailian();
const QUERY = { context: 'one_to_one', on: '2022-01-27' };

/** Whole addresses, a kind a line. */
const KINDS = {
  plain: ['https://example.com/', 'HTTPS://EXAMPLE.COM/ABC', 'http://example.com:80/', 'https://example.com:0443/x', 'https://a-b.example.co.uk/x', 'http://nas/', 'http://a_b.example.com/'],
  userinfo: ['https://taobao.com@example.com/', 'https://user:pass@example.com:8443/x', 'https://a@b@example.com/', 'https://%E5%B0%8F@example.com/', 'http://www.qq.com:80@example.com/'],
  numbers: ['http://0x7f.1/', 'http://2130706433/', 'http://017700000001/', 'http://192.168.257/', 'http://127.0.0.1.:8080/x', 'http://[2001:DB8::0:1]/', 'http://[::ffff:1.2.3.4]/', 'http://１２７.０.０.１/'],
  scripts: ['https://例子.中国/', 'https://рыба.рф/', 'https://xn--fsqu00a.xn--fiqs8s/', 'https://παράδειγμα.gr/', 'https://한국.kr/', 'https://ไทย.th/', 'https://faß.de/', 'https://βόλος.gr/', 'https://مثال.إختبار/', 'https://नेटवर्क.भारत/', 'https://JALAPEÑO.com/', 'https://аррӏе.com/', 'https://xn--80ak6aa92e.com/'],
  forms: ['https://ｅｘａｍｐｌｅ．ｃｏｍ/', 'https://𝐞xample.com/', 'https://ⓔxample.com/', 'https://①example.com/', 'https://exam®ple.com/', 'https://example。com/', 'https://example｡com/x', 'https://ﬁn.example.com/', 'https://ℂ.example.com/'],
  symbols: ['https://★example.com/', 'https://i❤.ws/', 'https://📙.la/', 'https://example–login.com/', 'https://‑example.com/', 'https://⌘a.example.com/'],
  signs: ['http://ab!cd.com/', "http://it's.example.com/", 'http://a&b.example.com/', 'http://a+b.example.com/', 'http://a;b.example.com/', 'http://a=b.example.com/', 'http://a$b.example.com/', 'http://a,b.example.com/', 'http://ab~cd.example.com/'],
  encoded: ['https://ex%61mple.com/', 'https://%E4%BE%8B%E5%AD%90.example.com/', 'https://example%2Ecom/'],
  unseen: ['https://exam\u200bple.com/', 'https://exam\u00adple.com/', 'https://exam\u2060ple.com/', 'https://exa\ufe0fmple.com/', 'https://क्‍ष.example.com/'],
  paths: ['https://example.com/a/../b', 'https://example.com/%2e%2e/x', 'https://example.com/你好?名=值#节', 'https://example.com?x=https://other.example/', 'https://example.com#@other.example/', 'https://example.com/\\@other.example', 'https://example.com/@other.example', 'https://example.com//other.example/x'],
};

/** Links of texts, as the extractor hands them on: of our own fixtures, share texts and cases. */
function real() {
  const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const texts = read('extract/share-texts.jsonl').trim().split('\n').map((line) => JSON.parse(line).text);
  for (const file of readdirSync(new URL('../cases/', import.meta.url)).filter((name) => name.endsWith('.json'))) texts.push(...JSON.parse(read(`cases/${file}`)).map(({ paste }) => paste));
  for (const file of ['links.txt', 'links-other-forms.txt']) texts.push(...read(`extract/fixtures/${file}`).split('\n').filter((line) => line.includes('⟦')).map((line) => line.replace(/[⟦⟧]/g, '')));
  const links = texts.filter((text) => typeof text === 'string' && text.trim() !== '').flatMap((text) => wailian.check(text, QUERY).links).filter((link) => link.url);
  return [...new Map(links.map((link) => [link.host, link])).values()].filter(({ host }, at) => at % 5 === 0 || /[^a-z0-9.-]|xn--/.test(host));
}

let browser;
let page;
let protocol;
before(async () => {
  browser = await launchChromium();
  const shell = await browser.newContext();
  await shell.route('**/*', (route) => route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: '<p>' }));
  page = await shell.newPage();
  protocol = await shell.newCDPSession(page);
});
after(() => browser?.close());

/** Taps a link with that address; where the tab is then, and how Chromium writes that place. Null where it is no address. */
async function tapped(address) {
  await page.goto('http://judge.example/');
  const valid = await page.evaluate((href) => URL.canParse?.(href) ?? (() => { try { return Boolean(new URL(href)); } catch { return false; } })(), address);
  if (!valid) return null;
  await Promise.all([
    page.waitForURL((url) => url.hostname !== 'judge.example'),
    page.evaluate((href) => { const a = document.createElement('a'); a.href = href; document.body.append(a); a.click(); }, address),
  ]);
  const { hostname, port } = await page.evaluate(() => ({ hostname: location.hostname, port: location.port }));
  // A tab of a page without a title is named by its address, as Chromium shows it.
  const { targetInfo: { title } } = await protocol.send('Target.getTargetInfo');
  return { hostname, port, title };
}

/** The host in such a title. */
const shownHost = (title) => title.replace(/[\u202a-\u202e]/g, '').replace(/^https?:\/\//, '').replace(/^[^/]*@/, '').replace(/[/?#].*$/s, '').replace(/:\d+$/, '');

const all = Object.entries(KINDS).flatMap(([kind, addresses]) => addresses.map((address) => [kind, address]));

test('there is an address of every kind, and enough of them', () => {
  assert.ok(all.length >= 60 && all.length + real().length >= 90, `${all.length} and ${real().length}`);
});

for (const kind of Object.keys(KINDS)) {
  test(`what Chromium opens of a whole address is what the answer names: ${kind}`, async () => {
    for (const address of KINDS[kind]) {
      const place = await tapped(address);
      const { links } = wailian.check(address, QUERY);
      if (place === null) {
        assert.ok(links.every((link) => !link.url), `${address} is none to Chromium`);
        continue;
      }
      assert.deepEqual(links.filter((link) => link.url).map(({ host }) => host), [place.hostname], address);
      assert.equal(String(new URL(links[0].url).port), place.port, address);
    }
  });
}

test('what Chromium opens of a link in a text is what the answer names', async () => {
  for (const link of real()) {
    const place = await tapped(link.form === 'bare_host' || !/^https?:/i.test(link.text) ? `https://${link.text}` : link.text);
    assert.equal(place?.hostname, link.host, link.text);
  }
});

test('a name is written in its own letters where Chromium writes it so', async () => {
  for (const [, address] of all) {
    const [link] = wailian.check(address, QUERY).links;
    if (!link?.host?.includes('xn--')) continue;
    // Another name before 2008 and in some programs still: its encoding is shown, and a hazard says why.
    if (link.display_reason === 'deviation') continue;
    const place = await tapped(address);
    assert.equal(link.display_host, shownHost(place.title), `${address}: ${link.display_reason}`);
  }
});
