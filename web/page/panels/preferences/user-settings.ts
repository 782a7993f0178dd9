// The reader's own link management: the measure that was announced and of which no launch was found, as a simulation.
// Kept in this browser only.
import type { Catalog, Settings } from '../../../lib/report.js';
import { storedAs } from '../../state/stored.js';

export type OwnRule = Settings['rules'][number];
export type UserSettings = Required<Settings>;

const KEY = storedAs('settings');
export const NOTHING: UserSettings = { rules: [], trusted_sites: [], refused_sites: [] };

export function isNothing(own: UserSettings): boolean {
  return own.rules.length + own.trusted_sites.length + own.refused_sites.length === 0;
}

/** Storage may be switched off; then settings last as long as the page. Of what is stored, what cannot be read is left out. */
export function loadSettings(): UserSettings {
  try {
    return rebuilt(localStorage.getItem(KEY) ?? '')?.own ?? NOTHING;
  } catch {
    return NOTHING;
  }
}

export function keepSettings(own: UserSettings): void {
  try {
    if (isNothing(own)) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(own));
  } catch { /* see loadSettings */ }
}

/** The settings in a file; null for a text that holds none, or something else beside them. */
export function readSettings(text: string): UserSettings | null {
  const read = rebuilt(text);
  return read?.whole ? read.own : null;
}

/** As many as a person sets, and more. */
const MOST = 2_000;
const TREATMENTS: readonly unknown[] = ['open', 'ask', 'refuse'] satisfies OwnRule['treatment'][];

/** Nothing of the text goes on as it came. `whole`: nothing was left out. */
function rebuilt(text: string): { own: UserSettings; whole: boolean } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value)) return null;
  let whole = Object.keys(value).every((key) => Object.hasOwn(NOTHING, key));
  const list = <Entry>(key: keyof UserSettings, read: (entry: unknown) => Entry | null): Entry[] => {
    const entries: unknown = value[key] ?? [];
    const sound = Array.isArray(entries) ? entries.slice(0, MOST).map(read).filter((entry) => entry !== null) as Entry[] : [];
    if (!Array.isArray(entries) || sound.length < entries.length) whole = false;
    return sound;
  };
  const own = { rules: list('rules', ruleOf), trusted_sites: list('trusted_sites', idOf), refused_sites: list('refused_sites', idOf) };
  return { own, whole };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z0-9]+([_-][a-z0-9]+)*$/.test(value) && value.length <= 80 ? value : null;
}

/** A rule with a field that means nothing would hold for more than was meant: it is none. */
function ruleOf(value: unknown): OwnRule | null {
  if (!isRecord(value) || !TREATMENTS.includes(value['treatment'])) return null;
  const rule: OwnRule = { treatment: value['treatment'] as OwnRule['treatment'] };
  for (const [key, field] of Object.entries(value)) {
    if (key === 'treatment') continue;
    const id = idOf(field);
    if (id === null || (key !== 'context' && key !== 'link_class' && key !== 'site')) return null;
    rule[key] = id;
  }
  return rule;
}

/** What the core is told: only what the loaded rules and the chosen app know. Undefined where nothing is set. */
export function settingsFor(own: UserSettings, app: Catalog['apps'][number], classes: Catalog['link_classes'], sites: Set<string>): Settings | undefined {
  const rules = own.rules.filter((rule) => (!rule.context || app.contexts.some(({ id }) => id === rule.context))
    && (!rule.link_class || classes.some(({ id }) => id === rule.link_class)) && (!rule.site || sites.has(rule.site)));
  const known = { rules, trusted_sites: own.trusted_sites.filter((id) => sites.has(id)), refused_sites: own.refused_sites.filter((id) => sites.has(id)) };
  return isNothing(known) ? undefined : known;
}
