// What an author got wrong, in words for the console: a reader of the article can neither choose nor fill in anything.
import type { Catalog, Query, Report } from '../lib/report.js';
import type { ArgumentError } from '../lib/site.js';
import { MISNAMED } from './attributes.js';

export interface Fault {
  attribute: string;
  value: string;
  /** What is the matter with it. */
  is: string;
  /** What may stand there: ids, or one example of the form. */
  allowed: readonly string[];
}

type Choice = (app: Catalog['apps'][number] | undefined, catalog: Catalog | null) => readonly string[];
const ids = (entries: readonly { id: string }[] = []): string[] => entries.map(({ id }) => id);

/** By the part of a question: what of it is the author's, what is the matter with it, what may stand there. */
const FAULTS: Partial<Record<keyof Query, [attribute: string, is: string, allowed: Choice]>> = {
  context: ['context', 'is not a chat of the rules', (app) => ids(app?.contexts)],
  conditions: ['conditions', 'is not a condition of the rules', (app) => ids(app?.conditions)],
  app: ['app', 'is not an app of the rules', (_app, catalog) => ids(catalog?.apps)],
  on: ['on', 'is not a day', () => ['2021-12-05']],
  client_version: ['client', 'is not a client version', () => ['android 8.0.11']],
};

export function faultText({ attribute, value, is, allowed }: Fault): string {
  const use = allowed.length > 1 ? ` Use one of: ${allowed.join(', ')}.` : allowed.map((one) => ` Use it like this: ${one}.`).join('');
  return `<wailian-checker>: ${attribute}="${[...value].slice(0, 80).join('')}" ${is}.${use}`;
}

/** An attribute that is none. What it was to say is not known, so nothing is answered. */
export function misnamed(element: Element): Fault | null {
  const name = Object.keys(MISNAMED).find((entry) => element.hasAttribute(entry));
  if (!name) return null;
  return { attribute: name, value: element.getAttribute(name)!, is: 'is not an attribute', allowed: [`${MISNAMED[name]}="${element.getAttribute(name)}"`] };
}

/** Why a report holds nothing to show; null where it does. */
export function faultIn({ links, tokens, pages, problems: [problem], paste }: Report): Fault | null {
  if (links.length + tokens.length + pages.length > 0) return null;
  return { attribute: 'link', value: paste, is: problem ? `cannot be read: ${problem.message}` : 'holds no link, and no token of the rules', allowed: [] };
}

/** Why a question cannot be asked. */
export function faultOf({ path, message }: ArgumentError, query: Query, catalog: Catalog | null): Fault {
  const key = path.split('/')[1] as keyof Query;
  const [attribute, is, allowed] = FAULTS[key] ?? [key, `cannot be taken: ${message}`, () => []];
  return { attribute, value: String(query[key]), is, allowed: allowed(catalog?.apps.find(({ id }) => id === query.app) ?? catalog?.apps[0], catalog) };
}

const LISTS = ['links', 'tokens', 'pages', 'problems'] as const;

/** Whether a value has the parts of a report that are gone through. */
export function isReport(value: unknown): value is Report {
  const report = value as Partial<Report> | null;
  return typeof report === 'object' && report !== null && LISTS.every((name) => Array.isArray(report[name])) && typeof report.query === 'object'
    && typeof report.policies === 'object' && typeof report.sources === 'object';
}
