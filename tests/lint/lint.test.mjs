// Runs every example of tests/lint/<lint rule>/: `good*.json` without a fault, `bad*.json` with exactly the faults it
// lists. An example is { "files": { path: value or raw text }, "faults": [ "path#/pointer" … ] }.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { rules } from '../../scripts/lint/rules/all-rules.mjs';
import { RuleTree } from '../../scripts/lint/rules/rule-tree.mjs';
import { checkFile } from '../../scripts/lint/rules/schema.mjs';
import { ruleFile } from '../../scripts/rules/rule-files.mjs';

const folder = new URL('.', import.meta.url);
const checks = { schema: tree => tree.sound.flatMap(checkFile), ...Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, rule.check])) };

const filesOf = example =>
  Object.entries(example.files).map(([path, value]) => ruleFile(path, typeof value === 'string' ? value : JSON.stringify(value)));

const examplesOf = rule => readdirSync(new URL(`${rule}/`, folder)).map(name => name.replace(/\.json$/, ''));

const readExample = (rule, name) => JSON.parse(readFileSync(new URL(`${rule}/${name}.json`, folder), 'utf8'));

for (const [rule, check] of Object.entries(checks)) {
  test(rule, async t => {
    const names = examplesOf(rule);
    for (const kind of ['good', 'bad']) assert.ok(names.some(name => name.startsWith(kind)), `${rule} has no ${kind} example`);
    for (const name of names) {
      await t.test(name, () => {
        const example = readExample(rule, name);
        assert.equal('faults' in example, name.startsWith('bad'), 'bad examples list faults, good ones do not');
        const found = [...check(new RuleTree(filesOf(example)))];
        assert.deepEqual(found.map(fault => `${fault.path}#${fault.pointer}`).sort(), [...(example.faults ?? [])].sort());
        for (const { message } of found) assert.match(message, /^[^A-Z\s].{15,}[^.\s]$/u, 'a sentence with a cure, lower case, no full stop');
      });
    }
  });
}

test('every folder of examples belongs to a lint rule', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name);
  assert.deepEqual(folders.sort(), Object.keys(checks).sort());
});
