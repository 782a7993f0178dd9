// Records what the rules of today answer otherwise than those of an earlier revision: an entry of the feed. See --help.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { impactOf } from './rules-impact.mjs';

const help = `scripts/record-changes BASE DAY

Compares the rules of BASE (a git revision or a folder of rules) with those of the working tree, and writes to
changes/DAY.json which rules were added, changed or withdrawn, and which answers of tests/cases/ are others. The build makes
an entry of the site's feed of each such file. Whoever releases rules records the change since the release before.`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals: [base, day] } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });

const policiesOf = ({ apps }) => new Map(apps.flatMap(({ policies }) => policies.map((policy) => [policy.id, policy])));

try {
  if (values.help) console.log(help);
  else if (!base || !/^\d{4}-\d\d-\d\d$/.test(day ?? '')) throw new Error('say BASE and DAY, as in scripts/record-changes HEAD~20 2026-11-28');
  else {
    const { asked, changed, bundles } = await impactOf(base);
    const [before, after] = [policiesOf(bundles.before), policiesOf(bundles.after)];
    const told = ({ outcome, trial, alternatives = [], period, contexts, applies_to: scope, last_confirmed: confirmed, confidence }) => JSON.stringify([outcome, trial, alternatives.map((other) => other.outcome), period, contexts, scope, confirmed, confidence]);
    const record = {
      day, from: bundles.before.rules_version, to: bundles.after.rules_version,
      added: [...after.keys()].filter((id) => !before.has(id)),
      changed: [...after].filter(([id, policy]) => before.has(id) && told(before.get(id)) !== told(policy)).map(([id]) => id),
      withdrawn: [...before].filter(([id]) => !after.has(id)).map(([id, { title: { 'zh-CN': zh, en } }]) => ({ id, title: { 'zh-CN': zh, en } })),
      asked, answers: changed,
    };
    mkdirSync(join(root, 'changes'), { recursive: true });
    writeFileSync(join(root, 'changes', `${day}.json`), `${JSON.stringify(record, null, 1)}\n`);
    console.log(`changes/${day}.json: ${record.added.length} added, ${record.changed.length} changed, ${record.withdrawn.length} withdrawn; ${changed.length} of ${asked} answers are others`);
  }
} catch (problem) {
  console.error(`record-changes: ${problem.message}`);
  process.exitCode = 2;
}
