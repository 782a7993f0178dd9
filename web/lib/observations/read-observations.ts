// Observations that somebody sent: read strictly, every fault with its place.
import { dayInChina } from '../day-in-china.js';
import { ObservationsError } from '../errors.js';
import type { Library } from '../library.js';
import { OBSERVATIONS_BYTES, OBSERVATIONS_IN_FILE, OBSERVATIONS_LOADED, faultsOf } from './observation-form.js';
import type { Observation, ObservationFile } from './observation.js';
import type { Locale, Problem } from '../report.js';
import { sayObservation, type ObservationFault } from './say-observation.js';

/**
 * Files, or observations themselves.
 * @since 0.1.0
 */
export type GivenObservations = readonly (ObservationFile | Observation)[];

/** Faults that are listed at most. */
const LISTED = 100;
const SPLIT_BY_LINE = /\.(ndjson|jsonl)$/i;

/** One value that should be an observation, and where it stands. */
interface Entry { value: unknown; file: string; pointer: string }

const isFile = (given: unknown): given is ObservationFile =>
  typeof (given as ObservationFile | null)?.text === 'string' && typeof (given as ObservationFile).name === 'string';

/** Throws `ObservationsError` for whatever is no observation that these rules know: then none is taken. */
export function readObservations(given: GivenObservations, wailian: Library, locale: Locale): Observation[] {
  const problems: Problem[] = [];
  const note = (file: string, pointer: string, fault: ObservationFault): void => {
    const { code, found } = fault;
    problems.push({ code, message: sayObservation(fault, locale), place: pointer ? `${file}#${pointer}` : file, ...(found === undefined ? {} : { found }) });
  };
  const refuse = (): never => { throw new ObservationsError(problems.slice(0, LISTED)); };

  const entries = given.flatMap((one, at) => (isFile(one) ? entriesOf(one, note) : [{ value: one, file: 'observations', pointer: `/${at}` }]));
  if (entries.length > OBSERVATIONS_LOADED) note('observations', '', { code: 'observations_too_many', most: OBSERVATIONS_LOADED });
  for (const { value, file, pointer } of entries) {
    if (problems.length >= LISTED) break;
    for (const { key, ...fault } of faultsOf(value)) note(file, key === '' ? pointer : `${pointer}/${step(key)}`, fault);
  }
  if (problems.length > 0) refuse();
  for (const { entry: { file, pointer }, key, fault } of faultsAgainst(entries, wailian)) note(file, `${pointer}/${key}`, fault);
  if (problems.length > 0) refuse();
  // Beside a host, a site that these rules do not know does no harm: it may be of newer ones. The host tells whose it is then.
  const sites = sitesOf(wailian);
  return entries.map(({ value }) => {
    const { site, link_kind, ...rest } = value as Observation;
    return site !== undefined && sites.has(site) ? { ...rest, site, ...(link_kind && { link_kind }) } : rest;
  });
}

const sitesOf = (wailian: Library): Set<string> => new Set(wailian.catalog({ full: true }).sites?.map(({ id }) => id));

/** A key of a JSON Pointer, which can be as long as the file. */
const step = (key: string): string => (key.length > 64 ? `${key.slice(0, 64)}…` : key).replaceAll('~', '~0').replaceAll('/', '~1');

function entriesOf({ name, text }: ObservationFile, note: (file: string, pointer: string, fault: ObservationFault) => void): Entry[] {
  if (text.length > OBSERVATIONS_BYTES || new TextEncoder().encode(text).length > OBSERVATIONS_BYTES) {
    note(name, '', { code: 'observations_too_large' });
    return [];
  }
  const parse = (json: string, file: string): { value: unknown } | null => {
    try {
      return { value: JSON.parse(json) as unknown };
    } catch (error) {
      note(file, '', { code: 'observations_no_json', found: (error as Error).message });
      return null;
    }
  };
  const found: Entry[] = [];
  const whole = text.replace(/^\ufeff/, '');
  if (SPLIT_BY_LINE.test(name)) {
    for (const [at, line] of whole.split('\n').entries()) {
      const read = line.trim() === '' ? null : parse(line, `${name}:${at + 1}`);
      if (read) found.push({ ...read, file: `${name}:${at + 1}`, pointer: '' });
    }
  } else {
    const read = parse(whole, name);
    if (!read) return [];
    if (Array.isArray(read.value)) found.push(...read.value.map((value: unknown, at) => ({ value, file: name, pointer: `/${at}` })));
    else found.push({ ...read, file: name, pointer: '' });
  }
  if (found.length === 0) note(name, '', { code: 'observations_empty' });
  if (found.length <= OBSERVATIONS_IN_FILE) return found;
  note(name, '', { code: 'observations_too_many', most: OBSERVATIONS_IN_FILE });
  return [];
}

/** What only rules and core can tell: chats, sites, days, and how hosts and addresses are compared. */
function* faultsAgainst(entries: readonly Entry[], wailian: Library): Generator<{ entry: Entry; key: string; fault: ObservationFault }> {
  const { apps } = wailian.catalog();
  const sites = sitesOf(wailian);
  const contexts = new Map(apps.map((app) => [app.id, app.contexts.map(({ id }) => id)]));
  const today = dayInChina();
  const observations = entries.map(({ value }) => value as Observation);
  const hosts = wailian.canonicalizeLines(observations.map(({ host = '' }) => ({ text: `https://${host}/` })));
  const links = wailian.canonicalizeLines(observations.map(({ link = '' }) => ({ text: link })));
  for (const [at, entry] of entries.entries()) {
    const { app, context, on, host, site, link } = entry.value as Observation;
    const known = contexts.get(app);
    const fault = (key: string, what: ObservationFault) => ({ entry, key, fault: what });
    if (!known) yield fault('app', { code: 'observation_none_of', found: app, expected: [...contexts.keys()] });
    else if (!known.includes(context)) yield fault('context', { code: 'observation_none_of', found: context, expected: known });
    if (on > today) yield fault('on', { code: 'observation_from_the_future', found: on, expected: [today] });
    if (host === undefined && !sites.has(site!)) yield fault('site', { code: 'observation_site', found: site! });
    const [asHost, asLink] = [hosts[at]!, links[at]!];
    if (host !== undefined && (asHost.problem || asHost.host !== host || asHost.href !== `https://${host}/`)) yield fault('host', { code: 'observation_host', found: host, expected: asHost.problem ? [] : [asHost.host!] });
    else if (link !== undefined && (asLink.problem || asLink.host !== host || asLink.username || asLink.password)) yield fault('link', { code: 'observation_link', found: link });
    else if (link !== undefined && asLink.href !== link) yield fault('link', { code: 'observation_link', found: link, expected: [asLink.href!] });
  }
}
