// Traditional Chinese out of Simplified: characters by OpenCC, terms by a glossary of ours. It is made at build time and never
// written down; where a text wants other words, its author gives them (`zh-TW` in a rule, an entry beside converted strings).
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConverterFactory, Locale, Trie } from 'opencc-js/cn2t';
import { terms } from './traditional-terms.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const characters = ConverterFactory(Locale.from.cn, Locale.to.tw, [[[['臺', '台']]]]);

/** In a share text, 【淘宝】 stays what people paste. */
const asPasted = /(【[^】]*】)/;
/** In the rules, what is quoted keeps its words as well: the app and its documents use them. */
const asPastedOrQuoted = /(【[^】]*】|“[^“”]*”)/;

/** `one` and `other` with a space where a Han and a Latin letter or digit would meet. */
const joined = (one, other) => (/\p{Script=Han}$/u.test(one) && /^[A-Za-z\d]/.test(other)) || (/[A-Za-z\d]$/.test(one) && /^\p{Script=Han}/u.test(other)) ? `${one} ${other}` : one + other;

/** A function that puts `terms`, `names` and OpenCC's characters in place, the longest first, but not into what `kept` finds. */
function converter(names, kept) {
  const known = new Trie();
  for (const { 'zh-CN': name, 'zh-TW': own = characters(name) } of names) if (/\p{Script=Han}{2}/u.test(name)) known.addWord(name, own);
  known.loadDict(terms);
  const convert = (text) => {
    let out = '', from = 0;
    for (let at = 0; at < text.length;) {
      const term = known.matchPrefix(text, at);
      if (term) out = joined(joined(out, characters(text.slice(from, at))), term.value);
      at = term?.end ?? at + 1;
      if (term) from = at;
    }
    return joined(out, characters(text.slice(from)));
  };
  const keep = (text) => (text.startsWith('【') ? text : characters(text));
  return (text) => text.split(kept).map((part, at) => (at % 2 === 1 ? keep(part) : convert(part))).join('')
    .replaceAll('“', '「').replaceAll('”', '」').replace(/‘([^‘’]*\p{Script=Han}[^‘’]*)’/gu, '『$1』');
}

/**
 * `text` in Traditional Chinese, with quotation marks as they are in Taiwan. What is not Chinese stays as it is. Terms go first,
 * for OpenCC's phrases, taken from the left, cut through them (贴上链接 holds 上链).
 */
export const traditional = converter([], asPasted);
/** The same for the rules. In `names`, texts that are proper names, no word is another one. */
export const traditionalRules = (names) => converter(names, asPastedOrQuoted);

/** `value` with Traditional Chinese, made by `convert`, in each text of the rules in it that has none: a text has `zh-CN` and `en`. */
function fill(value, convert) {
  if (Array.isArray(value)) return value.map((item) => fill(item, convert));
  if (value === null || typeof value !== 'object') return value;
  const { 'zh-CN': simplified, en } = value;
  if (typeof simplified !== 'string' || typeof en !== 'string') return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, fill(below, convert)]));
  const given = value['zh-TW'] ?? convert(simplified);
  // The compiler takes the Simplified text where there is no other.
  return given === simplified ? { 'zh-CN': simplified, en } : { 'zh-CN': simplified, 'zh-TW': given, en };
}

/** The content of a bundle with Traditional Chinese. Companies and sites have proper names. */
export function withTraditional(content) {
  const { owners, sites, messages: { 'zh-CN': simplified = {}, 'zh-TW': own = {}, ...languages } } = content;
  const convert = traditionalRules([...owners, ...sites].flatMap(({ names }) => (names?.['zh-CN'] ? names : [])));
  const sentences = Object.entries(simplified).map(([id, template]) => [id, own[id] ?? convert(template)]);
  return {
    ...fill(content, convert), owners: fill(owners, characters), sites: fill(sites, characters),
    messages: { ...(content.messages['zh-CN'] && { 'zh-CN': simplified, 'zh-TW': Object.fromEntries(sentences) }), ...languages },
  };
}

/** What index.html says, by the names in `data-text`. */
function saidBy(page) {
  return Object.fromEntries([...page.matchAll(/data-text="([^"]+)"[^>]*>([^<]*)</g)].map(([, name, text]) => [name, text]));
}

/**
 * For esbuild: `import … from './zh-cn.js?zh-TW'` is that module in Traditional Chinese, and `index.html?zh-TW` what that page
 * says. The module may import types alone.
 */
export function traditionalModules() {
  return {
    name: 'traditional-modules',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /\?zh-TW$/ }, async ({ path, resolveDir, importer, kind }) => {
        const found = await resolve(path.replace(/\?zh-TW$/, ''), { resolveDir, importer, kind });
        return found.errors.length > 0 ? { errors: found.errors } : { path: relative(root, found.path), namespace: 'zh-TW' };
      });
      onLoad({ filter: /.*/, namespace: 'zh-TW' }, ({ path: below }) => {
        const path = join(root, below);  // the name stands in comments of the package, which are the same in every folder
        const source = readFileSync(path, 'utf8');
        return path.endsWith('.html')
          ? { contents: traditional(JSON.stringify(saidBy(source))), loader: 'json', watchFiles: [path] }
          : { contents: traditional(source).replaceAll("'zh-CN'", "'zh-TW'"), loader: 'ts', resolveDir: dirname(path), watchFiles: [path] };
      });
    },
  };
}
