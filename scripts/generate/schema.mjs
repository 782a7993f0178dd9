// Writes schema/answers.schema.json from web/lib/report.d.ts, the one description of all answers, and
// schema/observations.schema.json from web/lib/observations/observation.d.ts: JSON Schemas (2020-12) in which a key that is not described
// is a fault. Usage: node scripts/generate/schema.mjs [--check]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const draft = 'https://json-schema.org/draft/2020-12/schema';

function definitionsOf(path, type) {
  const { definitions } = createGenerator({
    path, tsconfig: 'tsconfig.json', type, skipTypeCheck: true, additionalProperties: false, topRef: true, expose: 'export', encodeRefs: false,
  }).createSchema(type);
  return Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const answers = () => ({
  $schema: draft,
  $id: 'https://wailian.invalid/schema/answers.schema.json',
  title: 'Answers of Wailian',
  description: 'One definition a type: an answer of `check` is a Report, of `timeline` a Timeline, of `diff` a Diff, of `lookup` a Lookup, of `catalog` a Catalog, of `canonicalize` a Canonical; `scan` gives ScanRow, `canonicalizeLines` CanonicalLine, one a line.',
  $defs: definitionsOf('web/lib/report.d.ts', '*'),
});

/** What types cannot say is added here: which keys need which. */
function observations() {
  const { Observation, ...parts } = definitionsOf('web/lib/observations/observation.d.ts', 'Observation');
  const needs = { anyOf: [{ required: ['host'] }, { required: ['site'] }], dependentRequired: { link: ['host'], link_kind: ['site'] } };
  return {
    $schema: draft,
    $id: 'https://wailian.invalid/schema/observations.schema.json',
    title: 'Readers\u2019 observations',
    description: 'A file is one Observation, or a list of them; a file that ends in .ndjson or .jsonl has one to a line.',
    if: { type: 'array' },
    then: { type: 'array', minItems: 1, maxItems: 1000, items: { $ref: '#/$defs/Observation' } },
    else: { $ref: '#/$defs/Observation' },
    $defs: { Observation: { ...Observation, ...needs }, ...parts },
  };
}

for (const [target, source, make] of [
  ['schema/answers.schema.json', 'web/lib/report.d.ts', answers],
  ['schema/observations.schema.json', 'web/lib/observations/observation.d.ts', observations],
]) {
  const text = `${JSON.stringify(make(), null, 2).replaceAll('"#/definitions/', '"#/$defs/')}\n`;
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`${target} is not of ${source} as it is: run \`node scripts/generate/schema.mjs\``);
    process.exitCode = 1;
  }
}
