// What a change of the rules changes in the answers. See --help.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleOf, defaultRules } from '../bundle/rules.mjs';

const help = `scripts/rules-impact BASE [--links FILE] [--on DAY] [--cases FOLDER]

Builds the rules of BASE (a git revision or a folder of rules) and those of the working tree, asks both for every case of tests/cases/ and
prints a Markdown table of the answers that differ. Needs the library in dist/npm (scripts/build).

  --links FILE    ask for each line of FILE too, in every chat context
  --on DAY        the day for --links, YYYY-MM-DD; left out, the day of the last review of the rules
  --cases FOLDER  take the cases from this folder`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const library = new URL('../../dist/npm/index.mjs', import.meta.url);
/** For cases that leave them out, as in tests/cases/cases_test.cpp. */
const usualCase = { context: 'one_to_one', on: '2021-12-05' };

const evidenceOf = { documented: 'official_statement', observed: 'press_test', inferred: 'inference' };
const kindOf = { statement: 'official_statement', law: 'official_document', documentation: 'official_document', press: 'press_test', test: 'press_test', artefact: 'developer_record' };

/** Rules from before keys that the core asks for now; what a fact rests on, with the evidence that their confidence allows. */
function broughtUp(bundle) {
  for (const source of bundle.sources) {
    source.kind = kindOf[source.kind] ?? source.kind;
    delete source.official;
  }
  for (const list of bundle.tracking) list.keep_on ??= [];
  for (const app of bundle.apps)
    for (const fact of [...app.policies, ...app.pages]) fact.evidence ??= evidenceOf[fact.confidence];
  return bundle;
}

/** The bundle of a folder of rules, or of rules/ as it stood at a git revision. */
function bundleAt(revision) {
  if (existsSync(join(revision, 'rule-book.json'))) return JSON.stringify(broughtUp(bundleOf(revision)));
  const folder = mkdtempSync(join(tmpdir(), 'wailian-rules-'));
  try {
    const tar = execFileSync('git', ['archive', '--format=tar', revision, 'rules'], { cwd: root, maxBuffer: 1 << 28, stdio: 'pipe' });
    execFileSync('tar', ['-x', '-C', folder], { input: tar });
    return JSON.stringify(broughtUp(bundleOf(join(folder, 'rules'))));
  } catch (problem) {
    throw new Error(`${revision}: ${String(problem.stderr ?? '').trim() || problem.message}`, { cause: problem });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function load(name, bundle) {
  if (!existsSync(library)) throw new Error('dist/npm/index.mjs is missing, run ./scripts/build first');
  const { loadWailian } = await import(library);
  try {
    return await loadWailian({ rules: bundle });
  } catch (problem) {
    const [first] = problem.problems ?? [];
    throw new Error(`the core refuses the rules of ${name}: ${first ? `${first.place ?? ''} ${first.message}` : problem.message}`, { cause: problem });
  }
}

function* casesOf(folder) {
  for (const name of readdirSync(folder).filter(name => name.endsWith('.json')).sort())
    for (const one of JSON.parse(readFileSync(join(folder, name), 'utf8'))) {
      const { name: title, paste, context, on, app, client_version, conditions, settings } = { ...usualCase, ...one };
      yield { title, paste, query: { context, on, app, client_version, conditions, settings } };
    }
}

/** An answer as the table shows it: what the reader meets, how sure, and by which rule. */
const shortly = ({ outcome, trial, alternatives, confidence, currency, decided_by: rule }) => ({
  answer: [outcome, trial && 'trial', ...alternatives.map(other => `or ${other.outcome ?? other}`), confidence, currency !== 'none' && currency]
    .filter(Boolean).join(', '),
  rule: rule ?? 'no rule',
});

/** Every answer to one question: [{ context, answer, rule }], in all contexts with `everywhere`. */
function answers(wailian, { paste, query }, everywhere) {
  let report;
  try {
    report = wailian.check(paste, { ...query, locale: 'en' });
  } catch (refusal) {
    if (refusal.name !== 'ArgumentError') throw refusal;
    return [{ answer: refusal.code, rule: 'no rule' }];  // some cases are about questions that cannot be asked
  }
  const found = [...report.links, ...report.tokens];
  if (found.length === 0) return report.problems.slice(0, 1).map(({ message }) => ({ answer: message, rule: 'no rule' }));
  if (everywhere)
    return found.flatMap(({ by_context }) => Object.entries(by_context).map(([context, verdict]) => ({ context, ...shortly(verdict) })));
  const verdicts = found.flatMap(({ verdict, destination }) => (destination ? [verdict, destination.verdict] : [verdict]));
  return verdicts.map(verdict => ({ context: query.context, ...shortly(verdict) }));
}

function differences(before, after, question, everywhere) {
  const old = answers(before, question, everywhere);
  const now = answers(after, question, everywhere);
  const none = { answer: 'nothing found', rule: 'no rule' };
  const rows = Array.from({ length: Math.max(old.length, now.length) }, (_, i) => [old[i] ?? none, now[i] ?? none]);
  return { asked: rows.length, changed: rows.filter(([a, b]) => a.answer !== b.answer || a.rule !== b.rule) };
}

const cell = text => String(text).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
const arrow = (a, b) => (a === b ? a : `${a} → ${b}`);

/**
 * What the working tree changes against the rules of `base`: `asked` answers, `changed` ones as `{ case, context, day, before,
 * after }`, each side with `answer` and `rule`, and both bundles.
 */
export async function impactOf(base, { links, on, cases: folder = join(root, 'tests/cases') } = {}) {
  const bundles = { before: bundleAt(base), after: JSON.stringify(bundleOf(defaultRules)) };
  const before = await load(base, bundles.before);
  const after = await load('the working tree', bundles.after);
  const lines = links ? readFileSync(links, 'utf8').split('\n').map(line => line.trim()).filter(Boolean) : [];
  const day = on ?? JSON.parse(bundles.after).rules_as_of;
  const questions = [...[...casesOf(folder)].map(one => [one, false]), ...lines.map(line => [{ title: line, paste: line, query: { ...usualCase, on: day } }, true])];

  let asked = 0;
  const changed = questions.flatMap(([question, everywhere]) => {
    const found = differences(before, after, question, everywhere);
    asked += found.asked;
    return found.changed.map(([a, b]) => ({
      case: question.title, context: b.context ?? a.context ?? question.query.context, day: question.query.on,
      before: { answer: a.answer, rule: a.rule }, after: { answer: b.answer, rule: b.rule },
    }));
  });
  return { asked, changed, bundles: { before: JSON.parse(bundles.before), after: JSON.parse(bundles.after) } };
}

async function main() {
  const { values, positionals: [base] } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' }, links: { type: 'string' }, on: { type: 'string' }, cases: { type: 'string' } },
  });
  if (values.help) return console.log(help);
  if (!base) throw new Error('which revision? scripts/rules-impact BASE, see --help');
  const { asked, changed } = await impactOf(base, values);
  console.log(`${changed.length} of ${asked} answers change.\n`);
  if (changed.length === 0) return;
  const rows = changed.map(({ case: title, context, day, before, after }) => [title, context, day, arrow(before.answer, after.answer), arrow(before.rule, after.rule)].map(cell));
  for (const row of [['case', 'context', 'day', 'before → after', 'rules'], Array(5).fill('---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (problem) {
    console.error(`rules-impact: ${problem.message}`);
    process.exitCode = 2;
  }
}
