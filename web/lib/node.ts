// For Node, Deno and Bun; index.ts is the same for browsers and workers.
import { addressOf } from './addresses.js';
import type { LoadWailian } from './load-options.js';
import { packageLoader } from './package-loader.js';
import { startNodeWorker } from './stream/node-workers.js';
import { readFiles, urlOf } from './read-file.js';

/** Loads core and rules, once for the same options; then every call is answered at once. */
export const loadWailian: LoadWailian = packageLoader({
  files: readFiles(addressOf),
  at: (address) => readFiles(() => urlOf(address)),
  startWorker: startNodeWorker,
  hint: ": install the package anew, or, where a bundler has left the file out, import 'wailian/inline', which has it inside",
});

export * from './exports.js';
