// Bad input is answered in a sentence, crashes nothing and loses nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { LoadError, RulesError, fileOfPackage, loadWailian } from './built.mjs';
import { serve } from '../../scripts/serve.mjs';

const wailian = await loadWailian();
const query = { context: 'group', on: '2021-12-05' };
const link = 'https://item.taobao.com/item.htm?id=1';
const codesOf = ({ problems }) => problems.map(({ code }) => code);

test('what is wrong with a text has its own code, and the answer keeps its shape', () => {
  for (const [text, code] of [['', 'paste_empty'], [' \n\t　', 'paste_empty'], ['x'.repeat(2 ** 20 + 1), 'paste_too_long']]) {
    const report = wailian.check(text, query);
    assert.deepEqual(codesOf(report), [code], text.slice(0, 40));
    assert.ok(report.problems[0].message.length > 5);
    for (const list of ['links', 'tokens', 'pages']) assert.deepEqual(report[list], []);
  }
  assert.equal(wailian.check(link, query).links.length, 1);
});

test('1 MB of text is answered', () => {
  const bytes = (text) => new TextEncoder().encode(text).length;
  const filler = '这是一段很长的文字，没有链接。 ';
  const paste = filler.repeat(Math.floor((2 ** 20 - bytes(link)) / bytes(filler))) + link;
  assert.ok(bytes(paste) > 1_048_000 && bytes(paste) <= 2 ** 20, `${bytes(paste)}`);
  const report = wailian.check(paste, query);
  assert.deepEqual(codesOf(report), []);
  assert.equal(paste.slice(report.links[0].span.start, report.links[0].span.end), link);
});

test('lone surrogates become U+FFFD, and spans stay true', () => {
  for (const paste of ['\ud83d 看 ' + link, link + ' \udc00', 'a\udc00\ud800b ' + link, '😀\ud83d ' + link]) {
    const report = wailian.check(paste, query);
    assert.equal(report.paste.length, paste.length);
    assert.ok(report.paste.includes('\ufffd'));
    const [{ span }] = report.links;
    assert.equal(paste.slice(span.start, span.end), link);
  }
});

test('every control character and the whole of latin-1 pass through', () => {
  const paste = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('') + ' ' + link;
  const report = wailian.check(paste, query);
  assert.deepEqual(codesOf(report), []);
  assert.equal(report.paste, paste);
});

test('timeline, diff, lookup and canonicalize answer bad texts alike', () => {
  assert.deepEqual(codesOf(wailian.timeline('', { until: '2022-01-01' })), ['paste_empty']);
  assert.deepEqual(wailian.timeline('', { until: '2022-01-01' }).contexts, {});
  assert.deepEqual(codesOf(wailian.diff('', { from: '2021-01-01', to: '2022-01-01' })), ['paste_empty']);
  assert.deepEqual(codesOf(wailian.lookup(' ')), ['paste_empty']);
  assert.equal(wailian.canonicalize('x'.repeat(300_000)).problem.code, 'url_too_long');
});

const bundle = readFileSync(fileOfPackage('rules.json'), 'utf8');
const compiled = (name = '') => readFileSync(fileOfPackage(`wailian-rules${name}.txt`), 'utf8');

test('broken rules are refused as a whole, with every fault and its place', async () => {
  const table = [
    ['', 'rules_not_json'],
    ['{', 'rules_not_json'],
    ['[]', 'rules_type_wrong'],
    ['null', 'rules_type_wrong'],
    [bundle.slice(0, -2), 'rules_not_json'],
    [bundle.replace('"sites"', '"sitez"'), 'rules_key_unknown'],
    [bundle.replace(/"link_class":"[^"]+"/, '"link_class":"no-such-class"'), 'rules_id_dangling'],
    [bundle.replace(/"outcome":"[^"]+"/, '"outcome":"no-such-outcome"'), 'rules_value_invalid'],
    ['['.repeat(200_000), 'rules_not_json'],
    [compiled(), 'rules_not_json', 'rules.json:1:1'],
  ];
  for (const [rules, code, place] of table) {
    const error = await loadWailian({ rules }).then(() => null, (reason) => reason);
    assert.ok(error instanceof RulesError, `${code}: ${error}`);
    assert.ok(error.problems.some((problem) => problem.code === code && (!place || problem.place === place)), `${code}: ${JSON.stringify(error.problems.slice(0, 3))}`);
    for (const { message, place } of error.problems) assert.ok(message && place, JSON.stringify({ message, place }));
    assert.match(error.message, /^the rules are broken: ./);
  }
  await assert.rejects(wailian.withRules('{'), RulesError);
  assert.equal(wailian.check(link, query).links.length, 1);
});

test('a core that cannot be loaded says what was found and where', async () => {
  const html = new TextEncoder().encode('<!doctype html><title>404</title>');
  const wasm = readFileSync(fileOfPackage('wailian.wasm'));
  const otherModule = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
  const table = [
    [{ wasm: html }, /wailian\.wasm is an HTML page/],
    [{ wasm: new Uint8Array() }, /wailian\.wasm is empty/],
    [{ wasm: new TextEncoder().encode('hello') }, /not WebAssembly/],
    [{ wasm: wasm.subarray(0, 1000), engine: 'webassembly' }, /wailian.wasm cannot run here/],
    [{ wasm: otherModule }, /no `wailian_open`/],
    [{ wasm: './no-such.wasm' }, /no-such\.wasm cannot be read \(ENOENT\)/],
    [{ files: { 'wailian-rules.txt': './no-such.txt' } }, /no-such\.txt cannot be read \(ENOENT\)/],
    [{ files: { 'wailian-rules.en.txt': new URL('./no-such.txt', import.meta.url) } }, /no-such\.txt cannot be read \(ENOENT\)/],
    [{ files: { 'wailian-rules.rest.txt': fileOfPackage('package.json') } }, /damaged/],
    [{ files: { 'wailian-names.txt': fileOfPackage('package.json') } }, /damaged/],
    [{ wasm: Promise.resolve(fileOfPackage('wailian-compiler.wasm')) }, /no `wailian_open`/],
    [{ wasm: fileOfPackage('wailian-rules.txt') }, /wailian-rules\.txt is not WebAssembly/],
    [{ wasm: new Response('', { status: 404 }) }, /wailian\.wasm answered 404/],
    [{ rules: { facts: compiled().slice(0, -1), texts: {} } }, /damaged/],
    [{ rules: { facts: compiled(), texts: { en: compiled('.en').replace('link', 'lynk') } } }, /not of one build/],
    [{ wasm: 'http://127.0.0.1:1/wailian.wasm' }, /could not be fetched/],
  ];
  for (const [options, sentence] of table) {
    await assert.rejects(loadWailian(options), (error) => error instanceof LoadError && sentence.test(error.message), String(sentence));
  }
});

test('over HTTP: wailian.wasm that is a page, is missing, has the wrong type', async () => {
  const server = await serve(fileOfPackage('.'), 0, (path) => (path === '/wailian.wasm' ? { 'content-type': 'application/octet-stream' } : {}));
  try {
    const at = (path) => `${server.address}/${path}`;
    const files = Object.fromEntries(['', '.zh-CN', '.en', '.rest'].map((part) => [`wailian-rules${part}.txt`, new URL(at(`wailian-rules${part}.txt`))]));
    await assert.rejects(loadWailian({ wasm: at('gone.wasm'), files }), { name: 'LoadError', code: 'load_not_found', message: /answered 404/ });
    await assert.rejects(loadWailian({ wasm: at('index.d.ts'), files }), { code: 'load_not_wasm', message: /is not WebAssembly/ });
    await assert.rejects(loadWailian({ files: { ...files, 'wailian-rules.en.txt': at('gone.txt') } }), { code: 'load_not_found', message: /gone\.txt answered 404/ });
    const served = await loadWailian({ wasm: at('wailian.wasm'), files });
    assert.equal(served.check(link, query).links.length, 1);
  } finally {
    await server.close();
  }
});

test('a failed load is not kept', async () => {
  await assert.rejects(loadWailian({ rules: '{' }), RulesError);
  await assert.rejects(loadWailian({ rules: '{' }), RulesError);
  assert.equal(await loadWailian({ rules: bundle }), await loadWailian({ rules: bundle }));
});
