// What a program asks wrongly is thrown at once, says what came and what belongs there, and has a code to branch on.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ArgumentError, loadWailian } from './built.mjs';

const wailian = await loadWailian();
const link = 'https://item.taobao.com/item.htm?id=1';
const query = { context: 'group', on: '2021-12-05' };
const cyclic = {};
cyclic.rules = [cyclic];
let deep = {};
for (let depth = 0; depth < 100_000; depth++) deep = { rules: [deep] };
const throwing = { get settings() { throw new Error('not now'); } };

/** What is called, and what the error tells: code, path, and where it is given, the suggestion. */
const table = [
  [() => wailian.check(undefined, query), 'argument_missing', '/paste'],
  [() => wailian.check(null, query), 'argument_type', '/paste'],
  [() => wailian.check(42, query), 'argument_type', '/paste'],
  [() => wailian.check([link], query), 'argument_type', '/paste'],
  [() => wailian.check(link), 'argument_missing', '/query'],
  [() => wailian.check(link, null), 'argument_type', '/query'],
  [() => wailian.check(link, 'group'), 'argument_type', '/query'],
  [() => wailian.check(link, [query]), 'argument_type', '/query'],
  [() => wailian.check(link, { on: '2021-12-05' }), 'argument_missing', '/context'],
  [() => wailian.check(link, { ...query, context: 'grop' }), 'context_unknown', '/context', 'group'],
  [() => wailian.check(link, { ...query, context: 'nowhere' }), 'context_unknown', '/context'],
  [() => wailian.check(link, { ...query, context: '\ud800' }), 'context_unknown', '/context'],
  [() => wailian.check(link, { ...query, context: 7 }), 'argument_type', '/context'],
  [() => wailian.check(link, { contxt: 'group', on: '2021-12-05' }), 'argument_unknown', '/contxt', 'context'],
  [() => wailian.check(link, { ...query, until: '2022-01-01' }), 'argument_unknown', '/until'],
  [() => wailian.check(link, { ...query, on: undefined }), 'argument_missing', '/on'],
  [() => wailian.check(link, { ...query, on: new Date(0) }), 'argument_type', '/on'],
  [() => wailian.check(link, { ...query, on: '2021-02-29' }), 'date_invalid', '/on'],
  [() => wailian.check(link, { ...query, on: '2021-13-01' }), 'date_invalid', '/on'],
  [() => wailian.check(link, { ...query, on: 'yesterday' }), 'date_invalid', '/on'],
  [() => wailian.check(link, { ...query, app: 'wecat' }), 'app_unknown', '/app', 'wechat'],
  [() => wailian.check(link, { ...query, app: 7 }), 'argument_type', '/app'],
  [() => wailian.check(link, { ...query, locale: 'xx' }), 'locale_unknown', '/locale'],
  [() => wailian.check(link, { ...query, locale: 'zh-cn' }), 'locale_unknown', '/locale', 'zh-CN'],
  [() => wailian.check(link, { ...query, conditions: ['nothing'] }), 'condition_unknown', '/conditions'],
  [() => wailian.check(link, { ...query, conditions: 'nothing' }), 'argument_type', '/conditions'],
  [() => wailian.check(link, { ...query, client_version: '8' }), 'client_version_invalid', '/client_version'],
  [() => wailian.check(link, { ...query, settings: 'strict' }), 'settings_invalid', '/settings'],
  [() => wailian.check(link, { ...query, settings: { rules: [{ site: 'taobo', treatment: 'ask' }] } }), 'settings_invalid', '/settings/rules/site', 'taobao'],
  [() => wailian.check(link, { ...query, settings: { rules: [{ treatment: 'deny' }] } }), 'settings_invalid', '/settings/rules/treatment'],
  [() => wailian.check(link, { ...query, settings: cyclic }), 'argument_type', '/query'],
  [() => wailian.check(link, { ...query, settings: deep }), 'argument_type', '/query'],
  [() => wailian.check(link, Object.assign(Object.create(null), query, { settings: throwing })), 'argument_type', '/query'],
  [() => wailian.check(link, Object.defineProperty({ ...query }, 'app', { enumerable: true, get() { throw new Error('not now'); } })), 'argument_type', '/query'],
  [() => wailian.timeline(link), 'argument_missing', '/query'],
  [() => wailian.timeline(link, {}), 'argument_missing', '/until'],
  [() => wailian.timeline(link, { until: '2022-02-30' }), 'date_invalid', '/until'],
  [() => wailian.timeline(link, { until: '2021-01-01', from: '2022-01-01' }), 'dates_reversed', '/from'],
  [() => wailian.timeline('', { until: 7 }), 'argument_type', '/until'],
  [() => wailian.diff(link), 'argument_missing', '/query'],
  [() => wailian.diff(link, { from: '', to: '2022-01-01' }), 'date_invalid', '/from'],
  [() => wailian.diff(link, { from: '2022-01-01', to: '2021-01-01' }), 'dates_reversed', '/from'],
  [() => wailian.diff(link, { from: '2021-01-01', until: '2022-01-01' }), 'argument_unknown', '/until'],
  [() => wailian.lookup(7), 'argument_type', '/text'],
  [() => wailian.lookup(), 'argument_missing', '/text'],
  [() => wailian.lookup('x', { local: 'en' }), 'argument_unknown', '/local', 'locale'],
  [() => wailian.canonicalize(), 'argument_missing', '/text'],
  [() => wailian.canonicalize(7), 'argument_type', '/text'],
  [() => wailian.canonicalize('x', { base: 7 }), 'argument_type', '/base'],
  [() => wailian.canonicalize('x', { barehost: true }), 'argument_unknown', '/barehost', 'bareHost'],
  [() => wailian.canonicalize('x', { bareHost: 'yes' }), 'argument_type', '/bareHost'],
  [() => wailian.canonicalizeLines(), 'argument_missing', '/lines'],
  [() => wailian.canonicalizeLines(link), 'argument_type', '/lines'],
  [() => wailian.canonicalizeLines([link]), 'argument_missing', '/lines/0/text'],
  [() => wailian.canonicalizeLines([{ text: link }, { text: 5 }]), 'argument_type', '/lines/1/text'],
  [() => wailian.canonicalizeLines([{ text: link, base: 5 }]), 'argument_type', '/lines/0/base'],
  [() => wailian.catalog({ ful: true }), 'argument_unknown', '/ful', 'full'],
  [() => wailian.catalog({ full: 1 }), 'argument_type', '/full'],
  [() => wailian.catalog(null), 'argument_type', '/query'],
  [() => wailian.scanLinks(link, query), 'argument_type', '/links'],
  [() => wailian.scanLinks([link, null], query), 'argument_type', '/links/1'],
  [() => wailian.scanLinks([link], { ...query, format: 'links' }), 'argument_unknown', '/format'],
  [() => wailian.scan(), 'argument_missing', '/lines'],
  [() => wailian.scan('text', query), 'argument_type', '/lines'],
  [() => wailian.scan([null], query), 'argument_type', '/lines/0'],
  [() => wailian.scan([link, 5], query), 'argument_type', '/lines/1'],
  [() => wailian.scan([link]), 'argument_missing', '/query'],
  [() => wailian.scan([link], { ...query, context: 'grop' }), 'context_unknown', '/context', 'group'],
];

const han = /\p{Script=Han}/u;

for (const [call, code, path, suggestion] of table) {
  test(String(call).slice(6), () => {
    let error;
    assert.throws(call, (thrown) => ((error = thrown), true));
    assert.ok(error instanceof ArgumentError && error instanceof TypeError, String(error));
    assert.deepEqual([error.code, error.path, error.suggestion], [code, path, suggestion], error.message);
    assert.doesNotMatch(error.message, han);
    assert.ok(error.received, 'it says what came');
    assert.ok(error.expected.length > 0, 'it says what belongs there');
    assert.equal(error.place, error.path);
    assert.match(error.cure, /^[A-Z].*[.?]$/, 'it says what to do');
    assert.equal(error.localized('en'), error.message);
    for (const locale of ['zh-CN', 'zh-TW']) assert.match(error.localized(locale), han);
    if (suggestion) for (const locale of ['en', 'zh-CN', 'zh-TW']) assert.ok(error.localized(locale).includes(`\`${suggestion}\``));
    const told = JSON.parse(JSON.stringify(error));
    assert.deepEqual([told.name, told.code, told.path, told.message], ['ArgumentError', code, path, error.message]);
  });
}

test('the sentences that a developer reads', () => {
  const message = (call) => { try { call(); } catch (error) { return error.message; } };
  const zh = (call) => { try { call(); } catch (error) { return error.localized('zh-CN'); } };
  assert.match(message(() => wailian.check(link, { ...query, context: 'grop' })), /^"grop" is no chat context\. Did you mean `group`\? Known: one_to_one, group, /);
  assert.match(zh(() => wailian.check(link, { ...query, context: 'grop' })), /^没有名为 "grop" 的聊天场景。是不是 `group`？可选：one_to_one、group、/);
  assert.equal(message(() => wailian.check(link, { ...query, on: new Date(0) })), '`on` must be a day such as 2021-12-05, not Date. Use dayInChina(date).');
  assert.equal(message(() => wailian.diff(link, { from: '2022-01-01', to: '2021-01-01' })), '`from` (2022-01-01) is after `to` (2021-01-01): swap them.');
  assert.equal(message(() => wailian.scan('text', query)), '`lines` must be an array of strings, not "text". Use check(text, …), or split the text into lines.');
  assert.match(message(() => wailian.check(link, { ...query, settings: cyclic })), /^`query` cannot be read: it goes deeper/);
});

test('what a text holds is never thrown, and the next question is answered', () => {
  for (const paste of ['', ' \n', '\ud800', 'http://[', 'x'.repeat(2 ** 20 + 1)]) {
    for (const answer of [wailian.check(paste, query), wailian.timeline(paste, { until: '2022-01-01' }), wailian.diff(paste, { from: '2021-01-01', to: '2022-01-01' }), wailian.lookup(paste)]) {
      assert.ok(Array.isArray(answer.problems));
    }
    wailian.canonicalize(paste);
    wailian.scan([paste], query);
  }
  assert.equal(wailian.check(link, query).links.length, 1);
});

test('an option of loadWailian that does not exist, or cannot be, is no option that is passed over', async () => {
  const loads = [
    [null, 'argument_type', '/options'],
    ['wailian.wasm', 'argument_type', '/options'],
    [{ wasmurl: 'x' }, 'argument_unknown', '/wasmurl'],
    [{ wasmm: 'x' }, 'argument_unknown', '/wasmm', 'wasm'],
    [{ wasm: 7 }, 'argument_type', '/wasm'],
    [{ wasm: null }, 'argument_type', '/wasm'],
    [{ base: 7 }, 'argument_type', '/base'],
    [{ engine: 'foo' }, 'argument_type', '/engine'],
    [{ engine: 'webasembly' }, 'argument_type', '/engine', 'webassembly'],
    [{ locales: ['fr'] }, 'locale_unknown', '/locales/0'],
    [{ locales: 'en' }, 'argument_type', '/locales', 'en'],
    [{ whole: 'no' }, 'argument_type', '/whole'],
    [{ rules: 7 }, 'argument_type', '/rules'],
    [{ rules: {} }, 'argument_type', '/rules'],
    [{ files: [] }, 'argument_type', '/files'],
    [{ files: { 'wailian.wsm': 'x' } }, 'argument_unknown', '/files/wailian.wsm', 'wailian.wasm'],
    [{ files: { 'wailian-rules.txt': 7 } }, 'argument_type', '/files/wailian-rules.txt'],
  ];
  for (const [options, code, path, suggestion] of loads) {
    const error = await loadWailian(options).then(() => null, (reason) => reason);
    assert.ok(error instanceof ArgumentError, JSON.stringify(options));
    assert.deepEqual([error.code, error.path, error.suggestion], [code, path, suggestion], error.message);
    assert.doesNotMatch(error.message, han);
    assert.match(error.localized('zh-CN'), han);
  }
});
