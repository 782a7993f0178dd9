// Registers <wailian-checker>. Include this script once; a second copy changes nothing.
import { restOfAnswer } from './answer/rest.js';
import { WailianChecker } from './checker-element.js';
import compact from './compact.css';
import { learn } from './language.js';
import { loadBeside } from './loader.js';
import { en } from './strings/en.js';
import { zhCN } from './strings/zh-cn.js';
import { zhTW } from './strings/zh-tw.js';
import tokens from './tokens.css';

if (!customElements.get('wailian-checker')) {
  learn(zhCN, zhTW, en);
  WailianChecker.load = loadBeside(import.meta.url);
  WailianChecker.rest = restOfAnswer;
  WailianChecker.sheets = [tokens, compact];
  customElements.define('wailian-checker', WailianChecker);
}

export { WailianChecker };
export { ReportEvent } from './report-event.js';
