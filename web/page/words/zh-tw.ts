export { zhTW as answer } from '../../element/strings/zh-tw.js';
export { zhTW as page } from '../strings/zh-tw.js';
