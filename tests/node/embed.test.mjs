// Quotations of verdicts for other people's pages: words, bounds, and what editors leave of them.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { importSource, loadWailian, root, ArgumentError, RulesError } from './built.mjs';
import { filters, officialAccount, read } from './embed-filters.mjs';

const wailian = await loadWailian();
const base = 'https://links.example/check/';
const { readAnswerAddress } = await importSource('web/lib/permalink.ts');

/** Cases of every kind of answer: one for each outcome, lead, currency and number of alternatives. */
function cases() {
  const found = new Map();
  for (const file of readdirSync(join(root, 'tests/cases')).filter((name) => name.endsWith('.json'))) {
    for (const { paste, context = 'one_to_one', on = '2021-12-05', app, client_version, conditions, settings } of JSON.parse(readFileSync(join(root, 'tests/cases', file), 'utf8'))) {
      if (settings) continue;
      const query = { context, on, app, client_version, conditions };
      let report;
      try {
        report = wailian.check(paste, { ...query, locale: 'en' });
      } catch (error) {
        if (error instanceof ArgumentError) continue;
        throw error;
      }
      const subject = report.links[0] ?? report.tokens[0];
      if (!subject || report.problems.length > 0) continue;
      const kind = [report.links.length > 0, report.lead?.kind, subject.lead?.hazard, subject.verdict.outcome, subject.verdict.currency, subject.verdict.alternatives.length, Boolean(subject.destination), Boolean(subject.page), subject.verdict.age?.band, subject.url === null].join();
      if (!found.has(kind)) found.set(kind, { paste, query });
    }
  }
  return [...found.values()];
}
const all = cases();
const forms = (form, { paste, query }, locale) => wailian.embed(paste, { ...query, locale, form, base });
const squeezed = (text) => text.replace(/\s+/g, '');

test('the cases are many and of every outcome', () => {
  assert.ok(all.length > 60, `${all.length}`);
  const said = new Set(all.map((one) => JSON.parse(forms('json', one, 'en').replace(/^\[?/, '').split(',\n{\n  "wailian_quotation"')[0].replace(/\]$/, '')).said.split(/[.+]/)[0]));
  for (const outcome of ['direct', 'confirm', 'copy', 'diverted', 'token_only', 'self_only', 'blocked', 'needs_setup', 'unknown']) assert.ok(said.has(outcome), outcome);
});

test('one quotation in the words of core and rules, in their order', () => {
  const query = { context: 'group', on: '2021-12-05' };
  const report = wailian.check('https://m.tb.cn/h.5Vd8Xq2', { ...query, locale: 'zh-CN' });
  const rule = report.policies['taobao-group-trial-2021-12'];
  const lines = wailian.embed('https://m.tb.cn/h.5Vd8Xq2', { ...query, locale: 'zh-CN', form: 'text', base }).split('\n');
  assert.deepEqual(lines.slice(0, -1), [
    'm.tb.cn · 微信群聊 · 2021 年 12 月 5 日', report.lead.sentence, rule.summary['zh-CN'], '微信称这是试行。', '这是短链接或口令链接，真正的目的地存在服务器上，离线看不到后面是什么。',
    '依据类型：媒体实测或报道。', '来源：微信，2021 年 11 月 29 日；另有 3 个来源。', '所问日期在有记载的时段之内（记载到 2022 年 1 月）。',
    `存档的回答，不会自动更新。按规则 ${report.rules_version} 推算。${report.limits}`,
  ]);
  const { words, ...key } = readAnswerAddress(lines.at(-1).slice(lines.at(-1).indexOf('https://')));
  assert.match(words, /^[\da-z]{7}$/);
  assert.deepEqual(key, { lang: 'zh-CN', paste: 'https://m.tb.cn/h.5Vd8Xq2', context: 'group', on: '2021-12-05', conditions: [], app: null, client: null, said: 'direct.trial', rule: rule.id, rules: report.rules_version, as: undefined });
});

test('no line of a quotation says what another says', () => {
  const nowhere = ['http://shop.example:99999/', 'http://1.2.3.4.5/', 'taobao://item.taobao.com/item.htm?id=1'].map((paste) => ({ paste, query: { context: 'group', on: '2026-11-28' } }));
  for (const one of [...all, ...nowhere])
    for (const quotation of ['zh-CN', 'zh-TW', 'en'].flatMap((locale) => forms('text', one, locale).split('\n\n'))) {
      const lines = quotation.split('\n');
      for (const [at, line] of lines.entries())
        assert.ok(!lines.some((other, where) => where !== at && other.includes(line.replace(/[.。]$/, ''))), `${one.paste}: ${line}`);
    }
});

test('a warning goes before everything, and its treatment follows with its reservation', () => {
  for (const [locale, stop, notSafe] of [['en', 'Do not open it yet · ', 'That it opens does not make it safe.'], ['zh-CN', '先别打开 · ', '能打开，不等于安全。'], ['zh-TW', '先別開啟 · ', '能開啟，不等於安全。']]) {
    const query = { context: 'group', on: '2026-11-20', locale };
    const { lead } = wailian.check('https://taobao.com@evil.example/x', query);
    const lines = wailian.embed('https://taobao.com@evil.example/x', { ...query, form: 'text', base }).split('\n');
    assert.deepEqual([lines[1], lines[2], lines[4]], [`${stop}${lead.sentence}`, lead.detail, notSafe]);
    for (const form of ['table', 'timeline', 'markdown_table', 'markdown_timeline']) assert.ok(wailian.embed('https://taobao.com@evil.example/x', { ...query, form, base }).includes(stop.trim()), form);
    assert.match(wailian.embed('https://taobao.com@evil.example/x', { ...query, form: 'html', base }), /border-top:4px solid #bf3a34/);
  }
});

test('what is not known is not said to open, and old evidence is told in the past', () => {
  const unknown = wailian.embed('https://weibo.com/1', { context: 'favorites', on: '2010-11-28', locale: 'en', form: 'text', base });
  assert.match(unknown, /is not known\.\n[^]*“Not known” does not mean that it opens\./);
  const old = wailian.embed('https://item.taobao.com/item.htm?id=1', { context: 'group', on: '2026-11-28', locale: 'en', form: 'text', base });
  assert.match(old, /Opened directly when last recorded \(Jan 2022\); no record since\./);
  assert.doesNotMatch(old, /expected to open/);
});

test('HTML and the form for official accounts stay under 3,000 characters, in both languages', () => {
  for (const one of all) {
    for (const locale of ['zh-CN', 'en']) {
      for (const figure of forms('html', one, locale).match(/<figure[^]*?<\/figure>/g)) assert.ok(figure.length < 3000, `${one.paste}: ${figure.length}`);
      for (const section of forms('wechat', one, locale).match(/<section[^]*?<\/section>/g)) assert.ok(section.length < 3000, `${one.paste}: ${section.length}`);
    }
  }
});

/** Many at once: one document is read as quickly as another. */
const together = (form, locale) => all.map((one) => forms(form, one, locale)).join('\n');

test('text, order and links are unchanged after each filter', () => {
  for (const [form, locale] of [['html', 'zh-CN'], ['html', 'en'], ['table', 'en']]) {
    const html = together(form, locale);
    const { text, links } = read(html);
    assert.ok(links.length >= all.length && links.every((link) => readAnswerAddress(link)));
    for (const [name, filter] of Object.entries(filters)) {
      const after = read(filter(html));
      assert.equal(after.text, text, name);
      assert.deepEqual(after.links, links, name);
    }
  }
});

test('WordPress leaves every style and every attribute', () => {
  for (const form of ['html', 'table', 'timeline']) {
    const html = together(form, 'zh-CN');
    assert.equal(filters.KSES(html), read(html).document.body.innerHTML);
  }
});

test('the editor of official accounts leaves its form as it is: no link, class, id, position or picture', () => {
  const html = together('wechat', 'zh-CN');
  assert.equal(officialAccount(html), read(html).document.body.innerHTML);
  const { tags, document } = read(html);
  assert.deepEqual([...new Set(tags)].sort(), ['p', 'section', 'strong']);
  for (const element of document.body.querySelectorAll('section, p')) assert.ok(element.getAttribute('style'));
  assert.doesNotMatch(html, /background:|position|flex|<a |class=| id=/);
  const other = read(together('html', 'en'));
  assert.equal(read(officialAccount(together('html', 'en'))).text, other.text, 'of the form with links, text and order stay');
});

test('all forms say the same words', () => {
  for (const one of all) {
    const text = forms('text', one, 'zh-CN');
    const words = squeezed(text.replace(/：https:\/\/links\.example\S*/g, ''));
    const { document, text: read1 } = read(`<main>${forms('html', one, 'zh-CN')}</main>${forms('svg', one, 'zh-CN')}`);
    assert.ok(read1.startsWith(words), one.paste);
    const [first] = text.split('\n\n');
    assert.ok(squeezed(document.querySelector('desc').textContent).startsWith(squeezed(first.replace(/：https:\/\/links\.example\S*/g, ''))));
    const drawn = [...document.querySelectorAll('text')].slice(0, -1).map(({ textContent }) => textContent).join('');
    assert.equal(squeezed(drawn), squeezed(first.split('\n').slice(0, -1).join('')), 'the lines of the picture hold all words');
  }
});

test('a page is one file without script, under 16 KB, that asks for nothing', () => {
  for (const one of all.slice(0, 30)) {
    const page = forms('page', one, 'zh-CN');
    assert.ok(Buffer.byteLength(page) < 16 * 1024, `${one.paste}: ${Buffer.byteLength(page)}`);
    assert.doesNotMatch(page, /<script|<link|<img|src=|@import|url\(/);
  }
});

const hostile = ['"><script>alert(1)</script>', "'><img src=x onerror=alert(1)>", '](javascript:alert(1))', '`code` **bold** | cell', '</figure></blockquote></section>', '\u202egnp.exe', '\0\x1b[31m', '\ud800', '&lt;b&gt; &amp; &#60;', '<!-- -->', '[link]: http://evil.example', '\n\n# heading\n> quote'];

test('nothing that a paste or the rules hold becomes markup', async () => {
  const titles = (text) => ({ 'zh-CN': `题${text}`, en: `T${text}` });
  let taken = 0;
  for (const [index, text] of hostile.entries()) {
    const bundle = JSON.parse(readFileSync(join(root, 'dist/npm/rules.json'), 'utf8'));
    const clean = text.replace(/[\0\x1b\ud800]/g, '');
    const [app] = bundle.apps;
    const policy = app.policies.find(({ id }) => id === 'taobao-group-trial-2021-12');
    Object.assign(policy, { title: titles(clean), summary: titles(clean), notes: [titles(clean)] });
    for (const source of bundle.sources) if (policy.sources.includes(source.id)) Object.assign(source, { title: `S${clean.replace(/\s/g, ' ')}`, publisher: titles(clean) });
    const evil = await loadWailian({ rules: JSON.stringify(bundle) }).catch((refusal) => (refusal instanceof RulesError ? wailian : Promise.reject(refusal)));
    taken += evil === wailian ? 0 : 1;
    for (const paste of [`https://m.tb.cn/h.5Vd8Xq2`, `https://m.tb.cn/h.5Vd8Xq2?x=${text}`, `${text} https://m.tb.cn/h.5Vd8Xq2`]) {
      for (const form of ['html', 'table', 'timeline', 'wechat', 'page', 'oembed', 'iframe']) {
        const out = evil.embed(paste, { context: 'group', on: '2021-12-05', form, base });
        const html = form === 'oembed' ? JSON.parse(out).html : out;
        const { tags, document } = read(html);
        for (const tag of tags) assert.ok(['figure', 'blockquote', 'p', 'strong', 'figcaption', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'section', 'h1', 'h2', 'ul', 'li', 'iframe', 'style'].includes(tag), `${form} ${index}: ${tag}`);
        for (const element of document.querySelectorAll('*')) for (const { name } of element.attributes) assert.doesNotMatch(name, /^on|^srcdoc$/);
        for (const { href } of document.querySelectorAll('a')) assert.match(href, /^https?:/);
      }
      const svg = evil.embed(paste, { context: 'group', on: '2021-12-05', form: 'svg', base });
      const parsed = new (read('').document.defaultView.DOMParser)().parseFromString(svg, 'image/svg+xml');
      assert.equal(parsed.querySelector('parsererror'), null, text);
      assert.deepEqual([...new Set([...parsed.querySelectorAll('*')].map(({ tagName }) => tagName))].sort(), ['desc', 'line', 'rect', 'svg', 'text', 'title']);
      for (const form of ['text', 'markdown', 'markdown_table', 'svg', 'html']) assert.doesNotMatch(evil.embed(paste, { context: 'group', on: '2021-12-05', form, base }), /[\0\x1b\u202e]|[\ud800-\udbff](?![\udc00-\udfff])/);
    }
  }
  assert.ok(taken >= 6, `${taken} of the rules were taken`);
});

test('parameters that name whoever shared a link stay behind, and what the answer needs goes along', () => {
  const pasteOf = (text, query) => readAnswerAddress(JSON.parse(wailian.embed(text, { context: 'group', on: '2021-12-05', form: 'json', base, ...query })).address).paste;
  assert.equal(pasteOf('https://weibo.com/1?utm_source=a'), 'https://weibo.com/1');
  assert.equal(pasteOf('https://weibo.com/1?utm_source=a', { keepParameters: true }), 'https://weibo.com/1?utm_source=a');
  assert.equal(pasteOf('https://weibo.com/1?utm_source=a', { siteOnly: true }), 'https://weibo.com/');
  assert.equal(pasteOf('小明说【闲鱼】https://m.tb.cn/h.5Vd8Xq2 快看'), '【闲鱼】 https://m.tb.cn/h.5Vd8Xq2');
  assert.equal(pasteOf(`https://weibo.com/${'a'.repeat(3000)}`), 'https://weibo.com/', 'too long: the site alone');
  const bank = '【工商银行】您的账户已冻结，请点击 https://icbc-check.example/a 验证';
  const { lead } = wailian.check(bank, { context: 'group', on: '2026-11-20' });
  assert.equal(lead.kind, 'warning');
  assert.match(wailian.embed(bank, { context: 'group', on: '2026-11-20', locale: 'zh-CN', form: 'text', base }), /先别打开/, 'the warning comes from the words around, which therefore go along');
});

test('the program is told what it gets wrong', () => {
  const query = { context: 'group', on: '2021-12-05' };
  const table = [[() => wailian.embed(7, query), 'argument_type', '/text'], [() => wailian.embed('a', { ...query, form: 'htm' }), 'form_unknown', '/form', 'html'], [() => wailian.embed('a', { ...query, form: 7 }), 'argument_type', '/form'],
    [() => wailian.embed('a', { ...query, base: 'nowhere' }), 'argument_type', '/base'], [() => wailian.embed('a', { ...query, siteOnly: 'yes' }), 'argument_type', '/siteOnly'], [() => wailian.embed('a', { ...query, frm: 'html' }), 'argument_unknown', '/frm', 'form'], [() => wailian.embed('a', { ...query, context: 'grop' }), 'context_unknown', '/context', 'group']];
  for (const [call, code, path, suggestion] of table) assert.throws(call, (error) => error instanceof ArgumentError && error.code === code && error.path === path && error.suggestion === suggestion, `${code} ${path}`);
  for (const text of ['', 'no link here', '\ud800']) assert.equal(wailian.embed(text, query), '');
});

test('the colours are those of the page', async () => {
  const { TONES, GROUND } = await importSource('web/lib/card/colours.ts');
  const sheet = readFileSync(join(root, readdirSync(join(root, 'web')).includes('components') ? 'web/components/tokens.css' : 'web/element/tokens.css'), 'utf8');
  const light = (name) => sheet.match(new RegExp(`--wailian-${name}: light-dark\\((#[0-9a-f]{6}),`))?.[1];
  for (const [tone, { fill, ink }] of Object.entries(TONES)) assert.deepEqual([fill, ink], [light(`fill-${tone === 'warning' ? 'blocked' : tone}`), light(`color-${tone === 'warning' ? 'blocked' : tone}`)], tone);
  assert.deepEqual([GROUND.sheet, GROUND.ink, GROUND.soft, GROUND.line, GROUND.link], ['sheet', 'ink', 'ink-soft', 'line', 'link'].map(light));
});
