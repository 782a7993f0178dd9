// docs/architecture.md follows one paste through every layer, with real values.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { loadWailian, root } from './built.mjs';

test('the paste that the architecture follows is answered as it says', async () => {
  const [, section] = readFileSync(join(root, 'docs/architecture.md'), 'utf8').match(/^## One paste through every layer\n([^]*?)^## /m);
  const [, paste] = section.match(/^```\n(.*)\n```$/m);
  const report = (await loadWailian()).check(paste, { context: 'group', on: '2021-12-05', locale: 'en' });
  const said = [...section.matchAll(/`([a-z_0-9/]+)` is\s+`([^`]+)`/g)];
  assert.ok(said.length > 20, `${said.length} values`);
  for (const [, path, value] of said) {
    const found = path.split('/').reduce((part, key) => part?.[key], report);
    assert.equal(typeof found === 'string' ? found : JSON.stringify(found), value, path);
  }
});
