// Observations that somebody sent, read as strictly as rules are: every fault with its place. docs/observing.md has the form.
import { readFileSync, statSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { sayErrors } from '../lint/rules/schema.mjs';
import { readJson } from './read-json.mjs';

const schema = JSON.parse(readFileSync(new URL('../../schema/observations.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ allErrors: true, verbose: true, strictTypes: false, strictRequired: false });
addFormats(ajv, ['date']);
ajv.addSchema(schema);
const fits = ajv.getSchema(`${schema.$id}#/$defs/Observation`);

const most = { bytes: 2 ** 20, count: schema.then.maxItems };

/** The values of a file: [{ value, place }], where `place` is file, line and JSON pointer, and faults of the text alone. */
function valuesOf(name, text) {
  const faults = [];
  const read = (json, place) => {
    const { value, faults: found } = readJson(json);
    faults.push(...found.map(({ pointer, message }) => ({ place: `${place}#${pointer}`, message })));
    return value;
  };
  if (!/\.(ndjson|jsonl)$/i.test(name)) {
    const value = read(text, name);
    const list = Array.isArray(value) ? value.map((item, at) => ({ value: item, place: `${name}#/${at}` })) : [{ value, place: `${name}#` }];
    return { values: value === undefined ? [] : list, faults };
  }
  const lines = text.split('\n').map((line, at) => ({ line, place: `${name}:${at + 1}` })).filter(({ line }) => line.trim() !== '');
  return { values: lines.map(({ line, place }) => ({ value: read(line, place), place: `${place}#` })).filter(({ value }) => value !== undefined), faults };
}

const hostOf = address => {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
};

/** What the schema cannot tell. `files` are those of the rules; `today` is the day in China. */
function* faultsAgainst({ app, context, on, host, site, link }, files, today) {
  const rules = files.find(file => file.kind === 'app' && file.app === app)?.value;
  if (!rules) yield { pointer: '/app', message: `the rules have no app \`${app}\`, correct it` };
  else if (!rules.contexts.some(({ id }) => id === context))
    yield { pointer: '/context', message: `\`${context}\` is none of ${rules.contexts.map(({ id }) => id).join(', ')}, choose one` };
  if (on > today) yield { pointer: '/on', message: `${on} is after today in China (${today}), correct the day` };
  if (site !== undefined && !files.some(file => file.kind === 'site' && file.name === site))
    yield { pointer: '/site', message: `the rules have no site \`${site}\`, correct it, or leave it out and name the host` };
  const canonical = host === undefined ? undefined : hostOf(`https://${host}/`);
  if (host !== undefined && canonical?.href !== `https://${host}/`)
    yield { pointer: '/host', message: canonical ? `\`${host}\` is compared as \`${canonical.hostname}\`, write that` : `\`${host}\` is no host, correct it` };
  else if (host !== undefined && canonical.hostname !== host) yield { pointer: '/host', message: `\`${host}\` is more than a host, write \`${canonical.hostname}\`` };
  const address = link === undefined ? undefined : hostOf(link);
  if (link !== undefined && (address?.hostname !== host || address.href !== link || address.username || address.password))
    yield { pointer: '/link', message: `\`${link}\` is no address of \`${host}\` as addresses are compared, correct it` };
}

/** { observations, faults: [{ place, message }] }. Throws where the file cannot be read. */
export function readObservations(path, files, today) {
  const found = statSync(path);
  if (!found.isFile()) throw new Error(`${path} is no file, give one of observations`);
  if (found.size > most.bytes) return { observations: [], faults: [{ place: path, message: 'the file is larger than 1 MB, split it' }] };
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));  // without a mark at the beginning
  } catch {
    return { observations: [], faults: [{ place: path, message: 'the file is not UTF-8, convert it' }] };
  }
  const { values, faults } = valuesOf(path, text);
  if (values.length > most.count) faults.push({ place: path, message: `these are more than ${most.count} observations, split them` });
  if (values.length === 0 && faults.length === 0) faults.push({ place: path, message: 'there is no observation in it' });
  for (const { value, place } of faults.length > 0 ? [] : values) {
    const against = fits(value) ? [...faultsAgainst(value, files, today)] : sayErrors(fits.errors);
    faults.push(...against.map(({ pointer, message }) => ({ place: place + pointer, message })));
  }
  return { observations: values.map(({ value }) => value), faults };
}
