import type { LoadOptions } from './load-options.js';
import { Loader } from './load.js';
import { fetchedFiles } from './read-fetch.js';
import type { Wailian } from './wailian.js';

const loaders = new Map<string, Loader>();

/** @internal Core and rules from another folder that holds the files of a build; loaded once for the same options. */
export function loadFrom(folder: URL, options: LoadOptions): Promise<Wailian> {
  const loader = loaders.get(folder.href) ?? new Loader(fetchedFiles((name) => new URL(name, folder)));
  loaders.set(folder.href, loader);
  return loader.load(options);
}
