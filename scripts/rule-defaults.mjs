// Leaves out of a rule what its schema gives a default for: the bundle is smaller, and means the same.
import { readFileSync } from 'node:fs';

const folder = new URL('../rules/schema/', import.meta.url);
const schemas = new Map();

function schemaOf(name) {
  if (!schemas.has(name)) schemas.set(name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  return schemas.get(name);
}

/** The schema that a `$ref` inside the file `name` means, with what stands beside it. */
function resolve({ schema, name }) {
  if (!schema.$ref) return { schema, name };
  const [file, pointer] = schema.$ref.split('#');
  const target = file || name;
  const found = (pointer ?? '').split('/').filter(Boolean).reduce((at, step) => at[step], schemaOf(target));
  const resolved = resolve({ schema: found, name: target });
  return { schema: { ...resolved.schema, ...schema, $ref: undefined }, name: resolved.name };
}

function strip(value, place) {
  const { schema, name } = resolve(place);
  if (Array.isArray(value)) return schema.items ? value.map(item => strip(item, { schema: schema.items, name })) : value;
  if (value === null || typeof value !== 'object' || !schema.properties) return value;
  const kept = Object.entries(value).flatMap(([key, member]) => {
    if (!schema.properties[key]) return [[key, member]];
    const own = resolve({ schema: schema.properties[key], name });
    const same = 'default' in own.schema && JSON.stringify(own.schema.default) === JSON.stringify(member);
    return same ? [] : [[key, strip(member, own)]];
  });
  return Object.fromEntries(kept);
}

/** `value`, a rule file of this kind, without the members that say what their default says. */
export function withoutDefaults(value, kind) {
  const name = `${kind}.schema.json`;
  return strip(value, { schema: schemaOf(name), name });
}
