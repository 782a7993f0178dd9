// Each block of docs/developers.md and of the package's README runs by itself against the package, and gives what its comments say.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import * as wailian from './built.mjs';
import { fileOfPackage, root } from './built.mjs';

const guide = readFileSync(join(root, 'docs/developers.md'), 'utf8');
const blocksOf = (text) => [...text.matchAll(/^```js\n([\s\S]*?)```/gm)].map(([, code]) => code);
const readme = readFileSync(fileOfPackage('README.md'), 'utf8');
const blocks = [...guide.matchAll(/^## (\d+\. .*)\n[\s\S]*?```js\n([\s\S]*?)```/gm)].map(([, title, code]) => ({ title, code }));

test('there are ten tasks', () => assert.equal(blocks.length, 10));

const examples = [...blocks, ...blocksOf(readme).map((code, at) => ({ title: `README of the package, ${at + 1}`, code }))];
for (const [at, { title, code }] of examples.entries()) {
  test(title, async () => {
    const wanted = [...code.matchAll(/^(.+); \/\/ (.+)$/gm)].map(([, , value]) => value);
    assert.ok(wanted.length > 0);
    const told = code.replaceAll("'wailian'", JSON.stringify(pathToFileURL(fileOfPackage('index.mjs')).href)).replace(/^(.+); \/\/ .+$/gm, 'told.push($1);').replace(/^(?!import )/m, 'export const told = [];\n');
    const file = join(root, `build/guide-${process.pid}-${at}.mjs`);
    writeFileSync(file, told);
    const { told: values } = await import(pathToFileURL(file));
    assert.deepEqual(values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))), wanted);
  });
}

test('the table of errors names every code', () => {
  const source = readFileSync(join(root, 'web/lib/errors.ts'), 'utf8');
  const codes = [...source.matchAll(/'([a-z]+_[a-z_]+)'/g)].map(([, code]) => code);
  assert.ok(codes.length > 15);
  for (const code of codes) assert.ok(guide.includes(`\`${code}\``), code);
  for (const name of ['ArgumentError', 'RulesError', 'ObservationsError', 'CoreError', 'LoadError']) assert.ok(wailian[name] && guide.includes(`\`${name}\``), name);
});
