// Every answer of every door is what the types say: validated against the schema that is made from them, unknown keys refused.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { fileOfPackage, loadWailian } from './built.mjs';

const schema = JSON.parse(readFileSync(fileOfPackage('schema/answers.schema.json'), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema);
const validators = new Map();
const counted = new Map();

/** Fails with the places at fault, in a few words. */
function valid(type, answer, question) {
  if (!validators.has(type)) validators.set(type, ajv.getSchema(`${schema.$id}#/$defs/${type}`));
  const validate = validators.get(type);
  assert.ok(validate, `the schema has no ${type}`);
  counted.set(type, (counted.get(type) ?? 0) + 1);
  // As it is sent: a member that is undefined is none.
  if (validate(JSON.parse(JSON.stringify(answer)))) return;
  const faults = validate.errors.slice(0, 5).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  assert.fail(`${type} of ${question}:\n${faults.join('\n')}`);
}

const folder = new URL('../cases/', import.meta.url);
const cases = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
  .flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
const hostile = ['', ' ', '\ud800', 'x'.repeat(2 ** 20 + 1), 'http://[', 'https://a.example:99999/', 'javascript:alert(1)', 'hxxps://a[.]example', 'https://user:pass@淘宝.example/?u=https%3A%2F%2Fv.douyin.com%2Fa'];
const texts = [...new Set([...cases.map(({ paste }) => paste), ...hostile])];
const LOCALES = ['zh-CN', 'zh-TW', 'en'];
const DAYS = ['2013-11-30', '2019-06-01', '2021-09-17', '2021-12-05', '2026-06-01'];
const settings = { rules: [{ context: 'group', treatment: 'ask' }, { site: 'taobao', treatment: 'refuse' }], trusted_sites: ['jd'], refused_sites: ['douyin'] };
const bothApps = ['wechat', 'qq'];

const all = await loadWailian();
const lean = await loadWailian({ locales: ['en'], whole: false });
const { apps } = all.catalog();
const pick = (list, at) => list[at % list.length];

test('check, timeline, diff and lookup, of every text of the cases', () => {
  texts.forEach((text, at) => {
    const app = pick(apps, at);
    const locale = pick(LOCALES, at);
    const question = JSON.stringify(text.slice(0, 60));
    const conditions = at % 3 === 0 ? app.conditions.map(({ id }) => id) : [];
    for (const more of [{}, { settings }, { client_version: `${app.platforms[0]} 8.0.11`, conditions }]) {
      const context = pick(app.contexts, at + Object.keys(more).length).id;
      valid('Report', all.check(text, { context, on: pick(DAYS, at), app: app.id, locale, ...(app.id === 'wechat' ? more : {}) }), question);
    }
    valid('Report', lean.check(text, { context: 'group', on: pick(DAYS, at), locale: 'en' }), question);
    valid('Timeline', all.timeline(text, { from: '2012-01-01', until: pick(DAYS, at), app: app.id, locale }), question);
    valid('Diff', all.diff(text, { from: '2013-01-01', to: pick(DAYS, at), app: app.id, locale }), question);
    valid('Lookup', all.lookup(text, { locale }), question);
    valid('Canonical', all.canonicalize(text), question);
    valid('Canonical', all.canonicalize(text, { base: 'https://a.example/b/', bareHost: true }), question);
  });
});

test('scan and canonicalizeLines, row by row', () => {
  const short = texts.filter((text) => text.length < 5000);
  for (const context of apps[0].contexts) {
    for (const row of all.scan(short, { context: context.id, on: '2021-12-05' })) valid('ScanRow', row, JSON.stringify(row.url));
  }
  for (const line of all.canonicalizeLines(short.map((text) => ({ text })))) valid('CanonicalLine', line, JSON.stringify(line.href));
});

test('lookup of every name that the rules hold, and the catalog, short and full', () => {
  const full = all.catalog({ full: true });
  valid('Catalog', full, 'the catalog');
  for (const wailian of [all, lean]) valid('Catalog', wailian.catalog(), 'the catalog');
  for (const { id, names } of full.sites) {
    valid('Lookup', all.lookup(id), id);
    valid('Lookup', all.lookup(names['zh-CN']), names['zh-CN']);
  }
  for (const id of [...bothApps, ...full.link_classes.map((entry) => entry.id), ...full.apps.flatMap(({ events }) => events.map((event) => event.id))]) valid('Lookup', all.lookup(id), id);
});

test('there were at least 2,000 answers, of every door', () => {
  const sum = [...counted.values()].reduce((total, count) => total + count, 0);
  assert.ok(sum >= 2000, `${sum} answers`);
  assert.deepEqual([...counted.keys()].sort(), ['Canonical', 'CanonicalLine', 'Catalog', 'Diff', 'Lookup', 'Report', 'ScanRow', 'Timeline']);
});
