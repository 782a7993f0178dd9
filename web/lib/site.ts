// For the page and its widget, whose files lie beside their scripts. In the package, index.ts takes the place of this door.
import { Loader } from './load/load.js';
import type { LoadOptions } from './load/load-options.js';
import { fetchedFiles } from './load/read-fetch.js';
import type { Wailian } from './wailian.js';

const loaders: Record<string, Loader> = {};

export function loadWailian({ base = import.meta.url, ...what }: LoadOptions = {}): Promise<Wailian> {
  return (loaders[String(base)] ??= new Loader(fetchedFiles((name) => new URL(name, base as string)))).load(what);
}

export { ArgumentError, LoadError, RulesError } from './errors.js';
export type { CompiledRules } from './core/compiled-rules.js';
export type { LoadOptions } from './load/load-options.js';
export type { Circumstances, Wailian } from './wailian.js';
