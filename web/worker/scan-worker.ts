// The scan worker of the site: core and rules lie beside it.
import { Loader } from '../lib/load/load.js';
import { fetchedFiles } from '../lib/load/read-fetch.js';
import { Scanner } from '../lib/scanner.js';
import { takeOrders } from './scan.js';

const loader = new Loader(fetchedFiles((name) => new URL(name, import.meta.url)), Scanner);
takeOrders((options) => loader.load(options) as Promise<Scanner>);
