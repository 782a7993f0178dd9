// The library for C++ and C as two files, with the rules inside: see scripts/generate/amalgamation --help.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = join(root, 'src');
const { values: options } = parseArgs({ options: { out: { type: 'string', default: join(root, 'build/amalgamation') }, rules: { type: 'string', default: join(root, 'dist/npm') } } });
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const layers = ['base', 'extract', 'url', 'rules', 'site', 'compile', 'policy', 'explain', 'check', 'api', 'wailian'];
/** What only WebAssembly needs. */
const LEFT_OUT = new Set(['url/stop_on_exception.cpp']);
const files = layers.flatMap((layer) => readdirSync(join(source, layer)).filter((name) => name.endsWith('.cpp')).sort().map((name) => `${layer}/${name}`)).filter((file) => !LEFT_OUT.has(file));

const seen = new Set();
const outside = new Set();
/** A file without its includes: those of ours stand before it, all others at the very top. */
function taken(path) {
  const text = readFileSync(path, 'utf8');
  const before = [];
  let depth = 0;
  const lines = text.split('\n').map((line) => {
    if (/^#\s*(if|ifdef|ifndef)\b/.test(line)) depth += 1;
    if (/^#\s*endif\b/.test(line)) depth -= 1;
    const [, quoted] = /^#include "([^"]+)"/.exec(line) ?? [];
    if (quoted) {
      const found = [join(source, quoted), resolve(dirname(path), quoted)].find((place) => existsSync(place));
      if (found && !found.includes('/wailian/wailian.h')) { if (!seen.has(found)) { seen.add(found); before.push(taken(found)); } }
      return null;
    }
    // Boost.URL's stay behind what is defined for them.
    if (/^#include </.test(line) && depth === 0 && !path.endsWith('boost_url.cpp')) { outside.add(line); return null; }
    return /^#pragma once/.test(line) ? null : line;
  });
  return `${before.join('')}\n// --- ${relative(source, path)}\n${lines.filter((line) => line !== null).join('\n')}`;
}

/** Names that one file has for itself, and that another may have too: types, and functions and constants. */
function ownNames(text) {
  const names = { types: new Set(), others: new Set() };
  for (const [, inner] of text.matchAll(/^namespace \{\n([^]*?)^\}  \/\/ namespace$/gm)) {
    for (const line of inner.split('\n')) {  // at the left margin
      const type = /^(?:template <[^>]*> )?(?:struct|class|enum class|enum|union) (\w+)/.exec(line) ?? /^using (\w+) =/.exec(line);
      if (type) names.types.add(type[1]);
      if (type || /^(?:\/\/|#|\}|\s|using|template|namespace|static_assert|friend|$)/.test(line)) continue;
      const [, declared, name] = /^([\w:<>,*&\s[\]"]*?[\s*&>])(\w+)(?:<[^>]*>)?\s*(?:\(|=|\{|\[|;)/.exec(line) ?? [];
      if (name && !declared.endsWith('::')) names.others.add(name);
    }
  }
  return names;
}

/** What a file sees of ours: the headers that it includes, and those that these include. */
function headersOf(path, found = new Set()) {
  for (const [, quoted] of readFileSync(path, 'utf8').matchAll(/^#include "([^"]+)"/gm)) {
    const header = [join(source, quoted), resolve(dirname(path), quoted)].find((place) => existsSync(place));
    if (header && !found.has(header)) headersOf(header, found.add(header));
  }
  return found;
}

const bodies = files.map((file) => ({ file, text: taken(join(source, file)) }));
const renamed = ({ file, text }) => {
  const at = text.indexOf(`\n// --- ${file}\n`);
  const stem = file.replace(/\W/g, '_').replace(/_cpp$/, '');
  let own = text.slice(at);
  const { types, others } = ownNames(own);
  const rename = (name, where) => { own = own.replace(where, `${name}_of_${stem}`); };
  for (const name of types) rename(name, new RegExp(`(?<!\\.|->)\\b${name}\\b`, 'g'));
  // Not where a member has the name. Nowhere, where it also stands behind a `::`, or where the file sees another of the name: an overload.
  const headers = [...headersOf(join(source, file))].map((header) => readFileSync(header, 'utf8')).join('');
  for (const name of others) if (!new RegExp(`^\\S.* ${name}\\(`, 'm').test(headers) && !new RegExp(`::\\s*${name}\\b`).test(own)) rename(name, new RegExp(`(?<!\\.|->)\\b${name}\\b`, 'g'));
  return text.slice(0, at) + own;
};

const rules = ['', '.zh-CN', '.zh-TW', '.en', '.rest'].map((part) => readFileSync(join(options.rules, `wailian-rules${part}.txt`)));
/** In pieces that every compiler takes. */
const literal = (bytes) => {
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 4096) {
    pieces.push(`"${[...bytes.subarray(at, at + 4096)].map((byte) => (byte === 34 || byte === 92 ? `\\${String.fromCharCode(byte)}` : byte >= 32 && byte < 127 && byte !== 63 ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`)).join('')}"`);
  }
  return pieces.join('\n');
};
const embedded = `
// --- the rules, compiled
namespace {
${rules.map((bytes, i) => `constexpr char embedded_${i}[] =\n${literal(bytes)};`).join('\n')}
}  // namespace
extern "C" const wailian_rules* wailian_embedded_rules(void) {
  static const wailian_rules rules = {${rules.map((bytes, i) => `${i === 1 ? '{' : ''}{embedded_${i}, ${bytes.length}}${i === 3 ? '}' : ''}`).join(', ')}};
  return &rules;
}
`;

const head = `// Wailian ${version}, the whole library and its rules in one file, made by scripts/generate/amalgamation. Apache-2.0, see LICENSE and NOTICE.
//   c++ -std=c++20 -O2 -I . program.cpp wailian.cpp     (with Boost 1.83 and newer also -lboost_url)
#define WAILIAN_BUILD
#include "wailian/wailian.h"
`;
const text = bodies.map(renamed).join('\n');
mkdirSync(join(options.out, 'wailian'), { recursive: true });
writeFileSync(join(options.out, 'wailian.cpp'), `${head}\n${[...outside].sort().join('\n')}\n${text}\n${embedded}`);
for (const header of ['wailian.h', 'wailian.hpp']) copyFileSync(join(source, 'wailian', header), join(options.out, 'wailian', header));
for (const file of ['LICENSE', 'NOTICE']) copyFileSync(join(root, file), join(options.out, file));
console.log(`${relative(process.cwd(), options.out)}: wailian.cpp (${Math.round(text.length / 1024)} KB of source, ${Math.round(rules.reduce((sum, bytes) => sum + bytes.length, 0) / 1024)} KB of rules), wailian/wailian.h, wailian/wailian.hpp`);
