// What the tests of this folder share: the built package, as people get it, and modules of web/ by themselves.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { traditionalModules } from '../../scripts/bundle/traditional.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const packageFolder = join(root, 'dist/npm');
export const fileOfPackage = (name) => join(packageFolder, name);

export const { loadWailian, ArgumentError, CoreError, LoadError, ObservationsError, RulesError, dayInChina } = await import(pathToFileURL(fileOfPackage('index.mjs')));

/** A module of web/, compiled for this process alone. */
export async function importSource(path) {
  const { outputFiles: [{ contents }] } = await build({
    entryPoints: [join(root, path)], bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20', mainFields: ['module', 'main'], plugins: [traditionalModules()],
  });
  const file = join(mkdtempSync(join(tmpdir(), 'wailian-')), 'module.mjs');
  writeFileSync(file, contents);
  return import(pathToFileURL(file));
}
