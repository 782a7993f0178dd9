// Writes schema/answers.schema.json from web/lib/report.d.ts, the one description of all answers: a JSON Schema (2020-12) in
// which a key that is not described is a fault. Usage: node scripts/generate-schema.mjs [--check]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const source = 'web/lib/report.d.ts';
const target = 'schema/answers.schema.json';

const { definitions } = createGenerator({
  path: source, tsconfig: 'tsconfig.json', type: '*', skipTypeCheck: true, additionalProperties: false, topRef: true, expose: 'export', encodeRefs: false,
}).createSchema('*');
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://wailian.invalid/schema/answers.schema.json',
  title: 'Answers of Wailian',
  description: 'One definition a type: an answer of `check` is a Report, of `timeline` a Timeline, of `diff` a Diff, of `lookup` a Lookup, of `catalog` a Catalog, of `canonicalize` a Canonical; `scan` gives ScanRow, `canonicalizeLines` CanonicalLine, one a line.',
  $defs: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
};
const text = `${JSON.stringify(schema, null, 2).replaceAll('"#/definitions/', '"#/$defs/')}\n`;

if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`${target} is not of ${source} as it is: run \`node scripts/generate-schema.mjs\``);
    process.exitCode = 1;
  }
} else {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
