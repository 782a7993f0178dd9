// Block 7: every rule considered and why it lost, the sources with their dates, and what nobody knows.
import type { PolicyRef, SourceRef } from '../../lib/report.js';
import { dayText, periodText } from '../dates.js';
import { h, type VNode } from '../view.js';
import { outcomeTag } from '../outcome-tag.js';
import { basisOf } from '../answer/basis.js';
import type { RestModel } from './details-model.js';
import { row } from '../answer/row.js';
import { textOf } from '../answer/subject.js';

/** Sentences of the core that the card of the rule says again, in its own form. */
const TOLD_BY_CARD = new Set(['why.rule', 'why.period', 'why.evidence', 'why.evidence_concluded', 'why.clause', 'why.acted_by']);

export function evidenceBlock(model: RestModel): VNode {
  const { subject, report, strings, rest } = model;
  const { verdict } = subject;
  const decided = verdict?.decided_by ? report.policies[verdict.decided_by] : undefined;
  return h('div', { class: 'block evidence', key: 'evidence' },
    h('div', { class: 'prose' }, subject.explanation.filter((line) => !TOLD_BY_CARD.has(line.id)).map((line) => h('p', { key: line.id }, line.text))),
    conflicts(model),
    h('h3', null, rest.sections.decided),
    decided ? ruleCard(decided, model) : h('p', null, rest.receipt.noDecision),
    considered(model),
    unknowns(decided, model),
    h('p', { class: 'limits' }, report.limits),
    h('p', { class: 'edition' }, `${rest.receipt.rulesOf(dayText(report.rules_as_of, strings))} · ${rest.receipt.rulesVersion(report.rules_version)}`));
}

/** Where sources disagree, what is said of the other outcomes. */
function conflicts({ subject, strings }: RestModel): VNode | null {
  const others = subject.verdict?.alternatives ?? [];
  if (others.length === 0) return null;
  return h('ul', { class: 'others' }, others.map(({ outcome, note }) => h('li', null, h('span', { class: 'soft' }, strings.conflict.alsoSeen), ' ', outcomeTag(outcome, strings.outcomes[outcome]), h('p', null, textOf(note, strings)))));
}

function ruleCard(policy: PolicyRef, model: RestModel): VNode {
  const { strings, report, rest } = model;
  const sources = policy.sources.map((id) => report.sources[id]).filter((source) => source !== undefined);
  return h('div', { class: 'rule', key: policy.id },
    h('p', { class: 'rule-title' }, outcomeTag(policy.outcome, strings.outcomes[policy.outcome]),
      ' ', textOf(policy.title, strings), policy.trial ? h('span', { class: 'tag' }, strings.trial) : null),
    h('p', null, textOf(policy.summary, strings)),
    h('dl', { class: 'facts' },
      row(strings.why.period, periodText(policy.period, strings)),
      row(strings.why.evidence, basisOf(policy, strings)),
      row(strings.why.confirmed, policy.last_confirmed ? dayText(policy.last_confirmed, strings) : rest.why.never),
      policy.clause ? row(rest.why.clause, policy.clause) : null,
      policy.acted_by ? row(rest.why.actedBy, textOf(policy.acted_by.names, strings)) : null,
      row(rest.why.rule, policy.own || !model.actions.ruleAddress ? policy.id : h('a', { href: model.actions.ruleAddress(policy.id) }, policy.id))),
    sources.length > 0 ? h('h4', null, rest.sections.sources) : null,
    sources.length > 0 ? h('ul', { class: 'sources' }, sources.map((source) => sourceLine(source, model))) : null);
}

function sourceLine(source: SourceRef, model: RestModel): VNode {
  const { strings, rest } = model;
  const date = source.published_on ? dayText(source.published_on, strings, source.published_precision) : rest.receipt.undated;
  const address = source.url ?? source.archived_url;
  const title = address?.startsWith('https://')
    ? h('a', { href: address, target: '_blank', rel: 'noopener noreferrer', lang: source.language }, source.title)
    : h('span', { lang: source.language }, source.title);
  return h('li', { key: source.id }, title,
    h('span', { class: 'source-by' }, [textOf(source.publisher, strings), date, source.official ? rest.receipt.official : '',
      source.read_on ? rest.receipt.readOn(source.read_on) : source.reprint ? rest.receipt.reprint : '',
      source.url ?? source.archived_url ? '' : rest.receipt.noAddress].filter(Boolean).join(' · ')));
}

function considered(model: RestModel): VNode {
  const { subject, report, strings, rest } = model;
  const entries = subject.verdict?.considered ?? [];
  return h('details', { class: 'considered', id: 'considered' },
    h('summary', null, `${rest.sections.considered} (${entries.length})`),
    entries.length === 0 ? h('p', null, rest.receipt.noOther) : h('ol', null, entries.map((entry) => {
      const policy = report.policies[entry.policy];
      const winner = entry.to ? report.policies[entry.to] : undefined;
      const why = rest.lost[entry.lost_because];
      return h('li', { key: entry.policy },
        policy ? outcomeTag(policy.outcome, strings.outcomesShort[policy.outcome]) : null,
        h('span', { class: 'considered-title' }, policy ? textOf(policy.title, strings) : entry.policy),
        h('span', { class: 'soft' }, [policy ? periodText(policy.period, strings) : '', winner ? rest.lostTo(why, textOf(winner.title, strings)) : why]
          .filter(Boolean).join(' · ')));
    })));
}

function unknowns(decided: PolicyRef | undefined, model: RestModel): VNode | null {
  if (!decided || decided.notes.length === 0) return null;
  const { strings, rest } = model;
  return h('div', { class: 'unknowns' }, h('h3', null, rest.sections.unknowns),
    h('ul', null, decided.notes.map((note) => h('li', null, textOf(note, strings)))));
}
