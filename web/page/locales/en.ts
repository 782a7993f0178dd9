export { en as answer } from '../../i18n/en/answer.js';
export { en as page } from '../../i18n/en/page.js';
