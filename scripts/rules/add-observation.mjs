// Makes sources and a rule proposal of observations that somebody sent. See --help.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultRules } from '../bundle/rules.mjs';
import { draftRules, ruleText } from './draft-rules.mjs';
import { lint } from '../lint/rules/all-rules.mjs';
import { readObservations } from './read-observations.mjs';
import { readRuleFiles, ruleFile } from './rule-files.mjs';

const help = `Usage: scripts/add-observation FILE [--rules FOLDER] [--as-of DAY] [--dry-run]

Reads observations (docs/observing.md) and writes, below rules/,

  sources/reader-….json               a source for each day, link, chat and outcome
  apps/<app>/policies/reader-….json   a rule for each link and chat; one that is there gets the new sources and days

and lists every file. The rules with these files in them go through the linter first: where it finds a fault, or FILE has one,
nothing is written. Faults are printed one a line, with file and JSON pointer. What it writes is a proposal: read its texts,
and look with scripts/rules-impact HEAD which answers it changes. Addresses and remarks of readers are not taken over.

  --as-of DAY      the rules were reviewed on that day: moves \`as_of\` in rules/rule-book.json, for nothing is dated after it
  --rules FOLDER   another folder than rules/
  --dry-run        print the files in place of writing them`;

const dayInChina = () => new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);

/** Writes all or nothing. `files` is [{ file, text }]. */
function write(files) {
  const done = [];
  try {
    for (const one of files) {
      mkdirSync(dirname(one.file), { recursive: true });
      done.push({ file: one.file, before: existsSync(one.file) ? readFileSync(one.file) : undefined });
      writeFileSync(one.file, one.text);
    }
  } catch (problem) {
    for (const { file, before } of done) {
      if (before === undefined) rmSync(file, { force: true });
      else writeFileSync(file, before);
    }
    throw problem;
  }
}

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, rules: { type: 'string' }, 'as-of': { type: 'string' }, 'dry-run': { type: 'boolean' } },
  });
  if (values.help) return { help: true };
  if (positionals.length !== 1) throw new Error('give one file of observations, see scripts/add-observation --help');
  return { path: positionals[0], folder: values.rules ?? defaultRules, asOf: values['as-of'], dryRun: values['dry-run'] ?? false };
}

function main() {
  const { help: wanted, path, folder, asOf, dryRun } = options();
  if (wanted) return console.log(help);
  const files = readRuleFiles(folder);
  const { observations, faults } = readObservations(path, files, dayInChina());
  if (faults.length > 0) {
    for (const { place, message } of faults.slice(0, 100)) console.log(`${place}: ${message}`);
    console.log(`${faults.length} fault${faults.length > 1 ? 's' : ''}, nothing was written`);
    process.exitCode = 1;
    return;
  }
  const book = files.find(file => file.path === 'rules/rule-book.json');
  const drafts = [
    ...draftRules(observations, files),
    ...(asOf === undefined || asOf === book.value.as_of ? [] : [{ path: book.path, value: { ...book.value, as_of: asOf }, before: book.value }]),
  ].map(draft => ({ ...draft, text: `${ruleText(draft.value)}\n` }));

  const changed = new Map(drafts.map(draft => [draft.path, ruleFile(draft.path, draft.text)]));
  const result = [...files.filter(file => !changed.has(file.path)), ...changed.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const found = lint(result).filter(one => !one.warning);
  if (found.length > 0) {
    for (const { path: place, pointer, message, rule } of found) console.log(`${place}#${pointer}: ${message} [${rule}]`);
    if (found.some(one => one.rule === 'nothing-from-the-future')) console.log('where the rules were reviewed since, say so with --as-of DAY');
    console.log(`${found.length} fault${found.length > 1 ? 's' : ''} in the rules as they would be, nothing was written`);
    process.exitCode = 1;
    return;
  }
  if (drafts.length === 0) return console.log('all of this is in the rules already, nothing was written');
  if (dryRun) for (const { path: place, text } of drafts) console.log(`${place}\n${text}`);
  else write(drafts.map(({ path: place, text }) => ({ file: join(folder, place.slice('rules/'.length)), text })));
  for (const { path: place, before } of drafts) console.log(`${dryRun ? 'not written' : before ? 'changed' : 'new'}: ${place}`);
  for (const { remark } of observations) if (remark) console.log(`a reader remarked, which is not taken over: ${JSON.stringify(remark)}`);
  console.log('a proposal: read its texts, then see with scripts/rules-impact HEAD what it changes');
}

try {
  main();
} catch (problem) {
  console.error(`add-observation: ${problem.message}`);
  process.exitCode = 2;
}
