// The files that are built for the page.

/**
 * The core in both forms, and the rules, with where the build leaves them. They lie beside the page and in the package
 * under these names, and inside of the single file.
 */
export const assets = {
  'wailian.wasm': 'build/wasm/src/wasm/wailian.wasm',
  'wailian.plain.mjs': 'build/wasm/wailian.plain.mjs',
  'wailian-rules.json': 'build/rules/wailian-rules.json',
  'wailian-rules.zh-CN.json': 'build/rules/wailian-rules.zh-CN.json',
  'wailian-rules.en.json': 'build/rules/wailian-rules.en.json',
};

/**
 * Every file of dist/site/, by when a browser needs it. The service worker, scripts/bench and the tests go by this table,
 * and scripts/bundle.mjs refuses a file that is not in it.
 */
export const siteFiles = {
  /** Fetched before the first answer stands, by a reader of Simplified Chinese. */
  first: ['index.html', 'page.css', 'page.js', 'wailian.wasm', 'wailian-rules.json', 'wailian-rules.zh-CN.json'],
  /** Fetched once that answer is painted. With `first`, all that the page needs without a network. */
  then: ['answer-side.js', 'tools.js', 'words.zh-TW.js', 'words.en.js', 'wailian-rules.en.json', 'scan-worker.js', 'icon.svg', 'manifest.webmanifest'],
  /** Fetched where they are used, and kept from then on. */
  used: ['wailian.plain.mjs', 'embed.html', 'embed.css', 'wailian-checker.js', 'icon-192.png', 'icon-512.png'],
  /** Never kept: the worker itself, and what is made to be saved elsewhere. */
  apart: ['sw.js', 'wailian.html'],
};

/** The two forms of the core: a browser needs one of them. */
export const coreForms = ['wailian.wasm', 'wailian.plain.mjs'];
