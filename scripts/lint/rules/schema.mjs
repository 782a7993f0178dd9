// Each file fits the JSON Schema of its kind, rules/schema/<kind>.schema.json.
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { pointerStep } from '../../rules/read-json.mjs';
import { fault } from './rule-tree.mjs';

const folder = new URL('../../../rules/schema/', import.meta.url);

function schemas() {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, verbose: true });
  addFormats(ajv, ['date']);
  for (const name of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  return ajv;
}

const ajv = schemas();
const quote = value => (typeof value === 'string' ? `\`${value}\`` : JSON.stringify(value));

const sentences = {
  required: error => `\`${error.params.missingProperty}\` is missing, add it`,
  additionalProperties: error => `\`${error.params.additionalProperty}\` is no key here, remove it or correct its spelling`,
  enum: error => `${quote(error.data)} is none of ${error.params.allowedValues.join(', ')}, choose one`,
  const: error => `${quote(error.data)} stands here, it must be ${quote(error.params.allowedValue)} or the key left out`,
  type: error => `a value of type ${[error.params.type].flat().join(' or ')} is needed here`,
  format: error => `${quote(error.data)} is no date, write YYYY-MM-DD and a day that exists`,
  pattern: error => `${quote(error.data)} does not have the form ${error.params.pattern}, correct it`,
  maxLength: error => `this is longer than ${error.params.limit} characters, shorten it`,
  minLength: error => `${quote(error.data)} is too short, at least ${error.params.limit} characters are needed`,
  minItems: error => `the list is too short, at least ${error.params.limit} entries are needed`,
  uniqueItems: error => `entries ${error.params.j} and ${error.params.i} are the same, remove one`,
  minProperties: () => 'the object is empty, fill it or leave the key out',
  maxProperties: error => `only ${error.params.limit} of the keys may stand here, remove the others`,
  minimum: error => `${error.data} is below ${error.params.limit}, correct it`,
  maximum: error => `${error.data} is above ${error.params.limit}, correct it`,
  dependentRequired: error => `\`${error.params.property}\` needs \`${error.params.missingProperty}\`, add it or remove the former`,
  'false schema': () => 'this key contradicts another one here, keep one of them',
  propertyNames: error => `\`${error.params.propertyName}\` is not in the form of a message id, correct it`,
};

const isNoise = error => error.keyword === 'if' || error.keyword === 'anyOf' || (error.keyword === 'pattern' && error.schemaPath.includes('propertyNames'));

function placeOf(error) {
  const key = error.params.additionalProperty ?? error.params.propertyName ?? (error.keyword === 'dependentRequired' ? error.params.property : undefined);
  return key === undefined ? error.instancePath : error.instancePath + pointerStep(key);
}

/** What ajv found, as sentences with their cure: [{ pointer, message }]. */
export const sayErrors = errors =>
  errors.filter(error => !isNoise(error)).map(error => ({ pointer: placeOf(error), message: (sentences[error.keyword] ?? (() => error.message))(error) }));

/** Faults of one file. Unlike the other rules it looks at files one by one, before they count as sound. */
export function checkFile(file) {
  if (!file.kind) return [fault(file, '', 'no rule file belongs here, see the table of folders in rules/README.md')];
  if (file.faults.length > 0) return file.faults.map(one => fault(file, one.pointer, one.message));
  const fits = ajv.getSchema(`${file.kind}.schema.json`);
  if (!fits) throw new Error(`rules/schema/${file.kind}.schema.json is missing`);
  if (fits(file.value)) return [];
  return sayErrors(fits.errors).map(({ pointer, message }) => fault(file, pointer, message));
}
