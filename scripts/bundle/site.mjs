// The page, its parts and workers, the elements, the single file: dist/site/ and dist/wailian.html.
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { browser, build, checkBeside, checkerBeside, checkerElement, common, elementRest, elementWords, embedBeside, filesBelow, inputs, restBeside, root, sheetsOfPage, startFolder, verdictCheck, verdictElement, widget, wordsBeside } from './esbuild-parts.mjs';
import { previewTags } from './reference.mjs';
import { hashOf, inlineScript, singleFileEdition } from './single-file.mjs';
import { assets, moduleForms, siteFiles } from './site-files.mjs';
import { packagesOf, thirdPartyText } from './third-party.mjs';

const siteWorker = 'web/worker/scan-worker.ts';
const qrWorker = 'web/worker/qr-worker.ts';
const pageStart = 'web/page/site.ts';
/** What page.js fetches later. */
const pageParts = {
  'answer-details': 'web/page/answer-details.tsx',
  tools: 'web/page/tools.ts',
  'words.zh-TW': 'web/page/locales/zh-TW.ts',
  'words.en': 'web/page/locales/en.ts',
};
const siteSheets = ['web/page/page.css', 'web/page/static/embed.css'];
const serviceWorker = 'web/worker/service-worker.ts';
const staticFiles = 'web/page/static';

/** Tells each part that the page is there before it, so that the page keeps whatever both use. */
function afterPage() {
  const parts = new Set(Object.values(pageParts).map((source) => join(root, source)));
  return {
    name: 'after-page',
    setup: ({ onLoad }) => onLoad({ filter: /\.tsx?$/ }, ({ path }) =>
      (parts.has(path) ? { contents: `${readFileSync(path, 'utf8')}\nimport ${JSON.stringify(join(root, pageStart))};`, loader: extname(path).slice(1) } : undefined)),
  };
}

/**
 * page.js and its parts. All that the parts share is in page.js, so `start` does nothing but import it and is dropped.
 * A part runs with the page of its own build or not at all: each asks for a name that only that page exports, for the
 * other names, made short, mean other things in another build.
 */
async function buildPage(folder) {
  const { outputFiles } = await build({
    ...browser, plugins: [...common.plugins, afterPage(), embedBeside('./embed-dialog.js')], splitting: true, write: false,
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

export async function buildSite(folder, singleFile) {
  startFolder(folder, assets);
  cpSync(staticFiles, folder, { recursive: true });
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8').replace(/^ *<!-- .*-->\n/gm, '');
  writeFileSync(page, html.replace("script-src 'self'", () => `script-src 'self' ${hashOf(inlineScript(html))}`).replace('  <title>', () => `${previewTags(html)}  <title>`));
  await Promise.all([
    build({ ...browser, entryPoints: [checkerElement], outfile: join(folder, 'wailian-checker.js'), plugins: [...widget.plugins, restBeside('./wailian-checker-rest.js'), ...wordsBeside('./wailian-checker-words', 'js')] }),
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
