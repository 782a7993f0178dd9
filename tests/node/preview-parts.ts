// What tests/node/reference.test.mjs draws a page with.
export { createElement } from 'preact';
export { renderToStaticMarkup } from 'preact-render-to-string';
export { Layout } from '../../web/reference/layout.js';
export { Place } from '../../web/reference/place.js';
