// A row says what the full answer says: for every text of one line, `scan` is a projection of `check`.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { loadWailian } from './built.mjs';
import { pastes } from './pastes.mjs';

const wailian = await loadWailian();
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const SEVERITIES = ['warning', 'caution', 'note'];

/** Every field of a row, from the answer that it is short for. A field that rows gain is gained here. */
function rowOf(kind, { span, url, host, site, verdict, destination, carries, alternative, page, code, problem, hazards, lead }) {
  const { outcome, trial, currency, decided_by, last_confirmed } = verdict;
  const places = [...(hazards ?? []).map((hazard) => ({ ...hazard, inside: null })), ...(destination?.hazards ?? []).map((hazard) => ({ ...hazard, inside: destination.host }))];
  const gravest = SEVERITIES.map((severity) => places.find((hazard) => hazard.severity === severity)).find(Boolean);
  return {
    line: 0, ...span, kind, url: url ?? null, host: host ?? null, site: site?.id ?? null, outcome, trial, currency, decided_by, last_confirmed,
    destination: destination?.host ?? null, destination_outcome: destination?.verdict.outcome ?? null, carries: carries?.host ?? null,
    other_reading: alternative?.url ?? null, page: page?.id ?? null, code: code ?? null, problem: problem?.code ?? null, hazards: places.map(({ id }) => id),
    lead: lead?.kind ?? 'treatment', hazard: gravest?.id ?? null, severity: gravest?.severity ?? null, inside: gravest?.inside ?? null,
  };
}

/** The rows that an answer, and those behind it, are in all. */
function rowsOf(paste, query) {
  const report = wailian.check(paste, query);
  const rest = wailian.rest(paste, query);
  const { links = 0, tokens = 0, from = Infinity } = report.more ?? {};
  const kinds = (kind) => rest.filter((row) => row.kind === kind);
  assert.deepEqual([kinds('link').length, kinds('token').length], [links, tokens]);
  assert.ok(report.links.length <= 200 && report.tokens.length <= 200);
  assert.ok(rest.every(({ start }) => start >= from) && [...report.links, ...report.tokens].every(({ span }) => span.start < from));
  assert.ok(rest.length === 0 || rest.some(({ start }) => start === from));
  return [
    ...report.links.map((link) => rowOf('link', link)), ...kinds('link'),
    ...report.tokens.map((token) => rowOf('token', token)), ...kinds('token'),
    ...report.pages.map((page) => rowOf('page', { span: page.span, page, verdict: { outcome: page.outcome, trial: false, currency: 'none', decided_by: null, last_confirmed: null } })),
  ];
}

function assertAlike(pastes, query) {
  const lines = pastes.map((paste) => paste.replace(/[\r\n]/g, ' '));
  const byLine = lines.map(() => []);
  for (const { line, ...row } of wailian.scan(lines, query)) byLine[line].push({ ...row, line: 0 });
  lines.forEach((line, at) => assert.deepEqual(byLine[at], rowsOf(line, query), JSON.stringify(line)));
}

const QUERY = { context: 'group', on: '2026-01-05' };

test('the shared cases', () => {
  for (const name of readdirSync(new URL('../cases/', import.meta.url)).filter((file) => file.endsWith('.json'))) {
    for (const { paste, context = 'one_to_one', on = '2021-12-05', app, client_version, conditions } of JSON.parse(read(`../cases/${name}`))) {
      const query = { context, on, app, client_version, conditions };
      if (wailian.catalog().apps.some(({ id }) => id === (app ?? 'wechat'))) {
        try { wailian.scan([''], query); } catch { continue; }  // a case of a wrong question
        assertAlike([paste], query);
      }
    }
  }
});

test('share texts', () => {
  const texts = read('../extract/share-texts.jsonl').trim().split('\n').map((line) => JSON.parse(line)).map((entry) => entry.text ?? entry.paste);
  assert.ok(texts.every((text) => typeof text === 'string'));
  for (const context of ['one_to_one', 'group', 'moments']) assertAlike(texts, { ...QUERY, context });
});

test('20,000 pastes put together from what is in pastes', () => {
  assertAlike(pastes(20_000, 20260105), QUERY);
});

test('a list of addresses: a row for each, and what is a link of its own in a text has the same row', () => {
  const addresses = pastes(10_000, 20260106, 5);
  const rows = wailian.scanLinks(addresses, QUERY);
  assert.deepEqual(rows.map(({ line }) => line), [...addresses.keys()]);
  const byLine = Map.groupBy ? Map.groupBy(wailian.scan(addresses, QUERY), ({ line }) => line) : new Map();
  if (!Map.groupBy) for (const row of wailian.scan(addresses, QUERY)) byLine.set(row.line, [...(byLine.get(row.line) ?? []), row]);
  let same = 0;
  for (const [line, found] of byLine) {
    const [row] = found;
    const plain = /^[\x21-\x7e]*$/.test(addresses[line]) && !/hxxp|\[\.\]|%25|xn--/.test(addresses[line]);  // not mended on the way
    if (!plain || found.length > 1 || row.kind !== 'link' || row.start > 0 || row.end < addresses[line].length) continue;
    assert.deepEqual(rows[line], row, addresses[line]);
    same += 1;
  }
  assert.ok(same > 500, `${same} of them are links in a text`);
  assert.deepEqual(wailian.scanLinks(['', '\n', ' https://www.taobao.com/\r\n'], QUERY).map(({ url, problem }) => url ?? problem), ['url_relative_without_base', 'url_relative_without_base', 'https://www.taobao.com/']);
});

test('more links and tokens than are answered in full', () => {
  const link = (at) => `https://v.douyin.com/${at}/`;
  const token = (at) => `￥AbC${String.fromCharCode(97 + (at % 26))}dEf2GhI￥`;
  const many = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join(' ');
  const long = [many(200, link), many(201, link), many(1000, link), many(450, token), many(300, (at) => `${link(at)} 中 ${token(at)}`)];
  assertAlike(long, QUERY);
  assert.equal(wailian.check(long[0], QUERY).more, undefined);
  assert.deepEqual(wailian.check(long[1], QUERY).more, { links: 1, tokens: 0, from: long[1].lastIndexOf('https') });
  assert.equal(wailian.check(long[2], QUERY).links.length, 200);
});

test('an answer has a bound: 6 MB, and 100 characters for each of the paste', () => {
  const long = (text) => text.repeat(Math.floor(1_000_000 / text.length));
  for (const text of ['https://v.douyin.com/abc/\n', 'a.cc ', 'a.cc,', 'b.cc-..', '￥AbC1dEf2GhI￥ ', 'https://taobao.com@evil.example/ ',
    'https://link.zhihu.com/?target=https%3A%2F%2Fv.douyin.com%2Fa%2F\n', '中', '今天。', '"\\']) {
    for (const paste of [long(text), long(text).slice(0, 20_000)]) {
      const size = JSON.stringify(wailian.check(paste, QUERY)).length;
      assert.ok(size <= 6_000_000 + 100 * paste.length, `${JSON.stringify(text)} × ${paste.length / text.length}: ${size}`);
    }
  }
  for (const text of ['a', '中', '%41', '&utm_source=1', '/..', '"']) {
    const paste = `https://v.douyin.com/?${text.repeat(Math.floor(250_000 / new TextEncoder().encode(text).length))}`;
    const size = JSON.stringify(wailian.check(paste, QUERY)).length;
    assert.ok(size <= 6_000_000 + 100 * paste.length, `one link of ${JSON.stringify(text)}: ${size}`);
  }
});
