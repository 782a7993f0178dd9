// One core for all elements of a page, from the files next to this script.
import { loadWailian, type Wailian } from '../lib/site.js';
import type { Locale } from '../lib/report.js';

/** Each failure can be tried again: a failed load is not kept. */
export function loadBeside(home: string, { whole = true } = {}): (locale: Locale) => Promise<Wailian> {
  const wasmURL = new URL('./wailian.wasm', home);
  const rulesURL = new URL('./wailian-rules.txt', home);
  return (locale) => loadWailian({ wasmURL, rulesURL, locales: [locale], whole });
}
