// The scan worker of the single-file edition: the first message brings core and rules. Where WebAssembly is missing, the
// page has put the plain core in front of this script.
import { Loader } from '../lib/load/load.js';
import { packedFiles, plainModule, type PackedFiles } from '../lib/load/read-packed.js';
import { Scanner } from '../lib/scanner.js';
import { takeOrders } from './scan.js';

addEventListener('message', ({ data: files }: MessageEvent<PackedFiles>) => {
  const loader = new Loader(packedFiles(files, async (name) => plainModule(name)), Scanner);
  takeOrders((options) => loader.load(options) as Promise<Scanner>);
}, { once: true });
