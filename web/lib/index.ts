// For browsers and workers; node.ts is the same for Node.
import { createLoader } from './load.js';
import { fetchReader } from './read-fetch.js';
import { Library } from './library.js';

/** Loads core and rules, once for the same options; then every call is answered at once. */
export const loadWailian = createLoader<Library>(fetchReader, import.meta.url, Library);

export { dayInChina } from './day-in-china.js';
export { ArgumentError, CoreError, LoadError, RulesError } from './errors.js';
export type { ArgumentCode, ArgumentFault } from './errors.js';
export type { CompiledRules } from './compile-rules.js';
export type { LoadOptions } from './load.js';
export type { Library as Wailian } from './library.js';
export type { Circumstances } from './wailian.js';
export type * from './report.js';
