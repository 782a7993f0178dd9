// The reader's own link management: the measure that was announced and of which no launch was found, as a simulation.
// Kept in this browser only.
import type { Catalog, Settings } from '../../lib/report.js';
import { storedAs } from '../stored.js';

export type OwnRule = Settings['rules'][number];
export interface OwnSettings { rules: OwnRule[]; trusted_sites: string[]; refused_sites: string[] }

const KEY = storedAs('settings');
export const NOTHING: OwnSettings = { rules: [], trusted_sites: [], refused_sites: [] };

export function isNothing(own: OwnSettings): boolean {
  return own.rules.length + own.trusted_sites.length + own.refused_sites.length === 0;
}

/** Storage may be switched off; then settings last as long as the page. */
export function loadSettings(): OwnSettings {
  try {
    return readSettings(localStorage.getItem(KEY) ?? '') ?? NOTHING;
  } catch {
    return NOTHING;
  }
}

export function keepSettings(own: OwnSettings): void {
  try {
    if (isNothing(own)) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(own));
  } catch { /* see loadSettings */ }
}

/** null for a text that holds no settings. */
export function readSettings(text: string): OwnSettings | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { rules = [], trusted_sites: trusted = [], refused_sites: refused = [] } = value as Partial<OwnSettings>;
  if (!Array.isArray(rules) || !Array.isArray(trusted) || !Array.isArray(refused)) return null;
  const treatments = ['open', 'ask', 'refuse'];
  if (!rules.every((rule) => typeof rule === 'object' && rule !== null && treatments.includes(rule.treatment))) return null;
  const strings = (list: unknown[]): string[] => list.filter((entry): entry is string => typeof entry === 'string');
  return { rules, trusted_sites: strings(trusted), refused_sites: strings(refused) };
}

/** What the core is told: only what the loaded rules and the chosen app know. Undefined where nothing is set. */
export function settingsFor(own: OwnSettings, app: Catalog['apps'][number], classes: Catalog['link_classes'], sites: Set<string>): Settings | undefined {
  const rules = own.rules.filter((rule) => (!rule.context || app.contexts.some(({ id }) => id === rule.context))
    && (!rule.link_class || classes.some(({ id }) => id === rule.link_class)) && (!rule.site || sites.has(rule.site)));
  const known = { rules, trusted_sites: own.trusted_sites.filter((id) => sites.has(id)), refused_sites: own.refused_sites.filter((id) => sites.has(id)) };
  return isNothing(known) ? undefined : known;
}
