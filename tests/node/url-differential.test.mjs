// A short differential run over the shipped module; scripts/measure/url-differential makes the long ones.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const program = fileURLToPath(new URL('url-differential.mjs', import.meta.url));

test('generated URLs are read as the reference implementation reads them', () => {
  const printed = execFileSync(process.execPath, [program, '--count', '100000', '--seed', '20261122'], { encoding: 'utf8' });
  assert.match(printed, /: 100000 inputs, [1-9]\d{3,} accepted, 0 differences\n$/);
});
