// The page on a host, its files beside it.
import { loadWailian } from '../lib/site.js';
import { ownScripts } from './core/own-script.js';
import { startPage } from './app.js';

const SERVICE_WORKER = 'sw.js';
const SCAN_WORKER = 'scan-worker.js';
const QR_WORKER = 'qr-worker.js';
const scripts = ownScripts((script) => script === SERVICE_WORKER || script === SCAN_WORKER || script === QR_WORKER);

startPage({
  load: (locale) => loadWailian({ locales: [locale], whole: false, names: false }),
  startScanWorker: () => new Worker(scripts.url(SCAN_WORKER)),
  startQrWorker: () => new Worker(scripts.url(QR_WORKER)),
  serviceWorker: scripts.url(SERVICE_WORKER),
});
