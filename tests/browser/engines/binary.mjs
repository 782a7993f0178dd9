import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';

/** A browser that is missing fails its tests, with the cure; it never skips them. */
export function needBinary(path, debianPackage) {
  assert.ok(existsSync(path), `${path} is missing: run scripts/setup test, or install the Debian package ${debianPackage}`);
  return path;
}
