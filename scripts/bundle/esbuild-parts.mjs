// What site and package are built with alike: options of esbuild, its plugins, and what the elements are made of.
import { chmodSync, copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild, transform } from 'esbuild';
import { forAllEngines } from './light-dark.mjs';
import { settable } from './settable.mjs';
import { traditionalModules } from './traditional.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);

export const checkerElement = 'web/widget/define.ts';
/** Around a quoted answer; it fetches the other element when it is asked. */
export const verdictElement = 'web/widget/verdict-element.ts';
export const verdictCheck = 'web/widget/verdict-check.ts';
/** What the element fetches when somebody looks at sources and advice. */
export const elementRest = 'web/components/details/details.tsx';
/** Languages whose words the element fetches. */
export const elementWords = ['en', 'zh-TW'];

/** The oldest engines in which page and widget are whole: see tests/browser/old-engines.test.mjs. */
export const engines = ['es2022', 'chrome98', 'safari15.4', 'firefox97'];

/** A style sheet that a script imports is its text, made small: an element adopts it in its shadow root. `outside`: see settable. */
export function sheetsAsText({ outside = false } = {}) {
  return {
    name: 'sheets-as-text',
    setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: (await transform(forAllEngines(outside ? settable(readFileSync(path, 'utf8')) : readFileSync(path, 'utf8'), { hosts: true }), { loader: 'css', minify: true, charset: 'utf8', target: engines })).code,
      loader: 'text',
    })),
  };
}

/** A style sheet of a page of ours, which leaves the colour scheme to the browser. */
export function sheetsOfPage() {
  return {
    name: 'sheets-of-page',
    setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: forAllEngines(readFileSync(path, 'utf8')), loader: 'css' })),
  };
}

/** TSX by a runtime of our own, for types it stays Preact's. */
function smallRuntime() {
  return { name: 'small-runtime', setup: ({ onResolve }) => onResolve({ filter: /^preact\/jsx-runtime$/ }, () => ({ path: join(root, 'web/components/jsx-runtime.ts') })) };
}

/** What went into site and package, by where it was written. */
export const inputs = { 'dist/site': [], 'dist/npm': [] };

/** For scripts/measure/branches: what V8 counts is told by source maps, and only in text that was not made small. */
const measured = process.env.WAILIAN_SOURCE_MAPS ? { sourcemap: 'inline', minify: false } : {};

export async function build(options) {
  const result = await esbuild({ ...options, metafile: true, ...measured });
  for (const [output, { inputs: taken }] of Object.entries(result.metafile.outputs)) inputs[output.split('/').slice(0, 2).join('/')].push(...Object.keys(taken));
  return result;
}

export const { version: PACKAGE_VERSION } = JSON.parse(readFileSync('package.json', 'utf8'));

export const common = {
  define: { PACKAGE_VERSION: JSON.stringify(PACKAGE_VERSION) },
  bundle: true,
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [sheetsAsText(), traditionalModules(), smallRuntime()],
};

/** For elements in other people's pages. */
export const widget = { plugins: [sheetsAsText({ outside: true }), traditionalModules(), smallRuntime()] };

export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

export function startFolder(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(files)) {
    copyFileSync(source, join(folder, name));
    chmodSync(join(folder, name), 0o644);
  }
}

/** Imports of one of our modules that stay imports of a file beside the bundle, so that both share one loaded core. */
export function beside(file, target) {
  return {
    name: `beside-${target}`,
    setup: ({ onResolve }) => onResolve({ filter: /\/lib\/(site|node)\.(js|ts)$/ }, ({ path, resolveDir }) =>
      join(resolveDir, path).replace(/\.js$/, '.ts') === join(root, file) ? { path: target, external: true } : undefined),
  };
}

/** The same of a part that is imported when it is needed. */
export function partBeside(filter, target) {
  return {
    name: `part-beside-${target}`,
    setup: ({ onResolve }) => onResolve({ filter }, ({ kind }) => (kind === 'dynamic-import' ? { path: target, external: true } : undefined)),
  };
}

export const wordsBeside = (target, end) => elementWords.map((locale) => partBeside(new RegExp(`/i18n/${locale}/answer\\.js$`), `${target}.${locale}.${end}`));
export const restBeside = (target) => partBeside(/\/details\/details\.js$/, target);
export const checkerBeside = (target) => partBeside(/\/define\.js$/, target);
export const embedBeside = (target) => partBeside(/\/embed-dialog\.js$/, target);
export const checkBeside = (target) => partBeside(/\/verdict-check\.js$/, target);

export const browser = { ...common, target: engines, minify: true, charset: 'utf8' };
