// The form of one observation: schema/observations.schema.json says the same, and a test holds the two together.
import type { ObservationFault } from './say-observation.js';

/** A file is at most so many bytes and holds at most so many observations; so many may be loaded at once. */
export const OBSERVATIONS_BYTES = 2 ** 20;
export const OBSERVATIONS_IN_FILE = 1000;
export const OBSERVATIONS_LOADED = 20_000;

export const SEEN_OUTCOMES = ['direct', 'confirm', 'copy', 'diverted', 'token_only', 'self_only', 'blocked', 'needs_setup'] as const;
export const CLIENT_FORM = /^(android|ios|harmonyos|windows|macos|linux)( \d{1,4}(\.\d{1,5}){1,3})?$/;
/** Neither control characters nor breaks nor what turns the direction of reading. */
const PLAIN = /^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+$/;

interface Field { most?: number; form?: RegExp; example?: string; oneOf?: readonly string[]; needed?: true; needs?: string }

/** By key, in the order in which a file is written. */
export const FIELDS: Readonly<Record<string, Field>> = {
  host: { most: 253 },
  site: { most: 64, form: /^[a-z0-9]+(-[a-z0-9]+)*$/, example: 'taobao' },
  link_kind: { oneOf: ['main', 'short_link', 'intl', 'mini'], needs: 'site' },
  link: { most: 2048, form: /^https?:\/\/[^\s#]+$/, example: 'https://example.com/a', needs: 'host' },
  app: { most: 64, form: /^[a-z][a-z0-9_-]*$/, example: 'wechat', needed: true },
  context: { most: 64, form: /^[a-z][a-z0-9_]*$/, example: 'group', needed: true },
  on: { form: /^\d{4}-\d{2}-\d{2}$/, example: '2026-11-28', needed: true },
  client: { form: CLIENT_FORM, example: 'android 8.0.50' },
  outcome: { oneOf: SEEN_OUTCOMES, needed: true },
  said: { most: 300, form: PLAIN },
  remark: { most: 500, form: PLAIN },
};
const FORMAT = 'wailian_observation';

/** Whether there is such a day. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return FIELDS['on']!.form!.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The faults of one value that should be an observation, each with the key that it is of, '' for the whole. */
export function* faultsOf(value: unknown): Generator<ObservationFault & { key: string }> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return void (yield { key: '', code: 'observation_none' });
  const given = new Map(Object.entries(value));
  for (const key of given.keys()) if (key !== FORMAT && !Object.hasOwn(FIELDS, key)) yield { key, code: 'observation_key_unknown', found: key, expected: Object.keys(FIELDS) };
  if (!given.has(FORMAT)) yield { key: '', code: 'observation_key_missing', found: FORMAT };
  else if (given.get(FORMAT) !== 1) yield { key: FORMAT, code: 'observation_format' };
  if (!given.has('host') && !given.has('site')) yield { key: '', code: 'observation_of_nothing' };
  for (const [key, { most = Infinity, form, example, oneOf, needed, needs }] of Object.entries(FIELDS)) {
    const found = given.get(key);
    if (!given.has(key)) {
      if (needed) yield { key: '', code: 'observation_key_missing', found: key };
    } else if (typeof found !== 'string') yield { key, code: 'observation_no_text' };
    else if (found === '') yield { key, code: 'observation_empty_text' };
    else if ([...found].length > most) yield { key, code: 'observation_too_long', most };
    else if (oneOf && !oneOf.includes(found)) yield { key, code: 'observation_none_of', found, expected: oneOf };
    else if (form === PLAIN && !form.test(found)) yield { key, code: 'observation_not_plain' };
    else if (key === 'on' ? !isDay(found) : form && !form.test(found)) yield { key, code: 'observation_form', found, expected: [example!] };
    else if (needs && !given.has(needs)) yield { key, code: 'observation_needs', found: key, expected: [needs] };
  }
}
