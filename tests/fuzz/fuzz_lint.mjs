// `wailian lint` on almost any file: each parser takes each text, or says where it is none of its format; what is found lies in
// the file, and is found again. Of a configuration, too: it is taken, or refused with a sentence.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSource, loadWailian, root } from '../node/built.mjs';
import { fuzz } from './mutate.mjs';

const { PARSERS } = await importSource('web/cli/lint/parsers/index.ts');
const { readIgnores } = await importSource('web/cli/lint/ignores.ts');
const { judge } = await importSource('web/cli/lint/judge.ts');
const { Sayer } = await importSource('web/cli/lint/say.ts');
const { findConfig, settingsFor } = await importSource('web/cli/lint/config.ts');
const { lintWordsFor } = await importSource('web/cli/lint/words.ts');
const wailian = await loadWailian();
const say = new Sayer(wailian.catalog(), 'en', undefined);
const wanted = { contexts: ['group', 'moments'], query: { on: '2021-12-05', locale: 'en' }, rules: {}, ignoreUrl: () => false };

function checkPieces(format, text, pieces) {
  for (const { kind, text: found, at, length, places } of pieces) {
    assert.ok(at >= 0 && length >= 0 && at + length <= text.length, `${format}: a piece lies in the file: ${at}+${length} of ${text.length}`);
    assert.ok(kind === 'text' || found.length > 0 || length === 0, 'an address is some text');
    if (kind === 'text' && !places) assert.equal(text.slice(at, at + length), found, `${format}: a piece without places stands in the file as it is`);
    if (!places) continue;
    assert.ok(places.length <= found.length + 1, 'a place for each unit');
    places.forEach((place, i) => assert.ok(place >= (places[i - 1] ?? at) && place <= at + length, `${format}: places lie in the piece, in order: ${place} after ${places[i - 1]} in ${at}+${length}`));
  }
}

/** Lines end as `Positions` says. */
function checkPlaces(text, { links, findings }) {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { line, column, endLine, endColumn, url } of [...links, ...findings]) {
    assert.ok(url.length > 0);
    assert.ok(line >= 1 && endLine >= line && endLine <= lines.length, `line ${line}–${endLine} of ${lines.length}`);
    // The end of a line that ends in two characters may lie between them.
    assert.ok(column >= 1 && column <= lines[line - 1].length + 2 && endColumn >= 1 && endColumn <= lines[endLine - 1].length + 2, `column ${column} of line ${line}`);
    assert.ok(endLine > line || endColumn >= column);
  }
}

function checkFile(format, text) {
  const look = () => {
    let pieces;
    try {
      pieces = PARSERS[format](text);
    } catch (error) {
      assert.equal(error.constructor.name, 'NotReadable', `${format}: ${error.stack}`);
      assert.ok(error.at >= 0 && error.at <= text.length && error.message, `${format}: the fault lies in the file`);
      return { at: error.at };
    }
    checkPieces(format, text, pieces);
    const judged = judge(wailian, `any.${format}`, text, pieces, readIgnores(text), wanted, say);
    checkPlaces(text, judged);
    return judged;
  };
  assert.deepEqual(look(), look(), 'twice, it is the same');
}

const folder = mkdtempSync(join(tmpdir(), 'wailian-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
function checkConfig(text) {
  const file = join(folder, 'wailian.config.json');
  writeFileSync(file, text);
  let config;
  try {
    config = findConfig(file, folder, lintWordsFor('en'));
  } catch (error) {
    assert.equal(error.constructor.name, 'UsageError', error.stack);
    return;
  }
  const { rules } = settingsFor(config, join(folder, 'docs/a.md'));
  for (const setting of Object.values(rules)) assert.ok(['note', 'warning', 'error', 'off'].includes(setting));
}

const FORMATS = ['md', 'mdx', 'html', 'csv', 'tsv', 'json', 'jsonc', 'ndjson', 'txt'];
const trees = ['handbook/links.md', 'handbook/guide.md', 'shop/posts/sale.mdx', 'shop/index.html', 'shop/list.csv', 'shop/data.json', 'blog/bom-crlf.txt', 'blog/clean.md'];
const read = (path) => readFileSync(join(root, path), 'utf8');
const config = JSON.stringify({ app: 'wechat', contexts: ['group'], on: '2026-01-05', client: 'android 8.0.11', conditions: [], fail_on: 'error', baseline: 'b.json', rules: { 'outcome/*': 'off' }, ignore: ['a/**'], ignore_urls: ['https://a.example/**'], overrides: [{ files: ['docs/**'], contexts: ['moments'], rules: { 'hazard/*': 'note' } }] });

await fuzz('lint', {
  seeds: [...trees.map((name) => read(`tests/node/trees/${name}`)), '{"a":"https://m.tb.cn/h.5"}\n["//v.douyin.com/a"]\n', 'a\t"https://m.tb.cn/h.5x"\n', config, '{"__defineGetter__":1}', '<a href>a</a><area href\tid="b">', 'a,"\0,b\r\n"\0,c', '{"rules":{"outcome/*":"toString"}}'],
  words: ['https://item.taobao.com/item.htm?id=1', 'm.tb.cn/h.5x', 'https://taobao.com@evil.example/', '](', '[a]: ', '<a href="', '<!--', '-->', '<script>', '</a>', '<base href="//a.cc">', '&amp;', '&#x2f;', '\\/', '\\u002f', '```', '---\n', '{/*', '*/}', '<!-- wailian-ignore', 'import ',
    '""', '\r\n', ',', '%2F', 'weixin://dl/chat', 'href', '"extends":"wailian.config.json"', '"rules"', '//', '/*'],
  check(input) {
    const text = Buffer.from(input).toString();  // files come through a decoder: no lone surrogates
    const sum = [...text].reduce((all, character) => all + character.codePointAt(0), 0);
    checkFile(FORMATS[sum % FORMATS.length], text);
    if (text.startsWith('{')) checkConfig(text);
  },
});
