// Checks the rules as people wrote them. See --help.
import { parseArgs } from 'node:util';
import { defaultRules } from '../bundle/rules.mjs';
import { lint } from './rules/all-rules.mjs';
import { readRuleFiles } from '../rules/rule-files.mjs';

const help = `scripts/lint-rules [--rules FOLDER] [--json]
scripts/lint-rules --stale DAYS [--rules FOLDER] [--json]

Lists every fault of the rules, one a line:

  rules/<file>#/<json pointer>: <what is wrong, and the cure> [<lint rule>]

and fails if there is one that is no warning. What each lint rule wants stands in scripts/lint/<lint rule>.mjs, its examples in
tests/lint/<lint rule>/.

  --stale DAYS    list the policies in force that no source has confirmed for so many days before the last review,
                  the longest first; this is a reading list, not a fault
  --rules FOLDER  check this folder instead of rules/
  --json          print a JSON array instead of lines`;

const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Policies in force on the day of the last review: [{ path, last_confirmed, days }], never confirmed first. */
function stalePolicies(files, days) {
  const asOf = files.find(file => file.kind === 'rule-book')?.value?.as_of;
  if (!asOf) throw new Error('rules/rule-book.json#/as_of is missing, it says from which day to count');
  return files
    .filter(file => file.kind === 'policy' && file.value?.period && (file.value.period.until === null || file.value.period.until > asOf))
    .map(({ path, value }) => ({
      path,
      last_confirmed: value.last_confirmed,
      days: value.last_confirmed === null ? null : daysBetween(value.last_confirmed, asOf),
    }))
    .filter(policy => policy.days === null || policy.days >= days)
    .sort((a, b) => (b.days ?? Infinity) - (a.days ?? Infinity) || (a.path < b.path ? -1 : 1));
}

function printStale(files, days) {
  for (const { path, last_confirmed: day, days: age } of stalePolicies(files, days))
    console.log(day === null ? `${path}: never confirmed` : `${path}: last confirmed on ${day}, ${age} days before the last review`);
}

function printFaults(files) {
  const found = lint(files);
  const faults = found.filter(one => !one.warning);
  for (const { path, pointer, message, rule, warning } of found)
    console.log(`${warning ? 'warning: ' : ''}${path}#${pointer}: ${message} [${rule}]`);
  const warnings = found.length - faults.length;
  console.log(`${files.length} rule files, ${faults.length === 0 ? 'no fault' : `${faults.length} faults`}${warnings > 0 ? `, ${warnings} warning${warnings > 1 ? 's' : ''}` : ''}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function main() {
  const { values } = parseArgs({
    options: { help: { type: 'boolean' }, json: { type: 'boolean' }, rules: { type: 'string' }, stale: { type: 'string' } },
  });
  if (values.help) return console.log(help);
  const files = readRuleFiles(values.rules ?? defaultRules);
  if (values.stale === undefined) {
    if (!values.json) return printFaults(files);
    const faults = lint(files);
    process.exitCode = faults.every(one => one.warning) ? 0 : 1;
    return console.log(JSON.stringify(faults, null, 2));
  }
  if (!/^\d+$/.test(values.stale)) throw new Error(`--stale ${values.stale} is no number of days`);
  if (values.json) return console.log(JSON.stringify(stalePolicies(files, Number(values.stale)), null, 2));
  return printStale(files, Number(values.stale));
}

try {
  main();
} catch (problem) {
  console.error(`lint-rules: ${problem.message}`);
  process.exitCode = 2;
}
