export { en as answer } from '../../element/strings/en.js';
export { en as page } from '../strings/en.js';
