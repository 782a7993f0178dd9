// What a reader has seen, kept in this browser only.
import { FIELDS, OBSERVATIONS_IN_FILE, faultsOf } from '../../../lib/observations/observation-form.js';
import type { Observation } from '../../../lib/observations/observation.js';
import { storedAs } from '../../state/stored.js';

const KEY = storedAs('observations');
export const EXPORT_NAME = 'wailian-observations.json';

/** As a file holds them: docs/observing.md. */
export const fileText = (kept: readonly Observation[]): string => `${JSON.stringify(kept, null, 2)}\n`;

/** Newest first. Storage may be switched off, or hold anything: what is no observation is left out. */
export function keptObservations(): Observation[] {
  try {
    return observationsIn(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

/** False where this browser keeps nothing. The same thing is kept once. */
export function keepObservation(observation: Observation): boolean {
  const text = JSON.stringify(observation);
  return store([observation, ...keptObservations().filter((one) => JSON.stringify(one) !== text)]);
}

export function forgetObservation(observation: Observation): boolean {
  const text = JSON.stringify(observation);
  return store(keptObservations().filter((one) => JSON.stringify(one) !== text));
}

export const forgetAll = (): boolean => store([]);

function store(observations: readonly Observation[]): boolean {
  try {
    if (observations.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(observations.slice(0, OBSERVATIONS_IN_FILE)));
    return true;
  } catch {
    return false;
  }
}

/** Nothing of the text goes on as it came. */
function observationsIn(text: string): Observation[] {
  const given: unknown = JSON.parse(text);
  return Array.isArray(given) ? given.slice(0, OBSERVATIONS_IN_FILE).flatMap((one: unknown) => rebuilt(one) ?? []) : [];
}

function rebuilt(value: unknown): Observation | null {
  if (!faultsOf(value).next().done) return null;
  const given = value as Record<string, string>;
  // A host is A-labels: nothing that looks like another one, or turns the direction of reading.
  if (!/^[\x21-\x7e]*$/.test(`${given['host'] ?? ''}${given['link'] ?? ''}`)) return null;
  return {
    wailian_observation: 1,
    ...Object.fromEntries(Object.keys(FIELDS).flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]]))),
  } as unknown as Observation;
}
