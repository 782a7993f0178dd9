// The scan worker of the site: core and rules lie beside it.
import { loadWailian } from '../lib/site.js';
import { takeOrders } from './scan.js';

const home = import.meta.url;
takeOrders((options) => loadWailian({
  wasmURL: new URL('./wailian.wasm', home), rulesURL: new URL('./wailian-rules.txt', home), ...options,
}));
