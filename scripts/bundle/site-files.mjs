// The files that are built for the page.

/**
 * Core and compiler, each as WebAssembly and as plain JavaScript, and the rules, compiled and as they were, with where the
 * build leaves them. They lie beside the page and in the package under these names, and inside of the single file.
 */
export const assets = {
  'wailian.wasm': 'build/wasm/src/wasm/wailian.wasm',
  'wailian.plain.mjs': 'build/wasm/wailian.plain.mjs',
  'wailian-compiler.wasm': 'build/wasm/src/wasm/wailian-compiler.wasm',
  'wailian-compiler.plain.mjs': 'build/wasm/wailian-compiler.plain.mjs',
  'wailian-rules.txt': 'build/rules/wailian-rules.txt',
  'wailian-rules.zh-CN.txt': 'build/rules/wailian-rules.zh-CN.txt',
  'wailian-rules.zh-TW.txt': 'build/rules/wailian-rules.zh-TW.txt',
  'wailian-rules.en.txt': 'build/rules/wailian-rules.en.txt',
  'wailian-rules.rest.txt': 'build/rules/wailian-rules.rest.txt',
  'wailian-names.txt': 'build/rules/wailian-names.txt',
  'rules.json': 'build/rules/rules.json',
};

/** The core built for speed, at the price of its size: for Node and whoever gives it as `wasm`; not for the page. */
export const fastCore = { 'wailian-fast.wasm': 'build/wasm-fast/src/wasm/wailian.wasm' };

/**
 * Every file of dist/site/, by when a browser needs it. The service worker, scripts/bench and the tests go by this table,
 * and scripts/bundle/site.mjs refuses a file that is not in it.
 */
export const siteFiles = {
  /** Fetched before the first answer stands, by a reader of Simplified Chinese. */
  first: ['index.html', 'page.css', 'page.js', 'wailian.wasm', 'wailian-rules.txt', 'wailian-rules.zh-CN.txt'],
  /** Fetched once that answer is painted. */
  then: [
    'answer-details.js', 'tools.js', 'wailian-rules.rest.txt', 'wailian-names.txt', 'words.zh-TW.js', 'words.en.js', 'wailian-rules.zh-TW.txt', 'wailian-rules.en.txt', 'scan-worker.js', 'icon.svg',
    'manifest.webmanifest',
  ],
  /** Fetched by the service worker, for what a reader may want to do without a network: rules of their own, embedding. */
  kept: ['wailian-compiler.wasm', 'rules.json', 'embed-dialog.js'],
  /** Fetched where they are used, and kept from then on. */
  used: ['qr-worker.js', 'wailian.plain.mjs', 'wailian-compiler.plain.mjs', 'embed.html', 'embed.css', 'wailian-checker.js', 'wailian-checker-rest.js', 'wailian-checker-words.en.js', 'wailian-checker-words.zh-TW.js', 'wailian-verdict.js', 'wailian-verdict-check.js', 'icon-192.png', 'icon-512.png'],
  /** Never kept: the worker itself, and what is made to be saved elsewhere. */
  apart: ['sw.js', 'wailian.html', 'LICENSE.txt', 'THIRD_PARTY.txt'],
};

/** The two forms of each module: a browser needs one of them. */
export const moduleForms = [['wailian.wasm', 'wailian.plain.mjs'], ['wailian-compiler.wasm', 'wailian-compiler.plain.mjs']];
