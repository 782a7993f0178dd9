// For browsers and workers, with their bundlers; node.ts is the same for Node, inline.ts for places without files.
import { addressOf } from './load/addresses.js';
import type { LoadWailian } from './load/load-options.js';
import { packageLoader } from './load/package-loader.js';
import { fetchedFiles } from './load/read-fetch.js';
import { startWebWorker } from './stream/web-workers.js';

/**
 * Loads core and rules, once for the same options; then every call is answered at once.
 * @since 0.1.0
 */
export const loadWailian: LoadWailian = packageLoader({
  files: fetchedFiles(addressOf),
  at: (address) => fetchedFiles(() => new URL(address, globalThis.location?.href)),
  startWorker: startWebWorker,
  hint: ", or import 'wailian/inline', which has it inside: esbuild, Rollup and Bun do not take files along",
});

export * from './exports.js';
