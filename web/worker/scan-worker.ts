// The scan worker of the site: core and rules lie beside it.
import { loadWailian } from '../lib/site.js';
import { takeOrders } from './scan.js';

takeOrders(loadWailian);
