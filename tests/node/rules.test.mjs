// Rules given at run time: a reader's own, whole bundles, compiled ones.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { RulesError, fileOfPackage, loadWailian } from './built.mjs';

const wailian = await loadWailian();
const query = { context: 'group', on: '2021-12-05' };
const bundle = readFileSync(fileOfPackage('rules.json'), 'utf8');
const share = '朋友发来的 https://item.taobao.com/item.htm?id=1 和 https://v.douyin.com/abc/ 你看';

test('rules from a bundle, compiled on the spot', async () => {
  const whole = await loadWailian({ rules: bundle });
  assert.deepEqual(whole.check(share, query), wailian.check(share, query));
  assert.ok(whole.speaks('en'));
});

test('both forms of the compiler compile to the same, and refuse the same', async () => {
  const plain = await loadWailian({ engine: 'javascript' });
  assert.deepEqual((await plain.withRules(bundle)).compiled, (await wailian.withRules(bundle)).compiled);
  const refusals = await Promise.all([plain, wailian].map((core) => core.withRules(bundle.replaceAll('"confidence"', '"x"')).catch(({ problems }) => problems)));
  assert.equal(refusals[0].length, 100);
  assert.deepEqual(refusals[0], refusals[1]);
});

test('compiled rules can be handed on', async () => {
  const other = await loadWailian({ rules: (await loadWailian({ rules: bundle })).compiled });
  assert.deepEqual(other.compiled, wailian.compiled);
  assert.deepEqual(other.check(share, query), wailian.check(share, query));
});

test('withRules loads other rules beside the first', async () => {
  const rules = JSON.parse(bundle);
  const other = await wailian.withRules(JSON.stringify({ ...rules, rules_version: 'test-rules' }));
  assert.equal(other.catalog().rules_version, 'test-rules');
  assert.notEqual(wailian.catalog().rules_version, 'test-rules');
});

test('rules of a reader’s own are told apart, whole ones and added ones', async () => {
  const version = wailian.catalog().rules_version;
  const policy = { ...JSON.parse(bundle).apps[0].policies.find(({ id }) => id === 'one-to-one-direct-2021-11'), id: 'my-own-rule', supersedes: ['one-to-one-direct-2021-11'], outcome: 'copy' };
  const text = JSON.stringify({ format: 1, apps: [{ id: 'wechat', policies: [policy] }] });
  const added = await wailian.withAddedRules(text, 'my.json');
  const report = added.check('https://unheard-of.example/', { context: 'one_to_one', on: '2021-12-05' });
  assert.match(report.rules_version, /\+own:[0-9a-f]{8}$/);
  assert.ok(report.rules_version.startsWith(version));
  assert.equal(report.policies['my-own-rule'].own, true);
  const whole = await wailian.withRules(bundle, 'mine.json');
  assert.match(whole.catalog().rules_version, /\+own:[0-9a-f]{8}$/);
  assert.notEqual(whole.catalog().rules_version, report.rules_version);
  const ours = wailian.check('https://unheard-of.example/', { context: 'one_to_one', on: '2021-12-05' });
  assert.equal(ours.rules_version, version);
  assert.ok(Object.values(ours.policies).every(({ own }) => own === undefined));
});

test('withAddedRules adds to the bundle, and names the file where it is broken', async () => {
  const site = { id: 'my-forum', names: { 'zh-CN': '我的论坛', en: 'My forum' }, hosts: [{ host: 'forum.example', match: 'subdomains', kind: 'main' }] };
  const catalog = wailian.catalog({ full: true });
  const file = (sites) => JSON.stringify({ format: 1, sites });
  const known = { ...site, owner: catalog.sites[0].owner.id, link_class: catalog.sites[0].link_class.id };
  const more = await wailian.withAddedRules(file([known]), 'my.json');
  assert.equal(more.check('https://forum.example/', query).links[0].site.id, 'my-forum');
  assert.equal(wailian.check('https://forum.example/', query).links[0].site, null);
  await assert.rejects(wailian.withAddedRules(file([{ ...known, owner: 'no-such-owner' }]), 'my.json'),
    (error) => error instanceof RulesError && error.problems.some(({ code, place }) => code === 'rules_id_dangling' && place.startsWith('my.json')));
  await assert.rejects(wailian.withAddedRules(file([{ ...known, id: catalog.sites[0].id }]), 'my.json'), RulesError);
});

test('faults of rules speak the language that was asked for', async () => {
  for (const [locale, words] of Object.entries({ 'zh-CN': /类型/, 'zh-TW': /型別|類型/, en: /type/ })) {
    await assert.rejects(wailian.withAddedRules('[]', 'mine.json', locale), (error) => words.test(error.problems[0].message));
  }
});

test('damaged rules are refused, whatever bit was turned over', async () => {
  const rules = wailian.compiled;
  for (let flip = 0; flip < 24; flip += 1) {
    const at = (flip * 7919) % rules.facts.length;
    const facts = rules.facts.slice(0, at) + String.fromCharCode(rules.facts.charCodeAt(at) ^ 1) + rules.facts.slice(at + 1);
    await assert.rejects(loadWailian({ rules: { ...rules, facts } }), { name: 'LoadError' });
  }
});
