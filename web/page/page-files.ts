// Where the page has its files: beside it on a host, or inside it in the single-file edition.
import type { Wailian } from '../lib/site.js';
import type { Locale } from '../lib/report.js';

export interface PageFiles {
  /** The core with the texts of a language and those of our rules that a verdict needs. A failure can be tried again. */
  load(locale: Locale): Promise<Wailian>;
  /** A worker that scans, as ../worker/scan-worker.ts. */
  startScanWorker(): Worker;
  /** A worker that reads QR codes, as ../worker/qr-worker.ts. */
  startQrWorker(): Worker;
  /** The script that keeps the page for use without a network; null where it is kept already. */
  serviceWorker: string | null;
}
