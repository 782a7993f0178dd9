// Writes the public suffix list as a front-coded tree of A-labels into src/url/suffix_list.hpp: in one part what every
// module has, in another what is below names that have many names, which the page fetches where it is needed. The header is
// kept, so that the library builds with a compiler and CMake alone.
//
//   node scripts/generate/suffixes.mjs [--check | --out FILE]
//
// The rules are those that the pinned npm package tldts carries. src/url/suffix_tree.cpp reads the text and says what its
// signs mean. As text it compresses by a third better than a DAFSA, in which every repetition is folded away already.
// A rule `*.x` makes `x` itself a suffix too, in the data as in browsers: so `x` and `*.x` become one entry. The
// tree could not hold both, and any other such pair stops the build.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as trie from '../../node_modules/tldts/dist/es6/src/data/trie.js';

const require = createRequire(import.meta.url);
const tr46 = require('tr46');

// The package names no date for its list. It was published this day, from the list of that day: change both together.
const list = { version: '7.6.0', published: '2026-11-25' };
const oldestYear = 2026;
const fewestRules = 10_000;
const longestShared = 25; // one letter says it, from A for none
const mostBelow = 5; // names below one name that stay with it
// The links of those who ask, and countries whose domains the whole world takes.
const keptWhole = { icann: ['cn', 'hk', 'mo', 'tw', 'sg', 'ai', 'cc', 'co', 'gg', 'im', 'io', 'ly', 'me', 'so', 'to', 'tv', 'uk'], private: ['cn', 'hk', 'mo', 'tw', 'uk'] };
// Where people put pages of their own, links to them are pasted every day: these stay too.
const keptHosting = `
  amazonaws.com appspot.com azurestaticapps.net azurewebsites.net bitbucket.io blogspot.com carrd.co cloudfront.net
  cloudfunctions.net deno.dev digitaloceanspaces.com eu.org firebaseapp.com fly.dev framer.app framer.website gitbook.io
  github.io githubusercontent.com gitlab.io herokuapp.com hf.space is-a.dev lovable.app myshopify.com
  netlify.app ngrok-free.app ngrok-free.dev ngrok.app notion.site onrender.com pages.dev r2.dev
  railway.app readthedocs.io replit.app replit.dev streamlit.app supabase.co surge.sh translate.goog trycloudflare.com
  uk.com us.com vercel.app vercel.dev web.app webflow.io windows.net wixsite.com wixstudio.com workers.dev zeabur.app
`.trim().split(/\s+/);
// That a name of hosting is left out, a filter says, of so many bits for each; it takes one name in 300 for one in error.
const bitsOfEach = 12;
const probes = 8;
const sections = { 1: 'icann', 2: 'private' };

function check(condition, message) {
  if (!condition) throw new Error(`generate/suffixes: ${message}`);
}

/** The rules of the trie as `name -> section`, a wildcard as `*.name`. */
function rulesUnder(root) {
  const offsets = new Uint32Array(trie.edgeLength.length + 1);
  trie.edgeLength.forEach((length, edge) => (offsets[edge + 1] = offsets[edge] + length));
  const rules = new Map();
  const walk = (node, name) => {
    const section = trie.nodeFlags[node];
    if (section !== 0) {
      check(sections[section], `rule ${name} is in section ${section}`);
      rules.set(name, sections[section]);
    }
    for (let edge = trie.edgeStart[node]; edge < trie.edgeStart[node + 1]; ++edge) {
      const label = trie.labelText.slice(offsets[edge], offsets[edge + 1]);
      walk(trie.edgeChild[edge], name === '' ? label : `${label}.${name}`);
    }
  };
  walk(root, '');
  return rules;
}

/** Rules with other letters stand twice, as they are and as A-labels: keeps the latter. */
function aLabelsOnly(rules) {
  for (const [name, section] of rules) {
    if (/^[\x21-\x7e]+$/.test(name)) continue;
    const ascii = tr46.toASCII(name, { checkBidi: true, checkJoiners: true });
    check(rules.get(ascii) === section, `rule ${name} has no counterpart in A-labels`);
    rules.delete(name);
  }
  return rules;
}

/** The entries of one section as `name -> mark`: none for a rule, `*` for one with a wildcard, `!` for an exception. */
function entriesOf(section, rules, exceptions) {
  const entries = new Map();
  for (const [name, ruleSection] of rules) {
    const wildcard = name.startsWith('*.');
    const bare = wildcard ? name.slice(2) : name;
    check(!bare.includes('*'), `rule ${name}: only the first label may be a wildcard`);
    if (wildcard) check(rules.get(bare) === ruleSection, `rule ${name} without ${bare} in the same section`);
    if (ruleSection === section && (wildcard || !rules.has(`*.${name}`))) entries.set(bare, wildcard ? '*' : '');
  }
  for (const [name, ruleSection] of exceptions) {
    check(rules.has(`*.${name.slice(name.indexOf('.') + 1)}`), `exception !${name} to no wildcard`);
    check(!rules.has(name), `${name} is a rule and an exception`);
    if (ruleSection === section) entries.set(name, '!');
  }
  return entries;
}

function treeOf(entries) {
  const root = { mark: '?', children: new Map() };
  for (const [name, mark] of entries) {
    let node = root;
    for (const label of name.split('.').reverse()) {
      check(/^[a-z0-9-]+$/.test(label), `${name} is not made of A-labels`);
      if (!node.children.has(label)) node.children.set(label, { mark: '?', children: new Map() });
      node = node.children.get(label);
    }
    node.mark = mark;
  }
  return root;
}

function sharedStart(a, b) {
  let shared = 0;
  while (shared < longestShared && shared < a.length && a[shared] === b[shared]) ++shared;
  return shared;
}

/** Takes out of the tree what is below names with many names, and gives the tree of that. */
function cutLater(node, section, depth = 1) {
  const later = { mark: '?', children: new Map() };
  for (const [label, child] of node.children) {
    if (depth === 1 && keptWhole[section].includes(label)) continue;
    const isWhole = nodesUnder(child) > mostBelow && (section === 'icann' || depth > 1);
    const cut = isWhole ? { mark: '?', children: child.children } : cutLater(child, section, depth + 1);
    if (isWhole) Object.assign(child, { children: new Map(), more: true });
    if (cut.children.size > 0) later.children.set(label, cut);
  }
  return later;
}

/**
 * Takes the names of hosting out of the tree of the private section, but those that stay, and gives the tree of them and the
 * names. A last label below which some are left out is marked. Below a name of the other section a mark says that more stands
 * elsewhere.
 */
function cutHosting(root, icann) {
  const later = { mark: '?', children: new Map() };
  const names = [];
  for (const [end, { children }] of root.children) {
    if (keptWhole.private.includes(end)) continue;
    const cut = new Map();
    for (const [label, child] of children) {
      const name = `${label}.${end}`;
      if (keptHosting.includes(name)) continue;
      if (icann.children.get(end)?.children.has(label)) {
        if (child.children.size === 0) continue;
        cut.set(label, { mark: '?', children: child.children });
        Object.assign(child, { children: new Map(), more: true });
      } else {
        cut.set(label, child);
        children.delete(label);
        names.push(name);
      }
    }
    if (cut.size > 0) later.children.set(end, { mark: '?', children: cut });
    if (cut.size > 0) icann.children.get(end).hosting = true;
    if (children.size === 0) root.children.delete(end);
  }
  return { later, names };
}

/** Both trees in one. */
function joined(a, b) {
  for (const [label, child] of b.children) {
    const known = a.children.get(label);
    if (known) joined(known, child);
    else a.children.set(label, child);
  }
  return a;
}

/** A Bloom filter of the names, as bytes; src/url/public_suffix.cpp asks it with the same hashes. */
function filterOf(names) {
  const bits = new Uint8Array(Math.ceil((names.length * bitsOfEach) / 8));
  for (const name of names) {
    let hash = 2166136261; // FNV-1a
    for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    const step = (hash >>> 17) | 1;
    for (let probe = 0; probe < probes; ++probe, hash = (hash + step) >>> 0) {
      const bit = hash % (bits.length * 8);
      bits[bit >> 3] |= 1 << (bit & 7);
    }
  }
  return bits;
}

/** Each label as the number of letters it shares with the one before (A: none), the rest, its marks, its children. */
function textOf({ children }) {
  let before = '';
  let text = '';
  for (const label of [...children.keys()].sort()) {
    const shared = sharedStart(label, before);
    const node = children.get(label);
    text += String.fromCharCode(65 + shared) + label.slice(shared) + node.mark + (node.more ? '~' : '') + (node.hosting ? '^' : '');
    if (node.children.size > 0) text += `(${textOf(node)})`;
    before = label;
  }
  return text;
}

const nodesUnder = node => [...node.children.values()].reduce((sum, child) => sum + 1 + nodesUnder(child), 0);
const numbers = bytes => [...bytes].join(',').match(/.{1,110}(?:,|$)/g).map(line => `    ${line}`).join('\n');
const literal = text => text.match(/.{1,110}/g).map(line => `    "${line}"`).join('\n');

function header(trees, ruleCount) {
  return `// Generated by scripts/generate/suffixes.mjs from tldts ${list.version}: do not edit.
//
// The public suffix list, ${ruleCount} rules, published ${list.published}. This Source Code Form is subject to the terms of the
// Mozilla Public License, v. 2.0 (https://mozilla.org/MPL/2.0/). The list's own text: https://publicsuffix.org/list/
#pragma once

#include <cstddef>
#include <string_view>

namespace wailian {

/// At most: names that lie in both sections count twice.
inline constexpr std::size_t suffix_nodes = ${trees.icann.nodes + trees.private.nodes};

inline constexpr std::string_view icann_suffixes =
${literal(trees.icann.text)};

inline constexpr std::string_view private_suffixes =
${literal(trees.private.text)};

/// A Bloom filter of the names that have a rule in later_private_suffixes and stand right below their last label: see public_suffix.cpp.
inline constexpr unsigned later_name_probes = ${probes};
inline constexpr unsigned char later_names[] = {
${numbers(trees.filter)}};

inline constexpr std::string_view later_icann_suffixes =
${literal(trees.icann.later)};

inline constexpr std::string_view later_private_suffixes =
${literal(trees.private.later)};

}  // namespace wailian
`;
}

const { values: { out, check: onlyCheck } } = parseArgs({ options: { out: { type: 'string', default: fileURLToPath(new URL('../../src/url/suffix_list.hpp', import.meta.url)) }, 'check': { type: 'boolean' } } });

const installed = JSON.parse(readFileSync(new URL('../../node_modules/tldts/package.json', import.meta.url))).version;
check(installed === list.version, `tldts ${installed} is installed, ${list.version} is what this script knows the date of`);
check(Number(list.published.slice(0, 4)) >= oldestYear, `the list of ${list.published} is too old`);

const rules = aLabelsOnly(rulesUnder(trie.rulesRoot));
const exceptions = aLabelsOnly(rulesUnder(trie.exceptionsRoot));
check(rules.size >= fewestRules, `only ${rules.size} rules`);
const [icann, hosting] = Object.values(sections).map(section => treeOf(entriesOf(section, rules, exceptions)));
const [icannNodes, hostingNodes] = [icann, hosting].map(nodesUnder);
const { later, names } = cutHosting(hosting, icann);
const unlisted = keptHosting.filter(name => !rules.has(name) && ![...rules.keys()].some(rule => rule.endsWith(`.${name}`)));
check(unlisted.length === 0, `${unlisted.join(', ')}: not in the list`);
const trees = {
  icann: { nodes: icannNodes, later: textOf(cutLater(icann, 'icann')), text: textOf(icann) },
  private: { nodes: hostingNodes, later: textOf(joined(later, cutLater(hosting, 'private'))), text: textOf(hosting) },
  filter: filterOf(names),
};
const text = header(trees, rules.size + exceptions.size);
if (!onlyCheck) writeFileSync(out, text);
else check(readFileSync(out, 'utf8') === text, `${out} is not of the list as it is: run \`node scripts/generate/suffixes.mjs\``);
