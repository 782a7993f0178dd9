// Every rule of the public suffix list, as the pinned tldts reads it: the whole library says the same, and one without the data of
// names says the same or that it needs them.
import { strict as assert } from 'node:assert';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as trie from '../../node_modules/tldts/dist/es6/src/data/trie.js';
import { loadWailian } from './built.mjs';

const { getDomain } = createRequire(import.meta.url)('tldts');

/** All rules of the list but the exceptions, a wildcard as `*.name`. */
function rulesOfList() {
  const offsets = new Uint32Array(trie.edgeLength.length + 1);
  trie.edgeLength.forEach((length, edge) => (offsets[edge + 1] = offsets[edge] + length));
  const names = [];
  const walk = (node, name) => {
    if (trie.nodeFlags[node] !== 0) names.push(name);
    for (let edge = trie.edgeStart[node]; edge < trie.edgeStart[node + 1]; ++edge) {
      const label = trie.labelText.slice(offsets[edge], offsets[edge + 1]);
      walk(trie.edgeChild[edge], name === '' ? label : `${label}.${name}`);
    }
  };
  walk(trie.rulesRoot, '');
  return names.filter((name) => /^[\x21-\x7e]+$/.test(name));
}

test('the registrable domain below every suffix is that of the list, and never another without the data of names', async () => {
  const whole = await loadWailian();
  const lean = await loadWailian({ names: false });
  const rules = rulesOfList();
  assert.ok(rules.length > 10_000, `${rules.length} rules`);
  const wrong = [];
  let asked = 0;
  for (const [at, rule] of rules.entries()) {
    const url = `https://a.b.${rule.replace('*', 'c')}/`;
    const domain = getDomain(url, { allowPrivateDomains: true });
    if (whole.canonicalize(url).registrable_domain !== domain) wrong.push(url);
    // A core that stops is begun anew, which takes its time: one rule in 16.
    if (at % 16 !== 0) continue;
    try {
      if (lean.canonicalize(url).registrable_domain !== domain) wrong.push(`${url} without the data of names`);
    } catch (error) {
      assert.equal(error.code, 'load_names', url);
      asked += 1;
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(asked > 100, 'most suffixes lie in the data of names');
});

test('what people paste seldom needs the data of names', async () => {
  const lean = await loadWailian({ names: false });
  // Hosts of large sites under suffixes from which names are left out, and of the most used hosting.
  for (const host of ['pinduoduo.com', 'bit.ly', 'cli.im', 'notion.so', 'bbc.co.uk', 'a.github.io', 'a.pages.dev', 'a.vercel.app', 'a.workers.dev', 'a.myshopify.com', 'example.org'])
    assert.doesNotThrow(() => lean.canonicalize(`https://${host}/`), host);
});
