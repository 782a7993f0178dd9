// For Node, Deno and Bun; index.ts is the same for browsers and workers.
import { addressOf } from './load/addresses.js';
import type { FileName } from './load/file-names.js';
import type { LoadWailian } from './load/load-options.js';
import { packageLoader } from './load/package-loader.js';
import { startNodeWorker } from './stream/node-workers.js';
import { readFiles, urlOf } from './load/read-file.js';

/** Where the package lies on a disk its size is of no weight: there the core is the one that is built for speed. */
const fastAddressOf = (name: FileName): URL => (name === 'wailian.wasm' ? new URL('./wailian-fast.wasm', import.meta.url) : addressOf(name));

/**
 * Loads core and rules, once for the same options; then every call is answered at once.
 * @since 0.1.0
 */
export const loadWailian: LoadWailian = packageLoader({
  files: readFiles(fastAddressOf),
  at: (address) => readFiles(() => urlOf(address)),
  startWorker: startNodeWorker,
  hint: ": install the package anew, or, where a bundler has left the file out, import 'wailian/inline', which has it inside",
});

export * from './exports.js';
