// The page as one file: page, style sheet, scripts, worker, core in both forms and rules in one HTML that opens from a
// disk and requests nothing. Its policy allows exactly the scripts and the style sheet that are in it, by their hashes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';

export const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function replace(html, old, fresh) {
  const found = html.split(old).length - 1;
  if (found !== 1) throw new Error(`index.html has ${found} times what the single file replaces once: ${old}`);
  return html.replace(old, () => fresh);
}

/** Text that HTML leaves alone inside an element of that name. */
function inside(element, text) {
  if (new RegExp(`</${element}|<!--`, 'i').test(text)) throw new Error(`</${element} or <!-- would end what lies inside of <${element}>`);
  return text;
}

/** The one script that stands in the page itself. */
export function inlineScript(html) {
  return /<script>([^<]*)<\/script>/.exec(html)[1];
}

/** gzip as base64. The header's byte for the kind of machine is set to "unknown", so that all make the same bytes. */
export function pack(bytes) {
  const packed = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  packed[9] = 255;
  return packed.toString('base64');
}

async function scriptOf(entry, options) {
  const { outputFiles: [{ text }] } = await build({ ...options, entryPoints: [entry], write: false });
  return inside('script', text);
}

/**
 * The text of the edition. `site` is the built site, whose index.html and page.css it takes; `assets` names the files to
 * lie inside, with their sources; `options` are those of esbuild for scripts of the page.
 */
export async function singleFileEdition(site, assets, options) {
  const read = (name) => readFileSync(join(site, name), 'utf8');
  const plainNames = Object.keys(assets).filter((name) => name.endsWith('.plain.mjs'));
  const [page, worker, qrWorker, ...plain] = await Promise.all([
    scriptOf('web/page/single-file.ts', options),
    scriptOf('web/worker/packed-scan-worker.ts', { ...options, format: 'iife' }),
    scriptOf('web/worker/qr-worker.ts', { ...options, format: 'iife' }),
    ...plainNames.map(async (name) => (await transform(readFileSync(assets[name], 'utf8'), {
      format: 'iife', globalName: name.replace(/\W/g, '_'), minify: true, target: 'es2020',
    })).code),
  ]);
  const sheet = inside('style', read('page.css'));
  const policy = [
    "default-src 'none'", `script-src ${[inlineScript(read('index.html')), page, ...plain].map(hashOf).join(' ')} 'wasm-unsafe-eval'`, `style-src ${hashOf(sheet)}`, 'img-src data:', 'worker-src blob:',
    "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types wailian',
  ].join('; ');
  const files = Object.entries(assets).map(([name, source]) => {
    const bytes = plainNames.includes(name) ? Buffer.from(plain[plainNames.indexOf(name)]) : readFileSync(source);
    return `<script type="text/plain" data-file="${name}">${pack(bytes)}</script>\n`;
  });

  let html = read('index.html').replace(/^ *<meta (?:property="og:|name="twitter:).*\n/gm, '').replace(/^ *<link rel="(?:apple-touch-icon|manifest|preload)".*\n/gm, '');
  html = html.replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, (_all, start) => start + policy);
  html = replace(html, 'href="icon.svg"', `href="data:image/svg+xml;base64,${Buffer.from(read('icon.svg')).toString('base64')}"`);
  html = replace(html, '<link rel="stylesheet" href="page.css">', `<style>${sheet}</style>`);
  html = replace(html, '  <script type="module" src="page.js"></script>\n', '');
  html = replace(html, 'class="brand" href="./"', 'class="brand" href=""');
  html = replace(html, '</body>', `${files.join('')}<script type="text/plain" id="scan-worker">${worker}</script>\n<script type="text/plain" id="qr-worker">${qrWorker}</script>\n<script type="module">${page}</script>\n<script type="text/plain" id="licences">\n${inside('script', `${read('THIRD_PARTY.txt')}\n${read('LICENSE.txt')}`)}</script>\n</body>`);
  const outside = html.match(/<(?:a|link|script|img)\b[^>]*\b(?:href|src)="(?!data:|#|")[^"]*"/);
  if (outside) throw new Error(`the single file would need another: ${outside[0]}`);
  return html;
}
