// What the core answers, as JSON: the one contract of page, widget, Node library and command line.
// Keys are snake_case. Spans are UTF-16 units, half-open.
export * from './report/terms.js';
export * from './report/query.js';
export * from './report/policy.js';
export * from './report/readers.js';
export * from './report/link.js';
export * from './report/paste.js';
export * from './report/catalog.js';
export * from './report/history.js';
export * from './report/rows.js';
