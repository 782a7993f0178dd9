// What the methods of the library take.
import type { ArgumentType } from './argument-sentences.js';

const CIRCUMSTANCES = ['locale', 'app', 'client_version', 'conditions', 'settings'];
const QUERY = ['context', 'on', ...CIRCUMSTANCES];
/** The options of each method. */
export const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  check: QUERY, scan: QUERY, scanLinks: QUERY, scanStream: QUERY, rest: QUERY, timeline: ['from', 'until', ...CIRCUMSTANCES], diff: ['from', 'to', ...CIRCUMSTANCES],
  lookup: ['app', 'locale'], canonicalize: ['base', 'bareHost'], catalog: ['full'],
  embed: ['context', 'on', 'locale', 'app', 'client_version', 'conditions', 'form', 'base', 'keepParameters', 'siteOnly'],
};

/** What stands at a place that is no string. */
export const TYPES: Readonly<Record<string, ArgumentType>> = {
  lines: 'string[]', links: 'string[]', conditions: 'string[]', query: 'object', settings: 'object', bareHost: 'boolean', full: 'boolean', keepParameters: 'boolean', siteOnly: 'boolean',
  on: 'YYYY-MM-DD', from: 'YYYY-MM-DD', until: 'YYYY-MM-DD', to: 'YYYY-MM-DD',
};
