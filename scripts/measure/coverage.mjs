// How much of the links that people send is answered today, on what evidence, and how old. See --help.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultRules } from '../bundle/rules.mjs';
import { readRuleFiles } from '../rules/rule-files.mjs';

const help = `scripts/measure/coverage [--hosts FILE] [--on DAY] [--out FILE]

Asks for https://HOST/ in every chat of WeChat: for the main hosts of the sites under rules/, and for the lists of
tests/coverage/hosts.tsv. Writes docs/coverage.md: the share of each outcome, of each kind of evidence and of each age, what the
unknown answers consist of, and which ten-second tests would shrink them most. Needs the library in dist/npm (scripts/build).

  --hosts FILE  measure one host a line instead, and print the shares of unknown answers only
  --on DAY      YYYY-MM-DD; left out, the day of the last review of the rules
  --out FILE    write there instead of docs/coverage.md`;

const root = new URL('../..', import.meta.url);

/** Years and parts of it from the last confirmation to the day. */
const ages = [
  [0, 'in force to this day'], [1, 'up to 1 year'], [3, '1 to 3 years'], [5, '3 to 5 years'], [Infinity, 'over 5 years'],
];
function ageOf({ currency, last_confirmed: day }, on) {
  if (currency === 'none') return 'no rule';
  if (day === null) return 'undated';
  const years = (Date.parse(on) - Date.parse(day)) / 86_400_000 / 365.25;
  return ages.find(([limit]) => years <= limit)[1];
}

/** The reason why a link is no ordinary page, as the explanation gives it. */
const reasonOf = link => link.explanation.find(({ id }) => id === 'why.not_ordinary')?.text.replace(/^.*?: /, '') ?? '';

function ask(wailian, host, contexts, on) {
  const [link] = wailian.check(`https://${host}/`, { context: contexts[0], on, locale: 'en' }).links;
  if (!link) return [];
  return contexts.map(context => {
    const verdict = link.by_context[context];
    return { host, context, site: link.site, verdict, age: ageOf(verdict, on) };
  });
}

function sitesHosts() {
  const hosts = readRuleFiles(defaultRules).filter(file => file.kind === 'site').flatMap(({ value }) => value.hosts);
  return [...new Set(hosts.filter(({ kind = 'main', shared }) => kind === 'main' && !shared).map(({ host }) => host))].sort();
}

function listed(file, list) {
  const lines = readFileSync(file, 'utf8').split('\n').map(line => line.trim()).filter(Boolean);
  return list === undefined ? lines : lines.map(line => line.split('\t')).filter(([name]) => name === list).map(([, host]) => host);
}

const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const table = (head, rows) => [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');

/** One row a value, one column a chat. */
function shares(answers, contexts, names, valueOf) {
  const values = [...new Set(answers.map(valueOf))].sort((a, b) => answers.filter(one => valueOf(one) === b).length - answers.filter(one => valueOf(one) === a).length);
  const of = context => answers.filter(one => one.context === context);
  return table(['', ...contexts.map(id => names[id])], values.map(value =>
    [value, ...contexts.map(context => percent(of(context).filter(one => valueOf(one) === value).length, of(context).length))]));
}

/** What unknown answers have in common: the owner, else the class, else the kind of host. */
const groupOf = ({ site }) => {
  if (!site) return 'hosts of no site in the rules';
  if (site.kind === 'short_link') return 'short links of platforms';
  return `${site.owner.names.en}: ${site.link_class.names.en}`;
};

function counted(items, keyOf) {
  const counts = new Map();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The tests that would settle most hosts: one site in one chat, where nothing is known or the answer is an inference or old. */
function tests(answers, names, testable) {
  const open = answers.filter(({ verdict, context, site }) => site && testable.has(context) && verdict.outcome === 'unknown');
  return counted(open, ({ site, context }) => `${site.names.en}\u0000${names[context]}`).slice(0, 30)
    .map(([key, count], i) => [i + 1, ...key.split('\u0000'), count]);
}

async function main() {
  const { values } = parseArgs({ options: { help: { type: 'boolean' }, hosts: { type: 'string' }, on: { type: 'string' }, out: { type: 'string' } } });
  if (values.help) return console.log(help);
  const { loadWailian } = await import('../../dist/npm/index.mjs').catch(() => {
    throw new Error('dist/npm is not built, run ./scripts/build first');
  });
  const wailian = await loadWailian();
  const catalog = wailian.catalog();
  const on = values.on ?? catalog.rules_as_of;
  const app = catalog.apps.find(({ id }) => id === 'wechat');
  const contexts = app.contexts.map(({ id }) => id);
  const names = Object.fromEntries(app.contexts.map(context => [context.id, context.names.en]));
  const measure = hosts => hosts.flatMap(host => ask(wailian, host, contexts, on));

  if (values.hosts) {
    const answers = measure(listed(values.hosts));
    for (const context of contexts) {
      const here = answers.filter(one => one.context === context);
      console.log(`${context.padEnd(13)} unknown ${percent(here.filter(({ verdict }) => verdict.outcome === 'unknown').length, here.length)} of ${here.length}`);
    }
    return;
  }

  const hostFile = fileURLToPath(new URL('tests/coverage/hosts.tsv', root));
  const lists = [
    ['Hosts of the sites in the rules', sitesHosts()],
    ['Popular hosts of mainland China', listed(hostFile, 'cn')],
    ['Well-known hosts of other countries', listed(hostFile, 'world')],
  ].map(([title, hosts]) => ({ title, hosts, answers: measure(hosts) }));
  const all = lists.flatMap(({ answers }) => answers);
  const unknown = all.filter(({ verdict }) => verdict.outcome === 'unknown');
  const reasons = new Map();
  const helps = [];
  for (const { host, site } of unknown.filter(({ context }) => context === 'group')) {
    const [link] = wailian.check(`https://${host}/`, { context: 'group', on, locale: 'en' }).links;
    helps.push(link.unknown);
    const reason = reasonOf(link) || (link.verdict.decided_by ? 'A source speaks of it, but not of what the reader sees.' : 'No rule speaks of it.');
    reasons.set(reason, [...(reasons.get(reason) ?? []), { host, site }]);
  }

  const sections = lists.map(({ title, hosts, answers }) => `## ${title}

${hosts.length} hosts, each asked as \`https://HOST/\`.

Outcome:

${shares(answers, contexts, names, ({ verdict }) => verdict.outcome)}

What the answer rests on:

${shares(answers, contexts, names, ({ verdict }) => (verdict.evidence === null ? 'no rule' : `${verdict.evidence.replace('_', ' ')}${verdict.confidence === 'inferred' && verdict.evidence !== 'inference' ? ', concluded' : ''}`))}

How long ago it was last confirmed:

${shares(answers, contexts, names, ({ age }) => age)}`);

  const text = `# Coverage

Written by \`scripts/measure/coverage\` for ${on}, from the rules of ${catalog.rules_as_of}. It counts answers, not traffic: a host that
everybody sends counts as much as one that nobody does. Outcomes and kinds of evidence are those of [rules.md](rules.md).

${sections.join('\n\n')}

## What the unknown consists of

Of all hosts above, in groups, by reason:

${table(['Reason', 'Hosts', 'For instance'], [...reasons].sort((a, b) => b[1].length - a[1].length).map(([reason, hosts]) =>
    [reason, hosts.length, hosts.slice(0, 3).map(({ host }) => `\`${host}\``).join(', ')]))}

What these answers say of themselves (\`unknown.reason\`), and the nearest that they name (\`unknown.nearest\`):

${table(['', 'Hosts'], [...counted(helps, ({ reason }) => reason.replaceAll('_', ' ')),
    ...counted(helps.flatMap(({ nearest }) => nearest), ({ kind }) => `nearest: ${kind.replaceAll('_', ' ')}`)])}

In all chats, by owner and class:

${table(['', 'Answers'], counted(unknown, groupOf).slice(0, 20))}

## Thirty tests that would help most

Each takes ten seconds: send the link in that chat, tap it, note the day, the version and what the page says. They are ordered by how
many of the hosts above they stand for.

${table(['', 'Site', 'Chat', 'Hosts'], tests(all, names, new Set(contexts.filter(id => !['article', 'mini_program'].includes(id)))))}
`;
  writeFileSync(values.out ?? new URL('docs/coverage.md', root), text);
}

try {
  await main();
} catch (problem) {
  console.error(`measure/coverage: ${problem.message}`);
  process.exitCode = 2;
}
