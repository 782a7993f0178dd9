// Block 1: what happens, in one short sentence with its sign, and what is certain about it.
import type { Alternative, Lead } from '../../lib/report.js';
import { dayText } from '../dates.js';
import { h, type Child, type VNode } from '../view.js';
import { outcomeSign, warningSign } from '../outcome-signs.js';
import { outcomeTag } from '../outcome-tag.js';
import type { AnswerStrings } from '../../i18n/answer.js';
import { breakBeforeDots, warningOf } from './lead.js';
import { appName, contextName, type AnswerModel } from './model.js';
import { pageOf, textOf, type Subject } from './subject.js';

/** The sentence of the first block; a bar marks where its line may break. */
function headlineOf(subject: Subject, strings: AnswerStrings, app: string): string {
  const page = pageOf(subject);
  if (page) return strings.headlinePage(textOf(page.names, strings));
  if (subject.kind === 'link' && subject.link.url === null) return strings.headlineNoAddress;
  return subject.verdict?.age?.past ?? strings.headline[subject.outcome](app);
}

/** The same without the marks. */
export function headlineWords(subject: Subject, strings: AnswerStrings, app: string): string {
  return headlineOf(subject, strings, app).replaceAll('|', '');
}

/** What follows a warning: the treatment, and that it says nothing of safety where it lets the link open. */
export function treatmentWords(subject: Subject, strings: AnswerStrings, app: string): string {
  const opens = subject.outcome === 'direct' || subject.outcome === 'confirm';
  return headlineWords(subject, strings, app) + (opens ? strings.lead.notSafe : '');
}

/** Text with its bars turned into places where a line may break. */
function breakable(text: string): Child[] {
  return text.split('|').flatMap((part, index) => (index === 0 ? [part] : [h('wbr'), part]));
}

/** Where sources disagree, both outcomes stand side by side, and what is said of the other one below. */
function conflict(alternatives: Alternative[], model: AnswerModel): VNode | null {
  if (alternatives.length === 0) return null;
  const { strings, subject } = model;
  return h('div', { class: 'conflict' },
    h('p', { class: 'conflict-sides' }, outcomeTag(subject.outcome, strings.outcomes[subject.outcome]), alternatives.map(({ outcome }) =>
      h('span', null, h('span', { class: 'soft' }, strings.conflict.alsoSeen), ' ', outcomeTag(outcome, strings.outcomes[outcome])))),
    alternatives.map(({ note }) => h('p', { class: 'conflict-note' }, textOf(note, strings))));
}

/** What the reader's own settings make of it, beside what the platform does. */
function ownSettings(model: AnswerModel): VNode | null {
  const { subject, strings } = model;
  if (!subject.yours) return null;
  return h('div', { class: 'conflict' },
    h('p', { class: 'conflict-sides' },
      h('span', null, h('span', { class: 'soft' }, strings.settings.policy), ' ', outcomeTag(subject.outcome, strings.outcomes[subject.outcome])),
      h('span', null, h('span', { class: 'soft' }, strings.settings.mine), ' ', outcomeTag(subject.yours.outcome, strings.outcomes[subject.yours.outcome]))),
    h('p', { class: 'conflict-note' }, subject.yours.because));
}

export function verdictBlock(model: AnswerModel): VNode {
  const { subject, report, strings } = model;
  const { verdict } = subject;
  const warning = warningOf(subject);
  const asked = strings.askedFor(contextName(report.query.context, model), dayText(report.query.on, strings));
  return h('div', { class: 'verdict', part: 'verdict', role: 'status', 'data-outcome': warning ? null : subject.outcome, 'data-lead': warning?.kind, key: 'verdict' },
    h('p', { class: 'verdict-place' },
      h('span', { class: 'verdict-host', dir: 'auto' }, breakBeforeDots(subject.label)),
      h('span', { class: 'verdict-asked' }, asked, verdict?.trial ? h('span', { class: 'tag' }, strings.trial) : null)),
    h('div', { class: 'verdict-main', 'data-age': verdict?.age?.band },
      warning ? warningSign() : outcomeSign(subject.outcome),
      h('h2', { class: 'headline' }, warning
        ? [strings.lead.stop, h('span', { class: 'warning-sentence', dir: 'auto' }, breakBeforeDots(warning.sentence))]
        : breakable(headlineOf(subject, strings, appName(model))))),
    warning ? treatmentLine(warning, model) : cautionLine(model),
    verdict?.age ? h('p', { class: 'verdict-known' }, verdict.age.words) : null,
    verdict ? conflict(verdict.alternatives, model) : null,
    ownSettings(model),
    destinationLine(model));
}

/** A wrapper is judged first; what it wraps may fare otherwise. */
function destinationLine(model: AnswerModel): VNode | null {
  const { subject, strings } = model;
  if (subject.kind !== 'link' || !subject.link.destination) return null;
  const { host, verdict } = subject.link.destination;
  return h('p', { class: 'destination-line' }, h('span', null, h('span', { class: 'soft' }, strings.destination), ' ', h('span', { dir: 'ltr' }, host), ' '),
    outcomeTag(verdict.outcome, strings.outcomes[verdict.outcome]));
}

/** Small and neutral: what was warned of, then what the app does. */
function treatmentLine(warning: Lead, model: AnswerModel): VNode {
  const { subject, strings } = model;
  return h('div', { class: 'treatment-line' }, h('p', null, breakBeforeDots(warning.detail ?? '')),
    h('p', null, outcomeSign(subject.outcome), ' ', treatmentWords(subject, strings, appName(model))));
}

/** What should be looked at twice stays beside the verdict: nobody should have to scroll to it. */
function cautionLine(model: AnswerModel): VNode | null {
  if (model.subject.kind !== 'link') return null;
  const { link } = model.subject;
  const hazard = [...link.hazards, ...(link.destination?.hazards ?? [])].find((entry) => entry.severity === 'caution');
  if (!hazard) return null;
  return h('p', { class: 'hazard-line', 'data-severity': hazard.severity },
    h('strong', null, model.strings.severity[hazard.severity]), h('span', null, hazard.title));
}
