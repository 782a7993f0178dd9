// Registers <wailian-checker>. Include this script once; a second copy changes nothing, and neither does one on a server.
import { WailianChecker } from './embedded-checker.js';
import { learn } from './language.js';
import { en } from './strings/en.js';
import { zhCN } from './strings/zh-cn.js';
import { zhTW } from './strings/zh-tw.js';

const registry = globalThis.customElements as CustomElementRegistry | undefined;
if (registry && !registry.get('wailian-checker')) {
  learn(zhCN, zhTW, en);
  registry.define('wailian-checker', WailianChecker);
}

export { WailianChecker };
export { CheckerErrorEvent } from './error-event.js';
export { ReportEvent } from './report-event.js';
