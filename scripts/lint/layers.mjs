// Checks who may use whom: every #include below src/ and every import below web/ against the table here; and that the rooms
// of web/ stay such that one can look around in them.
// Usage: node scripts/lint/layers.mjs [FOLDER]   (FOLDER holds src/ and web/; default: this tree)
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a layer of src/ may include besides the standard library and itself: layers, and libraries by folder. */
export const core = {
  base: ['boost/system'],
  extract: ['base'],
  url: ['base', 'boost'],
  rules: ['base', 'extract'],
  site: ['base', 'extract', 'url', 'rules'],
  compile: ['base', 'extract', 'url', 'rules', 'site', 'nlohmann'],
  policy: ['base', 'rules', 'site'],
  explain: ['base', 'rules', 'policy', 'site'],
  check: ['base', 'extract', 'url', 'rules', 'site', 'policy', 'explain'],
  api: ['base', 'extract', 'url', 'rules', 'site', 'policy', 'explain', 'check'],
  wasm: ['api', 'compile', 'url'],
  wailian: ['base', 'rules', 'check', 'api', 'compile'],
};

/** What a room of web/ may import besides itself: rooms, and Node's own modules or packages where it names them. */
export const web = {
  lib: [],
  i18n: ['lib'],
  components: ['lib', 'i18n', 'preact'],
  worker: ['lib', 'qr'],
  widget: ['lib', 'i18n', 'components', 'preact'],
  page: ['lib', 'i18n', 'components', 'worker', 'preact'],
  cli: ['lib', 'i18n', 'node:', '@lezer/common', '@lezer/markdown', 'csv-parse', 'get-east-asian-width', 'jsonc-parser', 'mdast', 'mdast-util-from-markdown', 'mdast-util-frontmatter', 'mdast-util-gfm-footnote', 'mdast-util-gfm-table', 'mdast-util-mdx', 'micromark-util-decode-string',
    'micromark-extension-frontmatter', 'micromark-extension-gfm-footnote', 'micromark-extension-gfm-table', 'micromark-extension-mdxjs', 'parse5', 'picomatch', 'string-width'],
  reference: ['lib', 'i18n', 'components', 'preact', 'preact-render-to-string'],
};
/** In this folder each folder is a room of its own, which the others do not enter. */
const apart = 'web/page/panels';
/** Node's own modules are for the command line, and for these doors of the library. */
const nodeDoors = ['web/lib/load/read-file.ts', 'web/lib/stream/node-workers.ts', 'web/lib/stream/scan-worker-node.ts'];

/** As much as a person takes in: files of a folder, lines of a file. */
const MOST_FILES = 15;
const MOST_LINES = 300;

const standardHeader = /^[a-z_0-9]+$/;

function includesOf(text) {
  return [...text.matchAll(/^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]/gm)]
    .map(({ 1: bracket, 2: target, index }) => ({ target, quoted: bracket === '"', index }));
}

function importsOf(text) {
  const forms = /^[ \t]*(?:import|export)\b[^'"`;=(]*?\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...text.matchAll(forms)].map(({ 0: all, 1: named, 2: bare, 3: dynamic, index }) => ({ target: named ?? bare ?? dynamic, index, types: /^\s*(import|export) type\b/.test(all) }));
}

const lineOf = (text, index) => text.slice(0, index).split('\n').length;

function* filesBelow(folder, endings) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path, endings);
    else if (endings.test(entry.name)) yield path;
  }
}

/** The fault of one include, or null. */
function includeFault(layer, { target, quoted }) {
  if (!quoted && standardHeader.test(target)) return null;
  const used = posix.dirname(target);
  if (quoted && (used === '.' || used === layer)) return null;
  const allowed = core[layer];
  if (allowed.some((name) => target.startsWith(`${name}/`))) return null;
  const may = allowed.length > 0 ? `may use ${allowed.join(', ')}` : 'may use the standard library alone';
  return `\`${target}\` is out of reach: ${layer} ${may}; move what is needed down, or hand it in from above`;
}

function importFault(file, folder, target, from) {
  if (target.startsWith('node:')) {
    if (web[folder].includes('node:') || nodeDoors.includes(file)) return null;
    return `\`${target}\` exists in Node alone: give what it is for to web/lib/load/read-file.ts`;
  }
  if (!target.startsWith('.')) return web[folder].includes(/^(?:@[^/]+\/)?[^/]+/.exec(target)[0]) ? null : `\`${target}\` comes from outside: web/${folder} ships nothing but its own code`;
  const aim = relative(from.root, resolve(dirname(from.path), target)).split(/[/\\]/);
  const [top, used] = aim;
  if (top !== 'web') return `\`${target}\` leaves web/: what is shared lies in web/lib/`;
  const [panel, other] = [file.split('/'), aim].map((path) => (path.slice(0, 3).join('/') === apart ? path[3] : null));
  if (panel && other && panel !== other) return `\`${target}\` is another panel: what both use belongs above them, or is handed in`;
  if (used === folder || web[folder].includes(used) || used.includes('.')) return null;
  const may = web[folder].filter((name) => web[name]).map((name) => `web/${name}`);
  return `\`${target}\` is out of reach: web/${folder} may use ${may.length > 0 ? may.join(', ') : 'itself alone'}; move what is needed there`;
}

/** All faults of the tree below `root`, as `{ file, line, message }`. */
export function checkLayers(root) {
  const faults = [];
  const report = (path, text, index, message) => {
    if (message) faults.push({ file: relative(root, path), line: lineOf(text, index), message });
  };
  for (const path of filesBelow(join(root, 'src'), /\.(hpp|cpp)$/)) {
    const [, layer] = relative(root, path).split(/[/\\]/);
    const text = readFileSync(path, 'utf8');
    if (!core[layer]) report(path, text, 0, `\`${layer}\` is no layer: name it in the table of scripts/lint/layers.mjs`);
    else for (const include of includesOf(text)) report(path, text, include.index, includeFault(layer, include));
  }
  const imports = new Map();
  for (const path of filesBelow(join(root, 'web'), /\.tsx?$/)) {
    const file = relative(root, path);
    const [, folder, inside] = file.split(/[/\\]/);
    if (!inside) continue;
    const text = readFileSync(path, 'utf8');
    if (!web[folder]) report(path, text, 0, `\`${folder}\` is no part of web/: name it in the table of scripts/lint/layers.mjs`);
    else {
      const found = importsOf(text);
      for (const { target, index } of found) report(path, text, index, importFault(file, folder, target, { path, root }));
      imports.set(path, found.filter(({ types }) => !types).map(({ target, index }) => ({ index, to: sourceOf(resolve(dirname(path), target)) })).filter(({ to }) => to));
    }
  }
  const rooms = new Map();
  for (const path of filesBelow(join(root, 'web'), /./)) {
    rooms.set(dirname(path), (rooms.get(dirname(path)) ?? 0) + 1);
    const lines = /\.(?:tsx?|css|html)$/.test(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
    if (lines > MOST_LINES) faults.push({ file: relative(root, path), line: MOST_LINES + 1, message: `${lines} lines: give what can stand alone a file of its own, at most ${MOST_LINES} each` });
  }
  for (const [folder, count] of rooms) {
    if (count > MOST_FILES) faults.push({ file: relative(root, folder), line: 1, message: `${count} files: give those that belong together a folder of their own, at most ${MOST_FILES} each` });
  }
  for (const { path, to, index } of circles(imports)) {
    report(path, readFileSync(path, 'utf8'), index, `${relative(root, to)} imports this file again: hand in what it needs`);
  }
  return faults;
}

/** The file that an import means, where it is one of ours. */
function sourceOf(path) {
  return ['.ts', '.tsx', '.d.ts'].map((ending) => path.replace(/\.js$/, ending)).find((name) => name !== path && existsSync(name)) ?? null;
}

/** An import for each circle of files, the one that closes it. Types make none: nothing of them is left to run. */
function circles(imports) {
  const found = [];
  const done = new Map();
  const visit = (path) => {
    done.set(path, false);
    for (const { to, index } of imports.get(path) ?? []) {
      if (done.get(to) === false) found.push({ path, to, index });
      else if (!done.has(to)) visit(to);
    }
    done.set(path, true);
  };
  for (const path of imports.keys()) if (!done.has(path)) visit(path);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)));
  const faults = checkLayers(root);
  for (const { file, line, message } of faults) console.error(`${file}:${line}: ${message}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
