// Writes src/url/idna_tables.hpp: what UTS #46 does with every code point, and what its checks need to know.
//
//   node scripts/generate/idna.mjs            write the file
//   node scripts/generate/idna.mjs --check    fail if the file is not what would be written
//
// Mappings, bidi classes, joining types, marks and viramas come from the pinned npm package tr46. Canonical
// composition, the order of marks and scripts come from this Node's own Unicode data: code points that are newer than
// it compose with nothing and belong to no script that we show.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const output = new URL('../../src/url/idna_tables.hpp', import.meta.url);
const lastCodePoint = 0x10ffff;
const nodeUnicode = '17.0';

const mappingTable = require('tr46/lib/mappingTable.json');
const regexes = require('tr46/lib/regexes.js');
const tr46Version = require('tr46/package.json').version;

const text = codePoint => String.fromCodePoint(codePoint);
const isSurrogate = codePoint => codePoint >= 0xd800 && codePoint <= 0xdfff;

// --- What tr46 says of each code point: 'valid', 'disallowed', 'ignored', or the code points it is mapped to.

function readStatuses() {
  const statuses = new Array(lastCodePoint + 1).fill('disallowed');
  const names = { 2: 'valid', 3: 'disallowed', 6: 'valid', 7: 'ignored' }; // 6: deviation, valid when not transitional
  for (const [range, status, mapping] of mappingTable) {
    const [first, last] = Array.isArray(range) ? range : [range, range];
    const value = status === 1 ? Array.from(mapping, c => c.codePointAt(0)) : names[status];
    for (let codePoint = first; codePoint <= last; ++codePoint) statuses[codePoint] = value;
  }
  return statuses;
}

// --- Bytes: variable-length integers, low seven bits first.

function varint(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return [...bytes, value];
}

const zigzag = value => (value >= 0 ? value * 2 : -value * 2 - 1);

// --- Mappings: runs of one kind. The kinds are explained in src/url/code_point.cpp, which reads them.

const kinds = { valid: 0, disallowed: 1, ignored: 2, shifted: 3, alternating: 4, same: 5, spelled: 6 };

/** The heads of all runs, and what they map to as one text: apart from each other both compress better. */
function mappingRuns(statuses) {
  const one = codePoint => Array.isArray(statuses[codePoint]) && statuses[codePoint].length === 1;
  const target = codePoint => statuses[codePoint][0];
  const lengthWhile = (first, holds) => {
    let length = 0;
    while (first + length <= lastCodePoint && holds(first + length)) ++length;
    return length;
  };
  const heads = [];
  const targets = [];
  for (let first = 0; first <= lastCodePoint; ) {
    const status = statuses[first];
    let kind, length;
    if (!Array.isArray(status)) {
      kind = kinds[status];
      length = lengthWhile(first, c => statuses[c] === status);
    } else if (status.length > 1) {
      kind = kinds.spelled;
      length = 1;
      targets.push(...status);
    } else {
      const shift = target(first) - first;
      const candidates = [
        [kinds.shifted, lengthWhile(first, c => one(c) && target(c) - c === shift)],
        [kinds.same, lengthWhile(first, c => one(c) && target(c) === target(first))],
        [kinds.alternating, shift !== 1 ? 0 : lengthWhile(first, c =>
          (c - first) % 2 === 0 ? one(c) && target(c) === c + 1 : statuses[c] === 'valid')],
      ];
      [kind, length] = candidates.reduce((best, next) => (next[1] > best[1] ? next : best));
      if (kind !== kinds.alternating) targets.push(target(first));
    }
    heads.push(...varint(((kind === kinds.spelled ? status.length : length) - 1) * 8 + kind));
    first += length;
  }
  if (targets.length > 0xffff) throw new Error('more targets than 16 bits count');
  return { heads, targets: [...Buffer.from(String.fromCodePoint(...targets))] };
}

// --- Traits: what the checks of UTS #46, normalization and display need, of valid code points only.

// The scripts of UTS #39, table 5 ("recommended"). Letters of all others are never shown.
const scripts = ['Common', 'Inherited', 'Latin', 'Greek', 'Cyrillic', 'Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Hangul',
  'Arabic', 'Armenian', 'Bengali', 'Devanagari', 'Ethiopic', 'Georgian', 'Gujarati', 'Gurmukhi', 'Hebrew', 'Kannada',
  'Khmer', 'Lao', 'Malayalam', 'Myanmar', 'Oriya', 'Sinhala', 'Tamil', 'Telugu', 'Thaana', 'Thai', 'Tibetan'];
const scriptTests = scripts.map(name => [name, new RegExp(`\\p{Script=${name}}`, 'u')]);
const scriptOf = char => scriptTests.find(([, test]) => test.test(char))?.[0].toLowerCase() ?? 'other';

const hebrewAlef = '\u05d0';
const arabicBeh = '\u0628'; // joins on both sides
const nonJoiner = '\u200c';
const topMark = '\u0345'; // its combining class is the highest; alone with it, and itself mapped away

function bidiOf(char) {
  if (regexes.bidiS1LTR.test(char)) return 'left';
  if (regexes.bidiS1RTL.test(char)) return 'right';
  if (regexes.bidiS4EN.test(char)) return 'european_number';
  if (regexes.bidiS4AN.test(char)) return 'arabic_number';
  if (regexes.bidiS3.test(hebrewAlef + char)) return 'mark';
  return regexes.bidiS2.test(char) ? 'neutral' : 'forbidden';
}

function joiningOf(char) {
  const left = regexes.validZWNJ.test(char + nonJoiner + arabicBeh);
  const right = regexes.validZWNJ.test(arabicBeh + nonJoiner + char);
  if (left && right) return 'both';
  if (left) return 'left';
  if (!regexes.validZWNJ.test(arabicBeh + char + nonJoiner + arabicBeh)) return right ? 'right' : 'none';
  return 'transparent';
}

/** Ranks the combining classes of `marks`: only their order matters, and this shows in how marks are reordered. */
function markOrders(marks) {
  const movesBefore = (a, b) => (b + a).normalize('NFD') === (a + b).normalize('NFD') && (b + a).normalize('NFD') !== b + a;
  const moving = marks.filter(mark => movesBefore(mark, topMark));
  const classes = [];
  for (const mark of moving) {
    const at = classes.findIndex(([other]) => !movesBefore(other, mark));
    if (at >= 0 && !movesBefore(mark, classes[at][0])) classes[at].push(mark);
    else classes.splice(at < 0 ? classes.length : at, 0, [mark]);
  }
  return new Map(classes.flatMap((members, index) => members.map(mark => [mark, index + 1])));
}

function traitRuns(statuses) {
  const valid = [];
  for (let c = 0; c <= lastCodePoint; ++c) if (statuses[c] === 'valid' && !isSurrogate(c)) valid.push(c);
  const orders = markOrders(valid.map(text).filter(char => /\p{M}/u.test(char)));
  const classes = new Map();
  const runs = [];
  for (const c of valid) {
    const char = text(c);
    const traits = `{Bidi::${bidiOf(char)}, Joining::${joiningOf(char)}, Script::${scriptOf(char)}, ` +
      `${orders.get(char) ?? 0}, ${regexes.combiningMarks.test(char)}, ${regexes.combiningClassVirama.test(char)}}`;
    if (!classes.has(traits)) classes.set(traits, classes.size);
    const index = classes.get(traits);
    if (runs.at(-1)?.index !== index) runs.push({ first: runs.length === 0 ? 0 : c, index });
  }
  if (classes.size > 256) throw new Error('more classes of traits than a byte counts');
  const bytes = runs.flatMap((run, i) => [...varint((runs[i + 1]?.first ?? lastCodePoint + 1) - run.first), ...varint(run.index)]);
  return { bytes, classes: [...classes.keys()] };
}

// --- Canonical composition. Hangul goes by rule, and what is mapped away never needs composing.

function compositions(statuses) {
  const rows = [];
  const parts = new Map();
  for (let c = 0; c <= lastCodePoint; ++c) {
    if (isSurrogate(c) || (c >= 0xac00 && c <= 0xd7a3)) continue;
    const whole = text(c);
    const apart = Array.from(whole.normalize('NFD'));
    if (apart.length < 2 || whole.normalize('NFC') !== whole) continue;
    const second = apart.at(-1);
    const first = apart.slice(0, -1).join('').normalize('NFC');
    if (Array.from(first).length !== 1 || (first + second).normalize('NFC') !== whole)
      throw new Error(`U+${c.toString(16)} does not come from two code points`);
    if (!regexes.combiningMarks.test(second) && scriptOf(second) !== 'other')
      throw new Error(`U+${c.toString(16)} ends in a common letter: see may_stand_second in src/url/code_point.cpp`);
    const [a, b] = [first.codePointAt(0), second.codePointAt(0)];
    if (statuses[c] === 'valid') {
      rows.push([a, b, c]);
      parts.set(c, [a, b]);
    } else if (statuses[a] === 'valid' && statuses[b] === 'valid') {
      throw new Error(`U+${c.toString(16)} is not valid, but valid code points compose to it`);
    }
  }
  const takeApart = c => (parts.has(c) ? parts.get(c).flatMap(takeApart) : [c]);
  for (const [, , c] of rows)
    if (String.fromCodePoint(...takeApart(c)) !== text(c).normalize('NFD'))
      throw new Error(`the table does not take U+${c.toString(16)} wholly apart`);
  return rows;
}

// --- The file.

function wrapped(items) {
  const lines = [];
  let line = '   ';
  for (const item of items) {
    if (line.length + item.length + 2 > 110) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${item},`;
  }
  return [...lines, line].join('\n');
}

const array = (type, name, items) =>
  `inline constexpr std::array<${type}, ${items.length}> ${name}{{\n${wrapped(items.map(String))}\n}};\n`;
/** One column of the rows, each number as its way from the one before. */
const column = (rows, at) => rows.flatMap((row, i) => varint(zigzag(row[at] - (rows[i - 1]?.[at] ?? 0))));

function generate() {
  const statuses = readStatuses();
  const mappings = mappingRuns(statuses);
  const traits = traitRuns(statuses);
  const pairs = compositions(statuses);
  return `// Generated by scripts/generate/idna.mjs from tr46 ${tr46Version} and Unicode ${nodeUnicode}: do not edit.
// Unicode data: Copyright (c) Unicode, Inc., https://www.unicode.org/license.txt
#pragma once

#include "url/code_point.hpp"

#include <array>
#include <cstdint>

namespace wailian {

// Packed as src/url/code_point.cpp reads it: numbers of seven bits a byte, low ones first.
${array('std::uint8_t', 'mapping_heads', mappings.heads)}
/// UTF-8.
${array('std::uint8_t', 'mapping_targets', mappings.targets)}
/// Length and number of the class, in turn.
${array('std::uint8_t', 'trait_runs', traits.bytes)}
${array('CodePointTraits', 'trait_classes', traits.classes)}
/// What composes canonically to what, sorted by the latter: each number as its way from the one before.
${array('std::uint8_t', 'composition_firsts', column(pairs, 0))}
${array('std::uint8_t', 'composition_seconds', column(pairs, 1))}
${array('std::uint8_t', 'composition_wholes', column(pairs, 2))}
}  // namespace wailian
`;
}

if (!process.versions.unicode.startsWith(nodeUnicode)) {
  // Another Unicode gives other compositions and scripts, so that neither writing nor comparing would be honest.
  console.error(`generate/idna: this Node has Unicode ${process.versions.unicode}, the tables want ${nodeUnicode}: nothing done`);
  process.exit(process.argv.includes('--check') ? 0 : 1);
}
const generated = generate();
if (!process.argv.includes('--check')) {
  writeFileSync(output, generated);
} else if (readFileSync(output, 'utf8') !== generated) {
  console.error('src/url/idna_tables.hpp is stale: run node scripts/generate/idna.mjs');
  process.exit(1);
}
