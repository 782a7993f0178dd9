// For Workers (workerd), where modules of WebAssembly are imported, not compiled, and texts are modules too.
import core from './wailian.wasm';
import names from './wailian-names.txt';
import facts from './wailian-rules.txt';
import english from './wailian-rules.en.txt';
import rest from './wailian-rules.rest.txt';
import simplified from './wailian-rules.zh-CN.txt';
import traditional from './wailian-rules.zh-TW.txt';
import { LoadError } from './errors.js';
import type { Files } from './load/files.js';
import type { LoadWailian } from './load/load-options.js';
import { packageLoader } from './load/package-loader.js';
import { fetchedFiles } from './load/read-fetch.js';

const TEXTS: Partial<Record<string, string>> = {
  'wailian-rules.txt': facts, 'wailian-rules.en.txt': english, 'wailian-rules.zh-CN.txt': simplified, 'wailian-rules.zh-TW.txt': traditional,
  'wailian-rules.rest.txt': rest, 'wailian-names.txt': names,
};
const lacks = (name: string): never => {
  throw new LoadError('load_not_found', name, 'is not at hand in a Worker', 'give it in `files`, or compile the rules elsewhere and give `compiled` as `rules`');
};
const files: Files = {
  module: async (name) => (name === 'wailian.wasm' ? core : lacks(name)),
  text: async (name) => TEXTS[name] ?? lacks(name),
  plain: async (name) => lacks(name),
};

/**
 * Loads core and rules, once for the same options; then every call is answered at once. Nothing is fetched.
 * @since 0.1.0
 */
export const loadWailian: LoadWailian = packageLoader({ files, at: (address) => fetchedFiles(() => new URL(address)), hint: '' });

export * from './exports.js';
