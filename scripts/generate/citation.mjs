// Writes CITATION.cff: how to cite software and rules, with the version of one and the day of the other.
// Usage: node scripts/generate/citation.mjs [--check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
const { as_of: day } = JSON.parse(readFileSync('rules/rule-book.json', 'utf8'));
const text = `cff-version: 1.2.0
message: Cite the rule book by the id of the rule and the version of the rules that your answer names.
title: "Wailian: what WeChat does with a link, in which chat, since when, and who says so"
abstract: A dated rule book of how Chinese chat apps treat links, with sources, and the software that answers from it offline.
type: dataset
authors:
  - name: The Wailian authors
version: ${version}
date-released: "${day}"
license: ${license}
keywords:
  - WeChat
  - links
  - interoperability
  - 外链
  - 微信
`;
if (!process.argv.includes('--check')) writeFileSync('CITATION.cff', text);
else if (!existsSync('CITATION.cff') || readFileSync('CITATION.cff', 'utf8') !== text) {
  console.error('CITATION.cff is not of this version and these rules: run node scripts/generate/citation.mjs');
  process.exitCode = 1;
}
