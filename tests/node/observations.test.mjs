// Readers' observations: the format, what is refused and where, what stands beside a verdict and that it changes none.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { one, right, without, wrong } from './observation-cases.mjs';
import { ObservationsError, dayInChina, fileOfPackage, loadWailian } from './built.mjs';

const schema = JSON.parse(readFileSync(fileOfPackage('schema/observations.schema.json'), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
addFormats(ajv);
const fits = ajv.compile(schema);
const answers = JSON.parse(readFileSync(fileOfPackage('schema/answers.schema.json'), 'utf8'));
const answersAjv = new Ajv2020({ strict: true, allowUnionTypes: true }).addSchema(answers);

const wailian = await loadWailian();
const file = (value, name = 'sent.json') => ({ name, text: typeof value === 'string' ? value : JSON.stringify(value) });

/** The faults of what was given, as `place code`. */
function faults(given, locale) {
  try {
    wailian.withObservations(given, locale);
    return [];
  } catch (error) {
    assert.ok(error instanceof ObservationsError, String(error));
    return error.problems.map(({ place, code, message }) => { assert.ok(message); return `${place} ${code}`; });
  }
}

test('each form of an observation that is right: by the reader and by the schema', () => {
  for (const observation of right) {
    assert.ok(fits(observation), JSON.stringify([observation, fits.errors]));
    assert.deepEqual(faults([observation]), [], JSON.stringify(observation));
    assert.deepEqual(faults([file(observation)]), [], JSON.stringify(observation));
  }
  assert.ok(fits(right));
  assert.deepEqual(faults([one({ on: dayInChina() })]), []);
  assert.deepEqual(faults([file(right)]), []);
  assert.deepEqual(faults([file(`${right.map((observation) => JSON.stringify(observation)).join('\n\n')}\r\n`, 'sent.ndjson')]), []);
  assert.deepEqual(faults([file(`\ufeff${JSON.stringify(right)}`)]), []);
});

test('each fault has its place; the schema refuses what it can tell, too', () => {
  for (const [value, place, code] of wrong) {
    const shown = JSON.stringify(value)?.slice(0, 80);
    if (!Array.isArray(value)) assert.ok(!fits(value), shown);
    assert.ok(faults([file([value])]).includes(`sent.json#/0${place} ${code}`), `${shown}: ${faults([file([value])])}`);
    if (!Array.isArray(value)) assert.ok(faults([file(JSON.stringify(value))]).includes(`sent.json${place && `#${place}`} ${code}`), shown);
    assert.ok(faults([one({}), value]).includes(`observations#/1${place} ${code}`), shown);
  }
});

test('what only rules and core can tell: chats, sites, days to come, how hosts and addresses are compared', () => {
  const table = [
    [one({ app: 'pigeon' }), '/app', 'observation_none_of'], [one({ context: 'groups' }), '/context', 'observation_none_of'],
    [{ ...without('host'), site: 'no-such-site' }, '/site', 'observation_site'],
    [one({ on: '9999-12-31' }), '/on', 'observation_from_the_future'],
    ...['Item.taobao.com', '淘宝.example', 'a.example/b', 'a.example:80', 'user@a.example', 'a..example ', '0x7f.1', '%61.example', 'a b'].map((host) => [one({ host }), '/host', 'observation_host']),
    ...['https://taobao.com/', 'https://item.taobao.com', 'https://u:p@item.taobao.com/', 'https://item.taobao.com/a/../b', 'https://item.taobao.com:443/'].map((link) => [one({ link }), '/link', 'observation_link']),
  ];
  for (const [value, place, code] of table) assert.deepEqual(faults([file([value])]), [`sent.json#/0${place} ${code}`], JSON.stringify(value));
});

test('files that are none, too large, too many, and where in them', () => {
  const line = JSON.stringify(one({}));
  const table = [
    [file('', 'a.json'), /^a\.json observations_no_json$/], [file('[]', 'a.json'), /^a\.json observations_empty$/], [file(' \n\n', 'a.ndjson'), /^a\.ndjson observations_empty$/],
    [file('{"wailian', 'a.json'), /^a\.json observations_no_json$/], [file('['.repeat(500_000), 'a.json'), /^a\.json observations_no_json$/],
    [file('['.repeat(100_000) + ']'.repeat(100_000), 'a.json'), /^a\.json#\/0 observation_none$/],
    [file(`${line}\n{\n${line}`, 'a.ndjson'), /^a\.ndjson:2 observations_no_json$/], [file(`${line}\n\n${JSON.stringify(one({ on: 'x' }))}`, 'a.jsonl'), /^a\.jsonl:3#\/on observation_form$/],
    [file(`[${'1,'.repeat(2 ** 19)}1]`, 'a.json'), /^a\.json observations_too_large$/], [file(`"${'界'.repeat(2 ** 19)}"`, 'a.json'), /^a\.json observations_too_large$/],
    [file(Array(1001).fill(one({})), 'a.json'), /^a\.json observations_too_many$/],
  ];
  for (const [given, found] of table) assert.match(faults([given]).join(), found, given.text.slice(0, 40));
  assert.equal(faults([file(Array(1000).fill({}))]).length, 100, 'no more than a hundred are listed');
  assert.deepEqual(faults([file([one({}), one({ on: 'x' })]), file([one({ app: 1 })], 'b.json')]), ['sent.json#/1/on observation_form', 'b.json#/0/app observation_no_text']);
  for (const locale of ['zh-CN', 'zh-TW', 'en']) {
    assert.throws(() => wailian.withObservations([one({ outcome: 'opened' })], locale), ({ problems: [{ message }] }) => message.includes('`opened`') && message.includes('direct') && /[\u4e00-\u9fff]/.test(message) === (locale !== 'en'));
  }
});

const records = [
  one({ on: '2025-05-03', outcome: 'direct', client: 'ios 8.0.60' }),
  one({ on: '2024-01-31', outcome: 'copy', said: '请复制到浏览器打开' }),
  one({ on: '2023-03-01', outcome: 'direct', link: 'https://item.taobao.com/item.htm?id=7' }),
  one({ on: '2022-06-01', host: 'www.taobao.com', context: 'scan', outcome: 'direct' }),
  one({ on: '2022-07-01', host: 'm.tb.cn', site: 'taobao', link_kind: 'short_link', outcome: 'blocked' }),
  one({ on: '2022-08-01', host: 'm.tb.cn', site: 'xianyu', link_kind: 'short_link', outcome: 'self_only' }),
  one({ on: '2025-01-01', host: '[2001:db8::1]' }),
  one({ on: '2025-01-01', host: 'nobody-knows.example', context: 'scan', outcome: 'confirm' }),
  one({ on: '2025-01-01', host: 'nobody-knows.example', app: 'qq', context: wailian.catalog().apps.find(({ id }) => id === 'qq').contexts[0].id, outcome: 'blocked' }),
];
const observed = wailian.withObservations(records);
const seen = (paste, query, pick = (report) => report.links[0]) => pick(observed.check(paste, { context: 'group', on: '2026-11-28', ...query })).observations;
const brief = ({ records: list }) => list.map(({ context, on, outcome, matched_by, agrees, age_months }) => [context, on, outcome, matched_by, agrees, age_months].map(String).join(' '));

test('what stands beside a verdict: matched by address, host or site, the asked chat first, each with its age', () => {
  const table = [
    ['https://item.taobao.com/item.htm?id=7#x', {}, ['group 2023-03-01 direct page true 44', 'group 2025-05-03 direct host true 18', 'group 2024-01-31 copy host false 33', 'scan 2022-06-01 direct site null 53'], ['group']],
    ['https://item.taobao.com/', { on: '2024-02-29' }, ['group 2024-01-31 copy host false 0', 'group 2023-03-01 direct host true 11', 'scan 2022-06-01 direct site null 20'], ['group']],
    ['https://item.taobao.com/', { on: '2024-01-31' }, ['group 2024-01-31 copy host false 0', 'group 2023-03-01 direct host true 10', 'scan 2022-06-01 direct site null 19'], ['group']],
    ['https://www.taobao.com/', { context: 'scan', on: '2023-12-31' }, ['scan 2022-06-01 direct host null 18', 'group 2023-03-01 direct site true 9'], []],
    ['【淘宝】 https://m.tb.cn/h.5abc', { on: '2022-12-31' }, ['group 2022-07-01 blocked host false 5', 'scan 2022-06-01 direct site null 6'], []],
    ['【闲鱼】 https://m.tb.cn/h.5abc', { on: '2022-12-31' }, ['group 2022-08-01 self_only host false 4'], []],
    ['https://nobody-knows.example/secret', { context: 'scan' }, ['scan 2025-01-01 confirm host true 22'], []],
    ['http://[2001:db8:0::1]:8080/', {}, ['group 2025-01-01 direct host false 22'], []],
    ['https://other.example/', {}, [], []],
    ['https://item.taobao.com/', { on: '2012-01-01' }, [], []],
  ];
  for (const [paste, query, expected, disagree] of table) {
    const found = seen(paste, query);
    assert.deepEqual(brief(found), expected, paste);
    assert.deepEqual([found.more, found.disagree], [0, disagree], paste);
  }
  const qq = seen('https://nobody-knows.example/', { app: 'qq', context: observed.catalog().apps.find(({ id }) => id === 'qq').contexts[0].id });
  assert.deepEqual(qq.records.map(({ outcome }) => outcome), ['blocked']);
  assert.deepEqual(seen('https://item.taobao.com/item.htm?id=7', { on: '2024-12-31' }).records[1], {
    context: 'group', on: '2024-01-31', outcome: 'copy', said: '请复制到浏览器打开', age_months: 11, agrees: false, matched_by: 'host',
  });
});

test('of the address inside a wrapper too; none of what is no address; at most twenty', () => {
  const wrapped = `https://link.zhihu.com/?target=${encodeURIComponent('https://nobody-knows.example/a')}`;
  assert.deepEqual(seen(wrapped, {}).records, []);
  assert.equal(seen(wrapped, {}, ({ links: [{ destination }] }) => destination).records[0].outcome, 'confirm');
  for (const paste of ['taobao://item', 'http://a b', 'https://[/']) for (const link of observed.check(paste, { context: 'group', on: '2026-11-28' }).links) if (link.host === null) assert.equal(link.observations, undefined);
  const many = wailian.withObservations(Array.from({ length: 50 }, (_, at) => one({ on: `2025-01-${String(at % 28 + 1).padStart(2, '0')}` })));
  const { records: listed, more } = many.check('https://item.taobao.com/', { context: 'group', on: '2026-11-28' }).links[0].observations;
  assert.deepEqual([listed.length, more, listed[0].on], [20, 30, '2025-01-28']);
});

test('a verdict is the same with and without; without, nothing is said', () => {
  const folder = new URL('../cases/', import.meta.url);
  const pastes = JSON.parse(readFileSync(new URL('taobao-and-tmall.json', folder), 'utf8')).map(({ paste }) => paste).concat('https://nobody-knows.example/', 'https://item.taobao.com/item.htm?id=7');
  const validate = answersAjv.getSchema(`${answers.$id}#/$defs/Report`);
  const validateTimeline = answersAjv.getSchema(`${answers.$id}#/$defs/Timeline`);
  for (const paste of pastes) {
    for (const context of ['group', 'scan', 'moments']) {
      const query = { context, on: '2025-06-01', locale: 'en' };
      const [plain, beside] = [wailian.check(paste, query), observed.check(paste, query)];
      assert.ok(validate(beside), JSON.stringify(validate.errors));
      const bare = JSON.parse(JSON.stringify(beside), (key, value) => (key === 'observations' ? undefined : value));
      assert.deepEqual(bare, JSON.parse(JSON.stringify(plain)), paste);
      assert.ok(!JSON.stringify(plain).includes('observations'));
    }
    const [plain, { observations, ...beside }] = [wailian, observed].map((each) => each.timeline(paste, { until: '2026-11-28' }));
    assert.deepEqual(beside, plain, paste);
    assert.ok(validateTimeline({ ...beside, ...(observations && { observations }) }), JSON.stringify(validateTimeline.errors));
  }
});

test('a timeline holds each record against the segment of its own day', () => {
  const { observations } = wailian.withObservations([
    one({ on: '2021-12-10', outcome: 'direct' }), one({ on: '2021-11-01', outcome: 'direct' }), one({ on: '2021-11-02', outcome: 'copy' }),
  ]).timeline('https://item.taobao.com/', { until: '2022-01-01' });
  assert.deepEqual(observations.records.map(({ on, agrees, age_months }) => [on, agrees, age_months]), [['2021-12-10', true, 0], ['2021-11-02', true, 1], ['2021-11-01', false, 2]]);
  assert.deepEqual(observations.disagree, ['group']);
});

test('loadWailian takes them, and languages, other rules and the rest of the rules keep them', async () => {
  const query = { context: 'group', on: '2026-11-28', locale: 'en' };
  const count = (each) => each.check('https://item.taobao.com/', query).links[0].observations?.records.length;
  const loaded = await loadWailian({ locales: ['zh-CN'], whole: false, observations: [file([one({})]), one({ on: '2024-01-01' })] });
  const rules = readFileSync(fileOfPackage('rules.json'), 'utf8');
  for (const each of [loaded, await loaded.inLocale('en'), await loaded.whole(), await loaded.withRules(rules)]) assert.equal(count(each), 2);
  assert.equal(count(await loadWailian({ locales: ['zh-CN'], whole: false })), undefined);
  assert.equal(count(loaded.withObservations([])), 0);
  await assert.rejects(loadWailian({ observations: [one({ on: 'x' })] }), ObservationsError);
  await assert.rejects(loadWailian({ observations: 'a.json' }), { name: 'ArgumentError', code: 'argument_type', path: '/observations' });
});

test('whatever stands in a file, it is taken as it is or refused with places', () => {
  let seed = 7;
  const next = (count) => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8) % count;
  const values = ['', 'a', 'ITEM.taobao.com', '淘宝.example', 'xn--a', '[::1]', '127.1', 'a.b:80', 'a@b', '%41.example', 'a\\b', '\u0000', '\ud800', '\u202e', '2025-02-30', 'https://item.taobao.com/%zz?q', 'toString', '__proto__', 'x'.repeat(400), 1, null, true, [], {}, ['a'], 1e400];
  const keys = ['wailian_observation', 'host', 'site', 'link_kind', 'link', 'app', 'context', 'on', 'client', 'outcome', 'said', 'remark', 'name', '__proto__', 'constructor', ''];
  let taken = 0;
  for (let round = 0; round < 1500; round += 1) {
    const members = new Map(Object.entries(one({})));
    for (let count = next(2) + 1; count > 0; count -= 1) members.set(keys[next(keys.length)], values[next(values.length)]);
    const text = `{${[...members].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`;
    try {
      const { records: [record] } = wailian.withObservations([{ name: 'any.json', text }]).check(`https://${members.get('host')}/`, { context: 'group', on: '2026-11-28' }).links[0].observations;
      assert.ok(record || members.get('on') > '2026-11-28' || members.get('context') !== 'group', text);
      taken += 1;
    } catch (error) {
      assert.ok(error instanceof ObservationsError, `${text}: ${error.stack}`);
      for (const { place } of error.problems) assert.match(place, /^any\.json(#\/|$)/);
    }
  }
  assert.ok(taken > 50 && taken < 1400, String(taken));
});
