// For Node; index.ts is the same for browsers and workers.
import { createLoader } from './load.js';
import { fileReader } from './read-file.js';

/** Loads core and rules, once for the same options; then every call is answered at once. */
export const loadWailian = createLoader(fileReader, import.meta.url);

export { LoadError, QueryError, RulesError } from './errors.js';
export type { CompiledRules } from './compile-rules.js';
export type { LoadOptions } from './load.js';
export type { Circumstances, Wailian } from './wailian.js';
export type * from './report.js';
