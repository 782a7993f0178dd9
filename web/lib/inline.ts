// For places without files: core and rules lie inside of the script, as gzip in base64.
import { LoadError } from './errors.js';
import type { FileName } from './load/file-names.js';
import type { Files } from './load/files.js';
import type { LoadWailian } from './load/load-options.js';
import { packageLoader } from './load/package-loader.js';
import { fetchedFiles } from './load/read-fetch.js';
import { packedFiles, type PackedFiles } from './load/read-packed.js';

/** By name; the build puts them in (scripts/bundle/package.mjs). */
declare const INLINE_FILES: PackedFiles;

const lacks = (name: FileName): never => {
  throw new LoadError('load_not_found', name, "is not in 'wailian/inline'", 'give it in `files`');
};
const packed = packedFiles(INLINE_FILES, async (name) => lacks(name as FileName));
const files: Files = {
  module: async (name) => (name in INLINE_FILES ? packed.module(name) : lacks(name)),
  text: async (name) => (name in INLINE_FILES ? packed.text(name) : lacks(name)),
  plain: packed.plain,
};

/**
 * Loads core and rules, once for the same options; then every call is answered at once. Nothing is fetched.
 * @since 0.1.0
 */
export const loadWailian: LoadWailian = packageLoader({ files, at: (address) => fetchedFiles(() => new URL(address, globalThis.location?.href)), hint: '' });

export * from './exports.js';
