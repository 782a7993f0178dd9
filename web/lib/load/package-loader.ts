// `loadWailian` as every door of the package has it.
import { checkLoadOptions } from '../arguments/check-load-options.js';
import { LoadError } from '../errors.js';
import type { Files } from './files.js';
import { folderFiles, givenFiles } from './given-files.js';
import { Library } from '../library.js';
import { Cache, Loader } from './load.js';
import type { LoadWailian } from './load-options.js';
import type { StartWorker } from '../stream/workers.js';

/** What differs between the doors. */
export interface Door {
  files: Files;
  /** A file at an address that the program gave. */
  at(address: string): Files;
  /** What helps where a file of the package is not there. */
  hint: string;
  /** How workers are started, where the place has them. */
  startWorker?: StartWorker;
}

export function packageLoader({ files: packaged, at, hint, startWorker }: Door): LoadWailian {
  class Wailian extends Library {
    protected override get startWorker() { return startWorker; }
  }
  const loaders = new Cache<Loader>();
  const identity = (source: unknown) => (source as { href?: string } | undefined)?.href ?? source;
  return async (options = {}) => {
    checkLoadOptions(options);
    const { wasm, files = {}, base, observations, ...what } = options;
    const folder = base === undefined ? undefined : String(identity(base));
    const given = Object.entries(files).sort().flatMap(([name, source]) => [name, identity(source)]);
    const loader = await loaders.get([given.length, folder, identity(wasm), ...given], async () => {
      const others = folder === undefined ? packaged : folderFiles(folder, at);
      return new Loader(given.length > 0 || wasm !== undefined ? givenFiles(wasm, files, others, at) : others, Wailian);
    });
    try {
      const wailian = await loader.load(what) as Library;
      return observations ? wailian.withObservations(observations) : wailian;
    } catch (error) {
      if (error instanceof LoadError && given.length === 0 && folder === undefined && wasm === undefined && (error.code === 'load_not_found' || error.code === 'load_not_wasm')) error.hint(hint);
      throw error;
    }
  };
}
