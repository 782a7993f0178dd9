// The library as a program uses it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { ArgumentError, dayInChina, fileOfPackage, loadWailian } from './built.mjs';

const wailian = await loadWailian();
const query = { context: 'group', on: '2021-12-05' };
const share = '朋友发来的 https://item.taobao.com/item.htm?id=1 和 https://v.douyin.com/abc/ 你看';

test('the same options give the same instance', async () => {
  assert.equal(await loadWailian(), wailian);
  assert.notEqual(await loadWailian({ engine: 'javascript' }), wailian);
});

test('sixteen cores are kept: whoever loads more is done with the first', async () => {
  const { compiled } = await loadWailian();
  const others = Array.from({ length: 17 }, () => ({ ...compiled }));
  const first = await loadWailian({ rules: others[0] });
  assert.equal(await loadWailian({ rules: others[0] }), first);
  for (const rules of others) await loadWailian({ rules });
  assert.notEqual(await loadWailian({ rules: others[0] }), first);
});

test('the version of the core is the version of the package', () => {
  const { version } = JSON.parse(readFileSync(fileOfPackage('package.json'), 'utf8'));
  assert.equal(wailian.catalog().core_version, version);
});

test('check answers every link of a paste, with spans that count UTF-16 units', () => {
  const paste = `😀${share}`;
  const report = wailian.check(paste, query);
  assert.deepEqual(report.problems, []);
  assert.deepEqual(report.links.map(({ host }) => host), ['item.taobao.com', 'v.douyin.com']);
  for (const { span, text } of report.links) assert.equal(paste.slice(span.start, span.end), text);
  for (const { verdict } of report.links) {
    if (verdict.decided_by !== null) assert.ok(report.policies[verdict.decided_by], verdict.decided_by);
    for (const id of verdict.sources) assert.ok(report.sources[id], id);
  }
  assert.deepEqual(Object.keys(report.links[0].by_context), wailian.catalog().apps[0].contexts.map(({ id }) => id));
});

test('check is a function of its arguments: the same twice, whatever came between', () => {
  const before = JSON.stringify(wailian.check(share, query));
  wailian.check('https://jd.com/', { context: 'moments', on: '2015-01-01' });
  wailian.check('\ud800', query);
  assert.equal(JSON.stringify(wailian.check(share, query)), before);
});

test('a report cites whole rules, whatever was cited before; reports share them, and nobody changes them', async () => {
  const pastes = ['https://item.taobao.com/', share, 'https://jd.com/', 'https://shop.example/ https://jd.com/', '', 'no link', 'https://a.example/x.apk'];
  const { compiled } = wailian;
  const alone = [];
  for (const paste of pastes) alone.push(JSON.stringify((await loadWailian({ rules: { ...compiled } })).check(paste, query)));
  const one = await loadWailian({ rules: { ...compiled } });
  for (const order of [pastes, pastes.toReversed()])
    for (const paste of order) assert.equal(JSON.stringify(one.check(paste, query)), alone[pastes.indexOf(paste)], paste);
  const [before, after] = [one.check(share, query), one.check(share, query)];
  const [policy] = Object.values(before.policies), [source] = Object.values(before.sources);
  assert.equal(after.policies[policy.id], policy);
  assert.throws(() => { policy.outcome = 'direct'; }, TypeError);
  assert.throws(() => { source.title = ''; }, TypeError);
  before.policies = {};
  assert.equal(JSON.stringify(one.check(share, query)), alone[1]);
});

test('canonicalize gives the place a browser goes to, or says why there is none', () => {
  assert.equal(wailian.canonicalize('HTTP://EXAMPLE.com:80/%7Ea/../b').href, 'http://example.com/b');
  assert.equal(wailian.canonicalize('../b?c', { base: 'https://example.com/x/y' }).href, 'https://example.com/b?c');
  assert.equal(wailian.canonicalize('http://1.2.3.4.5/').problem.code, 'url_ipv4_invalid');
  const many = wailian.canonicalizeLines([{ text: 'https://a.example' }, { text: 'http://' }, { text: 'x', base: 'http://b.example/' }]);
  assert.deepEqual(many.map(({ href }) => href), ['https://a.example/', undefined, 'http://b.example/x']);
  assert.ok(many[1].problem.message.length > 0);
});

test('timeline covers every context from its first day to its last without a gap', () => {
  const timeline = wailian.timeline('https://item.taobao.com/', { from: '2010-01-01', until: '2024-01-01' });
  assert.deepEqual(timeline.problems, []);
  assert.ok(Object.keys(timeline.contexts).length >= 7);
  for (const segments of Object.values(timeline.contexts)) {
    assert.ok(segments.length > 0);
    for (let at = 1; at < segments.length; at++) assert.equal(segments[at].from, segments[at - 1].until);
  }
});

test('timeline and check agree on every day of a change', () => {
  const text = 'https://item.taobao.com/';
  const { contexts } = wailian.timeline(text, { from: '2012-01-01', until: '2026-01-01' });
  for (const [context, segments] of Object.entries(contexts)) {
    for (const { from, outcome, decided_by } of segments) {
      const { verdict } = wailian.check(text, { context, on: from }).links[0];
      assert.deepEqual([verdict.outcome, verdict.decided_by], [outcome, decided_by], `${context} ${from}`);
    }
  }
});

test('diff names what changed between two days, and nothing for one day', () => {
  const { changes, problems } = wailian.diff('https://item.taobao.com/', { from: '2021-01-01', to: '2021-12-05' });
  assert.deepEqual(problems, []);
  assert.ok(changes.some(({ context, before, after }) => context === 'one_to_one' && before.outcome !== after.outcome));
  assert.deepEqual(wailian.diff('https://item.taobao.com/', { from: '2021-12-05', to: '2021-12-05' }).changes, []);
});

test('lookup finds a site by its host and its name, and says nothing of what it does not know', () => {
  for (const text of ['taobao.com', '淘宝']) assert.ok(wailian.lookup(text).sites.some(({ id }) => id === 'taobao'), text);
  const nothing = wailian.lookup('no-such-thing-anywhere');
  assert.deepEqual([nothing.sites, nothing.policies, nothing.problems], [[], [], []]);
});

test('catalog counts what it lists', () => {
  const catalog = wailian.catalog({ full: true });
  assert.equal(catalog.sites.length, catalog.counts.sites);
  assert.equal(wailian.catalog().sites, undefined);
  assert.equal(catalog.outcomes.length, 9);
});

test('scan gives the rows that check would give, line by line', () => {
  const fakes = ['https://www.taobao.com.refund-check.example/a', 'https://link.zhihu.com/?target=https%3A%2F%2Ftaobao-refund.example%2F', 'https://buyer@refund-check.example/'];
  const lines = [...fakes, share, '', 'nothing here', 'two\nlines https://jd.com/1\r\nin one', '😀 https://m.tb.cn/h.abc'];
  const rows = wailian.scan(lines, query);
  const expected = lines.flatMap((text, line) => (text === '' ? [] : wailian.check(text, query).links.map(({ span, url, host, site, verdict, lead, destination, hazards, problem }) => ({
    line, start: span.start, end: span.end, kind: 'link', url, host, site: site?.id ?? null, outcome: verdict.outcome, trial: verdict.trial,
    currency: verdict.currency, decided_by: verdict.decided_by, last_confirmed: verdict.last_confirmed,
    lead: lead.kind, hazard: lead.hazard ?? null, inside: lead.inside ?? null,
    page: null, destination: destination?.host ?? null, carries: null, other_reading: null, code: null,
    destination_outcome: destination?.verdict.outcome ?? null, problem: problem?.code ?? null,
    hazards: [...hazards, ...(destination?.hazards ?? [])].map(({ id }) => id),
  }))));
  // A row also tells of what is no warning: what leads is compared here.
  const led = rows.filter(({ kind }) => kind === 'link').map(({ severity, ...row }) => (severity === 'warning' ? row : { ...row, hazard: null, inside: null }));
  assert.deepEqual(led, expected);
  assert.equal(expected.length, 7);
});

test('scan throws what has no place in rows', () => {
  assert.throws(() => wailian.scan(['https://a.example'], { context: 'nowhere', on: '2021-12-05' }),
    (error) => error instanceof ArgumentError && error.code === 'context_unknown');
});

test('the day in China', () => {
  assert.equal(dayInChina(new Date('2021-12-05T15:59:59Z')), '2021-12-05');
  assert.equal(dayInChina(Date.parse('2021-12-05T16:00:00Z')), '2021-12-06');
  assert.match(dayInChina(), /^\d{4}-\d\d-\d\d$/);
});

test('a core with one language answers as one with all, speaks that one, and learns another', async () => {
  const all = wailian.check(share, query);
  const english = await loadWailian({ locales: ['en'] });
  assert.deepEqual([english.speaks('en'), english.speaks('zh-CN'), english.speaks('zh-TW'), wailian.speaks('zh-TW')], [true, false, false, true]);
  const report = english.check(share, { ...query, locale: 'en' });
  const judged = ({ links }) => links.map(({ verdict: { age: { words, ...age }, ...verdict } }) => ({ ...verdict, age }));
  assert.deepEqual(judged(report), judged(all));
  assert.deepEqual(report.links[0].site.names, { en: all.links[0].site.names.en });
  assert.deepEqual(report.links[0].explanation, wailian.check(share, { ...query, locale: 'en' }).links[0].explanation);

  const both = await english.inLocale('zh-TW');
  assert.equal(await both.inLocale('zh-TW'), both);
  assert.equal(both.speaks('zh-CN'), false);
  const { 'zh-TW': traditional, en } = all.links[0].site.names;
  assert.deepEqual(both.check(share, query).links[0].site.names, { 'zh-TW': traditional, en });
  const three = await both.inLocale('zh-CN');
  for (const locale of ['zh-CN', 'zh-TW', 'en']) assert.deepEqual(three.check(share, { ...query, locale }), wailian.check(share, { ...query, locale }));
});

test('without what no verdict turns on, the verdicts are the same, and the rest can follow', async () => {
  const lean = await loadWailian({ whole: false });
  const [report, all] = [lean, wailian].map((core) => core.check(share, query));
  const judged = ({ links }) => links.map(({ verdict: { sources, alternatives, ...verdict }, by_context }) => ({ verdict: { ...verdict, alternatives: alternatives.map(({ outcome }) => outcome) }, by_context }));
  assert.deepEqual(judged(report), judged(all));
  assert.deepEqual(report.sources, {});
  assert.deepEqual((await lean.whole()).check(share, query), all);
});

test('without the data of names every other host is answered, and those that need it are told apart', async () => {
  const lean = await loadWailian({ names: false });
  const named = await lean.withNames();
  assert.deepEqual(lean.check(share, query), wailian.check(share, query));
  // As the page cuts the public suffix list, and what Unicode says of letters other than ASCII and Han.
  const table = [
    ['https://a.github.io/', true], ['https://a.b.com.cn/', true], ['https://x.myqcloud.com/', true], 
    ['https://foo.jp/', false], ['https://例子.中国/', true], ['https://xn--fsqu00a.xn--fiqs8s/', true], ['https://рыба.рф/', false], ['https://xn--80ab8b3b.xn--p1ai/', false], ['https://a.city.kawasaki.jp/', false], ['https://a.s3.amazonaws.com/', false],
  ];
  for (const [text, answered] of table) {
    if (answered) assert.deepEqual(lean.check(text, query), wailian.check(text, query), text);
    else {
      assert.throws(() => lean.check(text, query), { name: 'LoadError', code: 'load_names' }, text);
      assert.throws(() => lean.scan([text], query), { name: 'LoadError', code: 'load_names' }, text);
    }
    assert.deepEqual(named.check(text, query), wailian.check(text, query), text);
  }
  assert.deepEqual(lean.check(share, query), wailian.check(share, query));  // asked again after it had none
  assert.equal(await named.withNames(), named);
});

test('the built .wasm needs nothing from outside but what instantiate.ts gives', () => {
  const module = new WebAssembly.Module(readFileSync(fileOfPackage('wailian.wasm')));
  const given = ['env.emscripten_notify_memory_growth', 'env.wailian_names_wanted', ...['proc_exit', 'environ_sizes_get', 'environ_get', 'fd_write', 'fd_read', 'fd_seek', 'fd_close']
    .map((name) => `wasi_snapshot_preview1.${name}`)];
  for (const { module: from, name } of WebAssembly.Module.imports(module)) assert.ok(given.includes(`${from}.${name}`), `${from}.${name}`);
});

test('every form of wasm and files is taken', async () => {
  const bytes = readFileSync(fileOfPackage('wailian.wasm'));
  const module = new WebAssembly.Module(bytes);
  const facts = readFileSync(fileOfPackage('wailian-rules.txt'));
  const forms = [
    { wasm: module }, { wasm: Promise.resolve(module) }, { wasm: bytes }, { wasm: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
    { wasm: new Response(bytes) }, { wasm: new Response(bytes, { headers: { 'content-type': 'application/wasm' } }) },
    { wasm: fileOfPackage('wailian.wasm') }, { wasm: new URL(`file://${fileOfPackage('wailian.wasm')}`) },
    { base: fileOfPackage('.') }, { base: new URL(`file://${fileOfPackage('./')}`) }, { base: fileOfPackage('.'), wasm: module },
    { files: { 'wailian.wasm': bytes, 'wailian-rules.txt': facts } }, { files: { 'wailian-rules.txt': fileOfPackage('wailian-rules.txt') } },
  ];
  for (const options of forms) assert.equal((await loadWailian(options)).check(share, query).links.length, 2, JSON.stringify(Object.keys(options)));
  assert.equal(await loadWailian({ wasm: module }), await loadWailian({ wasm: module }));
});

test('an address that stands inside another one is named and judged by itself, and leads nowhere by itself', () => {
  const [link] = wailian.check('https://shop.example.com/r?u=https%3A%2F%2Fv.douyin.com%2Fabc%2F', query).links;
  assert.equal(link.destination, undefined);
  assert.equal(link.carries.host, 'v.douyin.com');
  assert.equal(link.carries.site.id, 'douyin');
  assert.ok(link.carries.verdict.outcome);
  assert.ok(link.explanation.some(({ id }) => id === 'link.carries'));
  const [other] = wailian.check('tbopen://m.taobao.com/x?h5Url=https%3A%2F%2Fv.douyin.com%2Fabc%2F', query).links;
  assert.equal(other.carries.host, 'v.douyin.com');
  assert.equal(wailian.check('https://item.taobao.com/item.htm?id=1', query).links[0].carries, undefined);
});

test('a clean link says whose id it lost', () => {
  const [link] = wailian.check('https://mobile.yangkeduo.com/goods.html?goods_id=1&refer_share_uin=A&utm_source=x', query).links;
  assert.equal(link.clean.url, 'https://mobile.yangkeduo.com/goods.html?goods_id=1');
  assert.deepEqual(link.clean.removed.map(({ name, whose }) => [name, whose]), [['refer_share_uin', 'sharer'], ['utm_source', undefined]]);
});

test('beside a warning stands where to report it, and nothing that helps to open it', () => {
  const fake = 'https://www.taobao.com.refund-check.example/a';
  const asked = wailian.catalog().apps.map(({ id, contexts }) => ({ app: id, context: contexts[0].id, on: '2026-11-22', locale: 'zh-CN' }));
  for (const query of asked) {
    for (const text of [fake, `https://link.zhihu.com/?target=${encodeURIComponent(fake)}`]) {
      const [link] = wailian.check(text, query).links;
      assert.equal(link.lead.kind, 'warning');
      assert.ok(link.advice.length > 0, query.app);
      assert.ok(link.advice.every(({ id }) => id.startsWith('report-fake')), link.advice.map(({ id }) => id).join());
      assert.match(link.advice.at(-1).text, /12321\.cn.*96110.*110/);
    }
    const [honest] = wailian.check('https://item.taobao.com/', query).links;
    assert.ok(!honest.advice.some(({ id }) => id.startsWith('report-fake')));
  }
});
