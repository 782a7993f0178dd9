import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';

/** Asked as a test file loads: a browser that is missing fails that file, with the cure; it never skips its tests. */
export function needBinary(path, debianPackage) {
  assert.ok(existsSync(path), `${path} is missing: run scripts/setup test, or install the Debian package ${debianPackage}`);
  return path;
}
