// Puts dist/site/, dist/wailian.html and dist/npm/ together from what scripts/build made: the core in build/wasm/, the rules in
// build/rules/, and web/. The same inputs give the same bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as esbuild, transform } from 'esbuild';
import { forAllEngines } from './light-dark.mjs';
import { headersFile } from './headers.mjs';
import { hashOf, inlineScript, pack, singleFileEdition } from './single-file.mjs';
import { previewTags, writeReference } from './reference.mjs';
import { settable } from './settable.mjs';
import { assets, fastCore, moduleForms, siteFiles } from './site-files.mjs';
import { billOfMaterials, checksums, packagesOf, thirdPartyText } from './third-party.mjs';
import { traditionalModules } from './traditional.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);

const siteElement = 'web/widget/define.ts';
/** Around a quoted answer; it fetches the other element when it is asked. */
const verdictElement = 'web/widget/verdict-element.ts';
const verdictCheck = 'web/widget/verdict-check.ts';
/** What the element fetches when somebody looks at sources and advice. */
const elementRest = 'web/components/details/details.ts';
/** Languages whose words the element fetches. */
const elementWords = ['en', 'zh-TW'];
const siteWorker = 'web/worker/scan-worker.ts';
const qrWorker = 'web/worker/qr-worker.ts';
const pageStart = 'web/page/site.ts';
/** What page.js fetches later. */
const pageParts = {
  'answer-details': 'web/page/answer-details.ts',
  tools: 'web/page/tools.ts',
  'words.zh-TW': 'web/page/locales/zh-TW.ts',
  'words.en': 'web/page/locales/en.ts',
};
const siteSheets = ['web/page/page.css', 'web/page/static/embed.css'];
const serviceWorker = 'web/worker/service-worker.ts';
const staticFiles = 'web/page/static';

/** The oldest engines in which page and widget are whole: see tests/browser/old-engines.test.mjs. */
const engines = ['es2022', 'chrome98', 'safari15.4', 'firefox97'];

/** A style sheet that a script imports is its text, made small: an element adopts it in its shadow root. `outside`: see settable. */
function sheetsAsText({ outside = false } = {}) {
  return {
    name: 'sheets-as-text',
    setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: (await transform(forAllEngines(outside ? settable(readFileSync(path, 'utf8')) : readFileSync(path, 'utf8'), { hosts: true }), { loader: 'css', minify: true, charset: 'utf8', target: engines })).code,
      loader: 'text',
    })),
  };
}

/** A style sheet of a page of ours, which leaves the colour scheme to the browser. */
function sheetsOfPage() {
  return {
    name: 'sheets-of-page',
    setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: forAllEngines(readFileSync(path, 'utf8')), loader: 'css' })),
  };
}

/** What went into site and package, by where it was written. */
const inputs = { 'dist/site': [], 'dist/npm': [] };

async function build(options) {
  const result = await esbuild({ ...options, metafile: true });
  for (const [output, { inputs: taken }] of Object.entries(result.metafile.outputs)) inputs[output.split('/').slice(0, 2).join('/')].push(...Object.keys(taken));
  return result;
}

const { version: PACKAGE_VERSION } = JSON.parse(readFileSync('package.json', 'utf8'));

const common = {
  define: { PACKAGE_VERSION: JSON.stringify(PACKAGE_VERSION) },
  bundle: true,
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [sheetsAsText(), traditionalModules()],
};

/** For elements in other people's pages. */
const widget = { plugins: [sheetsAsText({ outside: true }), traditionalModules()] };

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

function startFolder(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(files)) {
    copyFileSync(source, join(folder, name));
    chmodSync(join(folder, name), 0o644);
  }
}

/** Imports of one of our modules that stay imports of a file beside the bundle, so that both share one loaded core. */
function beside(file, target) {
  return {
    name: `beside-${target}`,
    setup: ({ onResolve }) => onResolve({ filter: /\/lib\/(site|node)\.(js|ts)$/ }, ({ path, resolveDir }) =>
      join(resolveDir, path).replace(/\.js$/, '.ts') === join(root, file) ? { path: target, external: true } : undefined),
  };
}

/** The same of a part that is imported when it is needed. */
function partBeside(filter, target) {
  return {
    name: `part-beside-${target}`,
    setup: ({ onResolve }) => onResolve({ filter }, ({ kind }) => (kind === 'dynamic-import' ? { path: target, external: true } : undefined)),
  };
}

const wordsBeside = (target, end) => elementWords.map((locale) => partBeside(new RegExp(`/i18n/${locale}/answer\\.js$`), `${target}.${locale}.${end}`));
const restBeside = (target) => partBeside(/\/details\/details\.js$/, target);
const checkerBeside = (target) => partBeside(/\/define\.js$/, target);
const embedBeside = (target) => partBeside(/\/embed-dialog\.js$/, target);
const checkBeside = (target) => partBeside(/\/verdict-check\.js$/, target);

/** TSX by a runtime of our own, for types it stays Preact's. */
function smallRuntime() {
  return { name: 'small-runtime', setup: ({ onResolve }) => onResolve({ filter: /^preact\/jsx-runtime$/ }, () => ({ path: join(root, 'web/components/jsx-runtime.ts') })) };
}

const browser = { ...common, target: engines, minify: true, charset: 'utf8' };

/** Tells each part that the page is there before it, so that the page keeps whatever both use. */
function afterPage() {
  const parts = new Set(Object.values(pageParts).map((source) => join(root, source)));
  return {
    name: 'after-page',
    setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, ({ path }) =>
      (parts.has(path) ? { contents: `${readFileSync(path, 'utf8')}\nimport ${JSON.stringify(join(root, pageStart))};`, loader: 'ts' } : undefined)),
  };
}

/**
 * page.js and its parts. All that the parts share is in page.js, so `start` does nothing but import it and is dropped.
 * A part runs with the page of its own build or not at all: each asks for a name that only that page exports, for the
 * other names, made short, mean other things in another build.
 */
async function buildPage(folder) {
  const { outputFiles } = await build({
    ...browser, plugins: [...common.plugins, smallRuntime(), afterPage(), embedBeside('./embed-dialog.js')], splitting: true, write: false,
    entryPoints: { start: pageStart, ...pageParts }, entryNames: '[name]', chunkNames: 'page', outdir: folder,
  });
  const seal = `build_${outputFiles.find(({ path }) => basename(path) === 'page.js').hash.replace(/\W/g, '_')}`;
  for (const { path, text } of outputFiles) {
    const name = basename(path);
    if (name === 'page.js') writeFileSync(path, `${text}export const ${seal}=0;\n`);
    else if (name !== 'start.js') writeFileSync(path, `import{${seal}}from"./page.js";${text}`);
  }
}

/** What the service worker keeps, by file, with the hash that tells this build's bytes from another's. */
function keptFiles(folder) {
  const found = filesBelow(folder);
  const listed = Object.values(siteFiles).flat().filter((file) => file !== 'sw.js').sort();
  if (found.join() !== listed.join()) {
    const odd = [...found, ...listed].filter((file) => !found.includes(file) || !listed.includes(file));
    throw new Error(`${folder} and scripts/bundle/site-files.mjs differ in ${odd.join(', ')}: say there when each file is needed`);
  }
  const hashed = (files) => Object.fromEntries(files.map((file) => [file, `sha256-${createHash('sha256').update(readFileSync(join(folder, file))).digest('base64')}`]));
  const page = hashed([...siteFiles.first, ...siteFiles.then, ...siteFiles.kept]);
  const used = hashed(siteFiles.used);
  const version = createHash('sha256').update(JSON.stringify([page, used])).digest('hex').slice(0, 12);
  const { rules_as_of: day } = JSON.parse(readFileSync(assets['rules.json'], 'utf8'));
  return { PAGE_FILES: page, USED_FILES: used, MODULE_FORMS: moduleForms, SITE_VERSION: version, RULES_AS_OF: day };
}

async function buildSite(folder, singleFile) {
  startFolder(folder, assets);
  cpSync(staticFiles, folder, { recursive: true });
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8').replace(/^ *<!-- .*-->\n/gm, '');
  writeFileSync(page, html.replace("script-src 'self'", () => `script-src 'self' ${hashOf(inlineScript(html))}`).replace('  <title>', () => `${previewTags(html)}  <title>`));
  await Promise.all([
    build({ ...browser, entryPoints: [siteElement], outfile: join(folder, 'wailian-checker.js'), plugins: [...widget.plugins, restBeside('./wailian-checker-rest.js'), ...wordsBeside('./wailian-checker-words', 'js')] }),
    build({ ...browser, ...widget, entryPoints: [elementRest], outfile: join(folder, 'wailian-checker-rest.js') }),
    ...elementWords.map((locale) => build({ ...browser, entryPoints: [`web/i18n/${locale}/answer.ts`], outfile: join(folder, `wailian-checker-words.${locale}.js`) })),
    build({ ...browser, entryPoints: [verdictElement], outfile: join(folder, 'wailian-verdict.js'), plugins: [...common.plugins, checkBeside('./wailian-verdict-check.js')] }),
    build({ ...browser, entryPoints: [verdictCheck], outfile: join(folder, 'wailian-verdict-check.js'), plugins: [...common.plugins, checkerBeside('./wailian-checker.js')] }),
    // No module: before version 114, Firefox starts none as a worker.
    build({ ...browser, format: 'iife', define: { ...common.define, 'import.meta.url': 'location.href' }, entryPoints: [siteWorker], outfile: join(folder, 'scan-worker.js') }),
    build({ ...browser, format: 'iife', entryPoints: [qrWorker], outfile: join(folder, 'qr-worker.js') }),
    ...siteSheets.map((source) => build({ ...browser, plugins: [sheetsOfPage()], entryPoints: [source], outfile: join(folder, basename(source)) })),
    buildPage(folder),
    // Apart from the page, so that nothing which both use moves into the page's first load.
    build({ ...browser, entryPoints: ['web/page/panels/embed/embed-dialog.tsx'], outfile: join(folder, 'embed-dialog.js') }),
  ]);
  copyFileSync('LICENSE', join(folder, 'LICENSE.txt'));
  writeFileSync(join(folder, 'THIRD_PARTY.txt'), thirdPartyText(packagesOf(inputs[folder])));
  writeFileSync(singleFile, await singleFileEdition(folder, assets, browser));
  copyFileSync(singleFile, join(folder, basename(singleFile)));
  const define = Object.fromEntries(Object.entries(keptFiles(folder)).map(([name, value]) => [name, JSON.stringify(value)]));
  await build({ ...browser, format: 'iife', define, entryPoints: [serviceWorker], outfile: join(folder, 'sw.js') });
}

/** Declarations of what the package exports: those that `entries` reach, one file each, below `folder`. */
function writeTypes(entries, folder) {
  const all = join(root, 'build/types');
  rmSync(all, { recursive: true, force: true });
  try {
    execFileSync('node_modules/.bin/tsc', ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--stripInternal', '--outDir', all, '--rootDir', 'web'], { stdio: 'ignore' });
  } catch { /* `scripts/test lint` reports type errors; declarations are written all the same */ }
  const seen = new Set();
  const take = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const source = existsSync(join(all, name)) ? join(all, name) : join('web', name);
    const text = readFileSync(source, 'utf8');
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    for (const [, found] of text.matchAll(/from '(\.[^']+)'/g)) take(join(dirname(name), found.replace(/(\.d)?\.[jt]s$/, '.d.ts')));
  };
  entries.forEach(take);
}

/** Inside of inline.mjs: what answers, but not what compiles rules. */
const inlineFiles = Object.keys(assets).filter((name) => name === 'wailian.wasm' || /^wailian-(rules|names)/.test(name));

/** cli.mjs and what it fetches for one command or another, below cli/. */
async function buildCommandLine(folder, node) {
  await build({
    ...node, entryPoints: { cli: 'web/cli/main.ts' }, outdir: folder, outExtension: { '.js': '.mjs' }, splitting: true, chunkNames: 'cli/[name]-[hash]', minify: true, charset: 'utf8',
    mainFields: ['module', 'main'], plugins: [...common.plugins, beside('web/lib/node.ts', '#library')],
  });
  writeFileSync(join(folder, 'cli.mjs'), `#!/usr/bin/env node\n${readFileSync(join(folder, 'cli.mjs'), 'utf8')}`);
}

async function buildPackage(folder) {
  const files = { ...assets, ...fastCore };
  startFolder(folder, files);
  const inBrowser = { ...common, target: 'es2020' };
  const node = { ...common, platform: 'node', target: 'node20' };
  const site = 'web/lib/site.ts';
  const element = (name, library) => build({ ...inBrowser, entryPoints: ['web/widget/define.ts'], outfile: join(folder, name), plugins: [...widget.plugins, beside(site, library), restBeside('./element-rest.mjs'), ...wordsBeside('./element-words', 'mjs')] });
  const packed = Object.fromEntries(inlineFiles.map((name) => [name, pack(readFileSync(assets[name]))]));
  await Promise.all([
    build({ ...node, entryPoints: ['web/lib/node.ts'], outfile: join(folder, 'index.mjs') }),
    build({ ...inBrowser, entryPoints: ['web/lib/index.ts'], outfile: join(folder, 'browser.mjs') }),
    build({ ...inBrowser, entryPoints: ['web/lib/inline.ts'], outfile: join(folder, 'inline.mjs'), define: { ...common.define, INLINE_FILES: JSON.stringify(packed) } }),
    build({ ...inBrowser, target: 'es2022', entryPoints: ['web/lib/edge.ts'], outfile: join(folder, 'edge.mjs'), external: ['*.wasm', '*.txt'] }),
    element('element.mjs', './browser.mjs'),
    element('element-inline.mjs', './inline.mjs'),
    build({ ...inBrowser, ...widget, entryPoints: [elementRest], outfile: join(folder, 'element-rest.mjs') }),
    ...elementWords.map((locale) => build({ ...inBrowser, entryPoints: [`web/i18n/${locale}/answer.ts`], outfile: join(folder, `element-words.${locale}.mjs`) })),
    build({ ...inBrowser, entryPoints: [verdictElement], outfile: join(folder, 'verdict.mjs'), plugins: [...common.plugins, checkBeside('./verdict-check.mjs')] }),
    build({ ...inBrowser, entryPoints: [verdictCheck], outfile: join(folder, 'verdict-check.mjs'), plugins: [...common.plugins, checkerBeside('./element.mjs')] }),
    build({ ...inBrowser, entryPoints: ['web/lib/stream/scan-worker.ts'], outfile: join(folder, 'scan-worker.mjs') }),
    build({ ...node, entryPoints: ['web/lib/stream/scan-worker-node.ts'], outfile: join(folder, 'scan-worker-node.mjs') }),
    buildCommandLine(folder, node),
  ]);
  chmodSync(join(folder, 'cli.mjs'), 0o755);
  writeFileSync(join(folder, 'THIRD_PARTY.txt'), thirdPartyText(packagesOf(inputs[folder])));
  writeTypes(['lib/index.d.ts', 'widget/define.d.ts', 'widget/verdict-element.d.ts', 'widget/jsx.d.ts', 'widget/vue.d.ts'], join(folder, 'types'));
  writeFileSync(join(folder, 'index.d.ts'), "export * from './types/lib/index.js';\n");
  writeFileSync(join(folder, 'element.d.ts'), "export * from './types/widget/define.js';\n");
  writeFileSync(join(folder, 'verdict.d.ts'), "export * from './types/widget/verdict-element.js';\nexport type { CheckedEvent } from './types/widget/verdict-check.js';\n");
  for (const name of ['jsx', 'vue']) writeFileSync(join(folder, `${name}.d.ts`), `export * from './types/widget/${name}.js';\n`);
  writeFileSync(join(folder, 'plain.d.ts'), '/** The core as JavaScript, for `LoadOptions.files`: what WebAssembly.Instance would give. */\nexport declare function instantiate(): object;\n');
  copyFileSync('custom-elements.json', join(folder, 'custom-elements.json'));
  cpSync('schema', join(folder, 'schema'), { recursive: true });
  for (const file of ['LICENSE', 'NOTICE', 'CHANGELOG.md']) if (existsSync(file)) copyFileSync(file, join(folder, file));
  copyFileSync('docs/package.md', join(folder, 'README.md'));
  const { version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const manifest = {
    name: 'wailian',
    version,
    description: 'What will WeChat do with this link, in this chat, on this day, and who says so? Answered offline.',
    keywords: ['wechat', 'weixin', 'link', 'url', 'policy', 'webassembly', '外链', '微信'],
    license,
    type: 'module',
    engines: { node: '>=20' },
    bin: { wailian: 'cli.mjs' },
    customElements: 'custom-elements.json',
    // For those who do not read `exports`.
    main: './index.mjs',
    module: './browser.mjs',
    browser: './browser.mjs',
    types: './index.d.ts',
    imports: { '#library': './index.mjs' },
    man: ['./wailian.1'],
    exports: {
      '.': { types: './index.d.ts', workerd: './edge.mjs', node: './index.mjs', deno: './index.mjs', bun: './index.mjs', default: './browser.mjs' },
      './inline': { types: './index.d.ts', default: './inline.mjs' },
      './element': { types: './element.d.ts', default: './element.mjs' },
      './element/inline': { types: './element.d.ts', default: './element-inline.mjs' },
      './verdict': { types: './verdict.d.ts', default: './verdict.mjs' },
      './jsx': { types: './jsx.d.ts' },
      './vue': { types: './vue.d.ts' },
      './custom-elements.json': './custom-elements.json',
      // For those who put them elsewhere: see `LoadOptions.files`.
      ...Object.fromEntries(Object.keys(files).map((name) => [`./${name}`, name.endsWith('.mjs') ? { types: './plain.d.ts', default: `./${name}` } : `./${name}`])),
      './schema/answers.schema.json': './schema/answers.schema.json',
      './schema/observations.schema.json': './schema/observations.schema.json',
      './schema/config.schema.json': './schema/config.schema.json',
      './package.json': './package.json',
    },
    sideEffects: ['./verdict.mjs', './scan-worker.mjs', './scan-worker-node.mjs', './element.mjs', './element-inline.mjs', './cli.mjs'],
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, 'wailian.1'), execFileSync(process.execPath, [join(folder, 'cli.mjs'), 'help', 'man', '--lang', 'en']));
}

await Promise.all([buildSite('dist/site', 'dist/wailian.html'), buildPackage('dist/npm')]);
const { loadWailian } = await import(pathToFileURL(join(root, 'dist/npm/index.mjs')));
await Promise.all([
  writeReference('dist/site', assets['rules.json'], await loadWailian()),
  build({ ...browser, plugins: [sheetsOfPage()], entryPoints: ['web/reference/reference.css'], outfile: 'dist/site/reference.css' }),
]);
writeFileSync('dist/site/_headers', headersFile);
// Apart from site and package: an npm before 9.8 cannot write it.
try {
  writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(billOfMaterials(packagesOf(Object.values(inputs).flat()), PACKAGE_VERSION), null, 2)}\n`);
} catch (error) {
  console.error(`bundle: no bill of materials (dist/sbom.cdx.json): ${error.message.split('\n')[0]}`);
}
const written = ['site', 'npm'].flatMap((folder) => filesBelow(`dist/${folder}`).map((file) => `${folder}/${file}`));
const sums = checksums('dist', ['wailian.html', ...written]);
writeFileSync('dist/SHA256SUMS', sums);
for (const folder of ['dist/site', 'dist/npm']) {
  const files = filesBelow(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  console.log(`${folder}/  ${files.length} files, ${Math.round(bytes / 1024)} KB`);
}
console.log(`dist/SHA256SUMS  ${createHash('sha256').update(sums).digest('hex')}`);
