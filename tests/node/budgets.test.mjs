// What readers and machines download may not grow unnoticed: whoever needs more says why, and raises the number.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { siteFiles } from '../../scripts/bundle/site-files.mjs';
import { root } from './built.mjs';

const packed = (path) => brotliCompressSync(readFileSync(join(root, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const together = (paths) => paths.map(packed).reduce((sum, bytes) => sum + bytes, 0);

// Other versions make other modules: 3.1.69 one that is 5 % larger.
const [compiler] = /\d+\.\d+\.\d+/.exec(spawnSync('emcc', ['--version'], { encoding: 'utf8' }).stdout ?? '') ?? ['none'];
const otherCompiler = compiler === '3.1.6' ? false : `budgets are those of Emscripten 3.1.6, and here is ${compiler}`;
const mapped = process.env.WAILIAN_SOURCE_MAPS ? 'what is measured carries maps of its sources' : false;

/** Bytes with Brotli, about a hundredth more than they are. */
const BUDGETS = [
  ['the page, until the first answer', siteFiles.first.map((name) => `dist/site/${name}`), 184_000],
  ['of that the page’s own', ['index.html', 'page.js', 'page.css'].map((name) => `dist/site/${name}`), 31_000],
  ['the widget, until its first answer', ['wailian-checker.js', 'wailian.wasm', 'wailian-rules.txt', 'wailian-rules.zh-CN.txt'].map((name) => `dist/site/${name}`), 175_500],
  ['`<wailian-verdict>`, until somebody presses', ['dist/site/wailian-verdict.js'], 1_000],
  ['the core', ['dist/npm/wailian.wasm'], 122_000],
  ['the core built for speed', ['dist/npm/wailian-fast.wasm'], 169_000],
  ['the compiler of rules', ['dist/npm/wailian-compiler.wasm'], 89_000],
  ['the library', ['dist/npm/index.mjs'], 34_000],
];

for (const [name, files, budget] of BUDGETS) {
  test(`${name}: at most ${budget.toLocaleString('en')} bytes`, { skip: mapped || (files.some((file) => file.endsWith('.wasm')) && otherCompiler) }, () => {
    const bytes = together(files);
    assert.ok(bytes <= budget, `${bytes} bytes`);
    assert.ok(bytes > budget * 0.9, `${bytes} bytes: the budget can be lowered`);
  });
}
