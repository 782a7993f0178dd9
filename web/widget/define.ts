// Registers <wailian-checker>. Include this script once; a second copy changes nothing, and neither does one on a server.
import { WailianChecker } from './embedded-checker.js';
import { learn } from '../i18n/locale.js';
import { zhCN } from '../i18n/zh-CN/answer.js';

const registry = globalThis.customElements as CustomElementRegistry | undefined;
if (registry && !registry.get('wailian-checker')) {
  learn(zhCN);
  registry.define('wailian-checker', WailianChecker);
}

export { WailianChecker };
export { CheckerErrorEvent } from './error-event.js';
export { ReportEvent } from '../components/report-event.js';
