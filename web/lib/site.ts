// For the page and its widget, whose files lie beside their scripts. In the package, index.ts takes the place of this door.
import { createLoader } from './load.js';
import { fetchReader } from './read-fetch.js';

export const loadWailian = createLoader(fetchReader, import.meta.url);

export { ArgumentError, RulesError } from './errors.js';
export type { CompiledRules } from './compile-rules.js';
export type { LoadOptions } from './load.js';
export type { Circumstances, Wailian } from './wailian.js';
