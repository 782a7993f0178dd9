// The reader's own settings, from a file or from storage: rebuilt field by field, whatever they hold.
import assert from 'node:assert/strict';
import test from 'node:test';
import { importSource } from './built.mjs';

globalThis.localStorage = { text: '', getItem() { return this.text; } };
globalThis.location = new URL('https://example.org/wailian/');
const { loadSettings, readSettings, settingsFor, NOTHING } = await importSource('web/page/panels/preferences/user-settings.ts');

const stored = (text) => {
  globalThis.localStorage.text = text;
  return loadSettings();
};
const rules = (...list) => JSON.stringify({ rules: list });

test('a file with settings is read as it was written', () => {
  const own = { rules: [{ treatment: 'ask', context: 'group' }, { treatment: 'refuse', link_class: 'e-commerce' }], trusted_sites: ['taobao'], refused_sites: [] };
  assert.deepEqual(readSettings(JSON.stringify(own)), own);
  assert.deepEqual(readSettings('{}'), NOTHING);
});

for (const [what, text] of Object.entries({
  'no JSON': '{',
  'an array': '[]',
  'a number': '7',
  'a rule with a context that is null': rules({ treatment: 'ask', context: null }),
  'an empty context': rules({ treatment: 'ask', context: '' }),
  'a context that is a number': rules({ treatment: 'ask', context: 0 }),
  'a key too many': rules({ treatment: 'ask', context: 'group', note: 'x' }),
  'a class that is an object': rules({ treatment: 'ask', link_class: { toString: 1 } }),
  'a class that no id is like': rules({ treatment: 'ask', link_class: '<b>' }),
  'a treatment of another kind': rules({ treatment: ['ask'] }),
  'a rule that is null': rules(null),
  'sites that are no list': JSON.stringify({ trusted_sites: 'taobao' }),
  'a site that is no text': JSON.stringify({ refused_sites: [{}] }),
  'something else beside them': JSON.stringify({ rules: [], version: 2 }),
  'a key that every object has': '{"toString":[]}',
  'more than anybody sets': rules(...Array.from({ length: 3000 }, () => ({ treatment: 'ask' }))),
})) {
  test(`a file is refused, and stored settings lose only that: ${what}`, () => {
    assert.equal(readSettings(text), null);
    const own = stored(text);
    assert.ok(own.rules.length <= 2000);
    for (const rule of own.rules) assert.deepEqual(rule, { treatment: 'ask' });
    assert.deepEqual([own.trusted_sites, own.refused_sites], [[], []]);
  });
}

test('a sound rule beside a broken one stays', () => {
  const own = stored(rules({ treatment: 'ask', context: null }, { treatment: 'refuse', site: 'taobao' }));
  assert.deepEqual(own.rules, [{ treatment: 'refuse', site: 'taobao' }]);
  const app = { contexts: [{ id: 'group' }] };
  assert.deepEqual(settingsFor(own, app, [], new Set(['taobao'])).rules, own.rules);
});
