// Writes the pages of rules into a built site: rules, sources, sites, events, and the lists of them, in Chinese and English.
// They are static and apart from the checker, whose worker does not keep them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { traditionalModules } from './traditional.mjs';

/** Where the site will lie: WAILIAN_ADDRESS, else an address that leads nowhere. */
export const siteAddress = () => {
  const { WAILIAN_ADDRESS: given = 'https://wailian.invalid/' } = process.env;
  if (!URL.canParse(given)) throw new Error(`WAILIAN_ADDRESS is \`${given}\`: give the whole address of the site, such as https://links.example/`);
  return given.endsWith('/') ? given : `${given}/`;
};

/** A module of web/, compiled for this process. */
async function importModule(source) {
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
  files.set('data/CITATION.cff', readFileSync('CITATION.cff', 'utf8'));
  const data = [...files].filter(([path]) => /^data\/.*\.(json|csv|cff)$/.test(path));
  files.set('data/SHA256SUMS', data.map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${basename(path)}\n`).join(''));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return [...files.keys()];
}
