// Registers <wailian-checker>. Include this script once; a second copy changes nothing.
import { WailianChecker } from './checker-element.js';
import { loadBeside } from './loader.js';

if (!customElements.get('wailian-checker')) {
  WailianChecker.load = loadBeside(import.meta.url);
  customElements.define('wailian-checker', WailianChecker);
}

export { WailianChecker };
export { ReportEvent } from './report-event.js';
