// Block 7: every rule considered and why it lost, the sources with their dates, and what nobody knows.
import type { PolicyRef, SourceRef } from '../../lib/report.js';
import { dayText, periodText } from '../dates.js';
import type { VNode } from '../view.js';
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
  return (
    <div class="block evidence" key="evidence">
      <div class="prose">{subject.explanation.filter((line) => !TOLD_BY_CARD.has(line.id)).map((line) => <p key={line.id}>{line.text}</p>)}</div>
      {conflicts(model)}
      <h3>{rest.sections.decided}</h3>
      {decided ? ruleCard(decided, model) : <p>{rest.receipt.noDecision}</p>}
      {considered(model)}
      {unknowns(decided, model)}
      <p class="limits">{report.limits}</p>
      <p class="edition">{`${rest.receipt.rulesOf(dayText(report.rules_as_of, strings))} · ${rest.receipt.rulesVersion(report.rules_version)}`}</p>
    </div>
  );
}

/** Where sources disagree, what is said of the other outcomes. */
function conflicts({ subject, strings }: RestModel): VNode | null {
  const others = subject.verdict?.alternatives ?? [];
  if (others.length === 0) return null;
  return (
    <ul class="others">
      {others.map(({ outcome, note }) => (
        <li>
          <span class="soft">{strings.conflict.alsoSeen}</span>
          {' '}
          {outcomeTag(outcome, strings.outcomes[outcome])}
          <p>{textOf(note, strings)}</p>
        </li>
      ))}
    </ul>
  );
}

function ruleCard(policy: PolicyRef, model: RestModel): VNode {
  const { strings, report, rest } = model;
  const sources = policy.sources.map((id) => report.sources[id]).filter((source) => source !== undefined);
  return (
    <div class="rule" key={policy.id}>
      <p class="rule-title">
        {outcomeTag(policy.outcome, strings.outcomes[policy.outcome])}
        {' '}
        {textOf(policy.title, strings)}
        {policy.trial ? <span class="tag">{strings.trial}</span> : null}
      </p>
      <p>{textOf(policy.summary, strings)}</p>
      <dl class="facts">
        {row(strings.why.period, periodText(policy.period, strings))}
        {row(strings.why.evidence, basisOf(policy, strings))}
        {row(strings.why.confirmed, policy.last_confirmed ? dayText(policy.last_confirmed, strings) : rest.why.never)}
        {policy.clause ? row(rest.why.clause, policy.clause) : null}
        {policy.acted_by ? row(rest.why.actedBy, textOf(policy.acted_by.names, strings)) : null}
        {row(rest.why.rule, policy.own || !model.actions.ruleAddress ? policy.id : <a href={model.actions.ruleAddress(policy.id)}>{policy.id}</a>)}
      </dl>
      {sources.length > 0 ? <h4>{rest.sections.sources}</h4> : null}
      {sources.length > 0 ? <ul class="sources">{sources.map((source) => sourceLine(source, model))}</ul> : null}
    </div>
  );
}

function sourceLine(source: SourceRef, model: RestModel): VNode {
  const { strings, rest } = model;
  const date = source.published_on ? dayText(source.published_on, strings, source.published_precision) : rest.receipt.undated;
  const address = source.url ?? source.archived_url;
  const title = address?.startsWith('https://')
    ? <a href={address} target="_blank" rel="noopener noreferrer" lang={source.language}>{source.title}</a>
    : <span lang={source.language}>{source.title}</span>;
  return (
    <li key={source.id}>
      {title}
      <span class="source-by">
        {[textOf(source.publisher, strings), date, source.official ? rest.receipt.official : '',
          source.read_on ? rest.receipt.readOn(source.read_on) : source.reprint ? rest.receipt.reprint : '',
          source.url ?? source.archived_url ? '' : rest.receipt.noAddress].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

function considered(model: RestModel): VNode {
  const { subject, report, strings, rest } = model;
  const entries = subject.verdict?.considered ?? [];
  return (
    <details class="considered" id="considered">
      <summary>{`${rest.sections.considered} (${entries.length})`}</summary>
      {entries.length === 0 ? <p>{rest.receipt.noOther}</p> : (
        <ol>
          {entries.map((entry) => {
            const policy = report.policies[entry.policy];
            const winner = entry.to ? report.policies[entry.to] : undefined;
            const why = rest.lost[entry.lost_because];
            return (
              <li key={entry.policy}>
                {policy ? outcomeTag(policy.outcome, strings.outcomesShort[policy.outcome]) : null}
                <span class="considered-title">{policy ? textOf(policy.title, strings) : entry.policy}</span>
                <span class="soft">
                  {[policy ? periodText(policy.period, strings) : '', winner ? rest.lostTo(why, textOf(winner.title, strings)) : why]
                    .filter(Boolean).join(' · ')}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </details>
  );
}

function unknowns(decided: PolicyRef | undefined, model: RestModel): VNode | null {
  if (!decided || decided.notes.length === 0) return null;
  const { strings, rest } = model;
  return (
    <div class="unknowns"><h3>{rest.sections.unknowns}</h3><ul>{decided.notes.map((note) => <li>{textOf(note, strings)}</li>)}</ul></div>
  );
}
