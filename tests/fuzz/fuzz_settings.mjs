// What a reader's browser keeps and what somebody hands them: settings and observations, whatever text they are. They are taken
// as they are or refused with places, never thrown over; what was taken is a question that the core answers.
import assert from 'node:assert/strict';
import { importSource, loadWailian, ObservationsError } from '../node/built.mjs';
import { fuzz } from './mutate.mjs';

const storage = new Map();
globalThis.localStorage = { getItem: () => storage.get('text'), setItem() {}, removeItem() {} };
globalThis.location = new URL('https://example.org/wailian/');
const { loadSettings, readSettings, settingsFor } = await importSource('web/page/panels/preferences/user-settings.ts');
const { keptObservations } = await importSource('web/page/panels/observe/kept-observations.ts');
const wailian = await loadWailian();
const { apps: [app], link_classes: classes, sites } = wailian.catalog({ full: true });
const siteIds = new Set(sites.map(({ id }) => id));
const query = { context: 'group', on: '2026-11-28', app: app.id };
const paste = 'https://item.taobao.com/item.htm?id=1 https://v.douyin.com/abc/';

const KEYS = { rules: ['treatment', 'context', 'link_class', 'site'] };
function checkSettings(text) {
  const own = readSettings(text);
  if (own !== null) {
    const given = JSON.parse(text);
    assert.ok(Object.keys(given).every((key) => ['rules', 'trusted_sites', 'refused_sites'].includes(key)), 'nothing stands beside them');
    assert.deepEqual({ rules: given.rules ?? [], trusted_sites: given.trusted_sites ?? [], refused_sites: given.refused_sites ?? [] }, own, 'nothing is left out');
    assert.deepEqual(readSettings(JSON.stringify(own)), own, 'what was read can be written');
  }
  const kept = loadSettings();
  for (const rule of kept.rules) assert.ok(Object.keys(rule).every((key) => KEYS.rules.includes(key)) && Object.values(rule).every((value) => typeof value === 'string'));
  for (const id of [...kept.trusted_sites, ...kept.refused_sites]) assert.equal(typeof id, 'string');
  const settings = settingsFor(kept, app, classes, siteIds);
  if (settings) assert.deepEqual(wailian.check(paste, { ...query, settings }).problems, [], 'the core takes what the page asks with');
}

const answer = wailian.check(paste, query);
function checkObservations(text) {
  for (const one of keptObservations()) assert.equal(one.wailian_observation, 1);
  for (const name of ['any.json', 'any.ndjson']) {
    const take = () => {
      try {
        return wailian.withObservations([{ name, text }]).check(paste, query);
      } catch (error) {
        assert.ok(error instanceof ObservationsError, error.stack);
        assert.ok(error.problems.length > 0);
        for (const { place } of error.problems) assert.match(place, /^any\.(nd)?json(:\d+)?(#\/[^]*)?$/);
        return error.problems;
      }
    };
    const taken = take();
    assert.deepEqual(take(), taken, 'twice, it is the same');
    if (!Array.isArray(taken)) assert.deepEqual(taken.links.map(({ verdict }) => verdict), answer.links.map(({ verdict }) => verdict), 'a verdict is none of theirs');
  }
}

const settings = { rules: [{ treatment: 'ask', context: 'group' }, { treatment: 'refuse', link_class: 'e-commerce' }, { treatment: 'open', site: 'taobao' }], trusted_sites: ['taobao', 'jd'], refused_sites: ['douyin'] };
const observation = { wailian_observation: 1, host: 'item.taobao.com', site: 'taobao', link_kind: 'main', link: 'https://item.taobao.com/item.htm?id=1', app: 'wechat', context: 'group', on: '2025-03-01', client: 'android 8.0.50', outcome: 'copy', said: '已停止访问该网页', remark: '两次' };
const { host: _, link: __, ...ofSite } = observation;

await fuzz('settings', {
  seeds: [settings, { rules: [] }, {}, observation, [observation, ofSite]].map((value) => JSON.stringify(value)).concat(`${JSON.stringify(observation)}\n${JSON.stringify(ofSite)}\n`, JSON.stringify(settings, null, 1), '{"toString":[]}'),
  words: [...Object.keys(settings), ...Object.keys(observation), ...KEYS.rules, 'ask', 'open', 'refuse', 'direct', '2026-02-30', 'https://', 'xn--', 'a.example', 'true', '0', '""'].map((word) => (/^[a-z]/.test(word) ? JSON.stringify(word) : word)),
  check(text) {
    storage.set('text', text);
    checkSettings(text);
    checkObservations(text);
  },
});
