// One core for all elements of a page, from the files next to this script.
import { loadWailian, type Wailian } from '../lib/index.js';

/** Each failure can be tried again: a failed load is not kept. */
export function loadBeside(home: string): () => Promise<Wailian> {
  return () => loadWailian({ wasmURL: new URL('./wailian.wasm', home), rulesURL: new URL('./wailian-rules.json', home) });
}
