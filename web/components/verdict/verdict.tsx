// The card: what happens, in one short sentence with its sign; how old and of what kind the evidence is; one thing to do.
import type { VNode } from 'preact';
import type { Alternative, Lead } from '../../lib/report.js';
import { dayText } from '../dates.js';
import { outcomeSign, warningSign } from '../outcome-signs.js';
import { outcomeTag } from '../outcome-tag.js';
import { basisOf } from '../answer/basis.js';
import { breakable, headlineOf, treatmentWords } from './headline.js';
import { breakBeforeDots, warningOf } from './lead.js';
import { appName, contextName, type AnswerModel } from '../answer/model.js';
import { asOfMonth } from './old-evidence.js';
import { sentence } from './reason.js';
import { textOf } from '../answer/subject.js';
import { warnedAddress } from './warned-address.js';

export function verdictBlock(model: AnswerModel): VNode {
  const { subject, report, strings } = model;
  const { verdict } = subject;
  const warning = warningOf(subject);
  const asked = strings.askedFor(contextName(report.query.context, model), dayText(report.query.on, strings));
  return (
    <section class="verdict" part="verdict" aria-labelledby="headline" data-outcome={warning ? null : subject.outcome} data-lead={warning?.kind} data-age={warning ? null : verdict?.age?.band} key="verdict">
      <p class="verdict-place">
        {warning ? null : <span class="verdict-host" dir="auto">{breakBeforeDots(subject.label)}{subject.kind === 'link' && subject.link.site ? <span class="soft"> · {textOf(subject.link.site.names, strings)}</span> : null}</span>}
        <span class="verdict-asked">{asked}{verdict?.trial ? <span class="tag">{strings.trial}</span> : null}</span>
      </p>
      <div class="verdict-main">
        {warning ? warningSign() : outcomeSign(subject.outcome)}
        <h2 class="headline" id="headline">{warning ? strings.lead.stop : breakable(headlineOf(subject, strings, appName(model)))}</h2>
      </div>
      {warning ? warningLines(warning, model) : cautionLine(model)}
      {verdict?.age ? <p class="verdict-known">{[verdict.age.words, verdict.evidence && verdict.confidence ? basisOf({ evidence: verdict.evidence, confidence: verdict.confidence }, strings) : ''].filter(Boolean).join('\u00a0· ')}</p> : null}
      {verdict && !warning ? conflict(verdict.alternatives, model) : null}
      {ownSettings(model)}
      {destinationLine(model)}
      {subject.verdict?.decided_by ? null : <p class="reason-sentence">{sentence(model)}</p>}
      {nearestLines(model)}
      {model.steps?.(model)}
    </section>
  );
}

/** Whose address it is, in the largest type; then what it pretends to be, what to do, and only then what the app does. */
function warningLines(warning: Lead, model: AnswerModel): VNode {
  const { subject, strings } = model;
  return (
    <>
      {warnedAddress(warning, model)}
      <p class="warning-sentence" dir="auto">{breakBeforeDots(warning.sentence)}</p>
      <p class="warning-cure">{strings.card.cure}</p>
      <p class="treatment-line">{outcomeSign(subject.outcome)} {treatmentWords(subject, strings, appName(model))}</p>
    </>
  ) as VNode;
}

/** Where sources disagree, the other outcome is named here; who saw it stands with the evidence. */
function conflict(alternatives: Alternative[], { strings }: AnswerModel): VNode | null {
  if (alternatives.length === 0) return null;
  return <p class="conflict"><span class="soft">{strings.conflict.alsoSeen}</span> {alternatives.map(({ outcome }) => outcomeTag(outcome, strings.outcomes[outcome]))}</p>;
}

/** What the reader's own settings make of it, beside what the platform does. */
function ownSettings({ subject, strings }: AnswerModel): VNode | null {
  if (!subject.yours) return null;
  return (
    <div class="conflict">
      <p class="conflict-sides">
        <span><span class="soft">{strings.settings.policy}</span> {outcomeTag(subject.outcome, strings.outcomes[subject.outcome])}</span>
        <span><span class="soft">{strings.settings.mine}</span> {outcomeTag(subject.yours.outcome, strings.outcomes[subject.yours.outcome])}</span>
      </p>
      <p class="conflict-note">{subject.yours.because}</p>
    </div>
  );
}

/** A wrapper is judged first; what it wraps may fare otherwise. */
function destinationLine({ subject, strings }: AnswerModel): VNode | null {
  if (subject.kind !== 'link' || !subject.link.destination) return null;
  const { host, verdict } = subject.link.destination;
  return <p class="destination-line" data-age={verdict.age?.band}><span class="soft">{strings.destination}</span> <span dir="ltr">{breakBeforeDots(host)}</span> {outcomeTag(verdict.outcome, strings.outcomes[verdict.outcome])} <span class="soft">{asOfMonth(verdict.outcome, verdict.age?.band, verdict.last_confirmed, strings)}</span></p>;
}

/** What should be looked at twice stays beside the verdict: nobody should have to scroll to it. */
function cautionLine({ subject, strings }: AnswerModel): VNode | null {
  if (subject.kind !== 'link') return null;
  const hazard = [...subject.link.hazards, ...(subject.link.destination?.hazards ?? [])].find((entry) => entry.severity === 'caution');
  return hazard ? <p class="hazard-line" data-severity={hazard.severity}><strong>{strings.severity[hazard.severity]}</strong> <span>{hazard.title}</span></p> : null;
}

/** Where nobody knows, what is known next to the question, and how to find out. */
function nearestLines({ subject, strings }: AnswerModel): VNode | null {
  if (!subject.unknown || warningOf(subject)) return null;
  const [nearest] = subject.unknown.nearest;
  return (
    <div class="nearest-lines">
      {nearest ? <p><span class="soft">{strings.card.nearest}</span> {nearest.words}</p> : null}
      <p><span class="soft">{strings.card.tryIt}</span> {subject.unknown.try_it.steps}</p>
    </div>
  );
}

