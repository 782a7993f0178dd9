// Writes the pages of rules into a built site: rules, sources, sites, events, and the lists of them, in Chinese and English.
// They are static and apart from the checker, whose worker does not keep them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { build } from 'esbuild';
import { traditionalModules } from './traditional.mjs';

const NO_ADDRESS = 'https://wailian.invalid/';

/** Where the site will lie: WAILIAN_ADDRESS, else an address that leads nowhere. */
export const siteAddress = () => {
  const { WAILIAN_ADDRESS: given = NO_ADDRESS } = process.env;
  if (!URL.canParse(given)) throw new Error(`WAILIAN_ADDRESS is \`${given}\`: give the whole address of the site, such as https://links.example/`);
  return given.endsWith('/') ? given : `${given}/`;
};

/** The tags by which the checker's own page names itself where a link to it is shown; its picture only where the site has an address. */
export function previewTags(html, address = siteAddress()) {
  const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const tag = (name, content) => `  <meta property="og:${name}" content="${content}">\n`;
  const [title, about] = [/<title>([^<]*)/, /name="description" content="([^"]*)/].map((form) => form.exec(html)[1]);
  const named = address === NO_ADDRESS ? '' : tag('url', attribute(address)) + tag('image', attribute(`${address}preview.png`)) + '  <meta name="twitter:card" content="summary_large_image">\n';
  return tag('title', title) + tag('description', about) + named;
}

/** A module of web/, compiled for this process. */
export async function importModule(source) {
  const folder = mkdtempSync(join(tmpdir(), 'wailian-reference-'));
  try {
    const outfile = join(folder, 'module.mjs');
    await build({ entryPoints: [source], bundle: true, format: 'esm', platform: 'node', target: 'node20', outfile, jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'warning', plugins: [traditionalModules()] });
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `wailian` answers with the rules of `bundle`. Returns the paths that were written, below `folder`. */
export async function writeReference(folder, bundle, wailian) {
  const { buildReference } = await importModule('web/reference/build.tsx');
  const changes = existsSync('changes') ? readdirSync('changes').sort().reverse().map((name) => JSON.parse(readFileSync(join('changes', name), 'utf8'))) : [];
  const files = buildReference(JSON.parse(readFileSync(bundle, 'utf8')), changes, wailian, siteAddress());
  // Other pages take no SVG for the picture of a link.
  files.set('preview.png', new Resvg(files.get('preview.svg'), { font: { loadSystemFonts: false } }).render().asPng());
  files.delete('preview.svg');
  files.set('data/CITATION.cff', readFileSync('CITATION.cff', 'utf8'));
  const data = [...files].filter(([path]) => /^data\/.*\.(json|csv|cff)$/.test(path));
  files.set('data/SHA256SUMS', data.map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${basename(path)}\n`).join(''));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return [...files.keys()];
}
