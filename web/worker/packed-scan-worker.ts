// The scan worker of the single-file edition: the first message brings core and rules. Where WebAssembly is missing, the
// page has put the plain core in front of this script.
import { loadPacked, plainModule, type PackedFiles } from '../lib/read-packed.js';
import { takeOrders } from './scan.js';

addEventListener('message', ({ data: files }: MessageEvent<PackedFiles>) => {
  takeOrders(loadPacked(files, async (name) => plainModule(name)));
}, { once: true });
