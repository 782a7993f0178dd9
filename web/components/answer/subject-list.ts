// What was found in the paste, each with its answer; the chosen one is shown in full.
import { h, type VNode } from '../view.js';
import { outcomeSign, warningSign } from '../outcome-signs.js';
import { breakBeforeDots, warningOf } from './lead.js';
import type { AnswerModel } from './model.js';

export function subjectList(model: AnswerModel): VNode | null {
  const { subjects, strings, actions } = model;
  if (subjects.length < 2) return null;
  return h('fieldset', { class: 'subjects', key: 'subjects' },
    h('legend', null, strings.subjects.count(subjects.length)),
    h('div', { class: 'subject-grid' }, subjects.map((subject) => ({ subject, warns: warningOf(subject) !== null })).map(({ subject, warns }) => h('label', {
      class: 'subject', key: subject.key, 'data-outcome': warns ? null : subject.outcome, 'data-lead': warns ? 'warning' : null,
    },
      h('input', { type: 'radio', name: 'subject', value: subject.key, checked: subject === model.subject, onChange: () => actions.chooseSubject(subject.key) }),
      h('span', { class: 'subject-box' },
        warns ? warningSign() : outcomeSign(subject.outcome),
        h('span', { class: 'subject-label', dir: 'auto' }, breakBeforeDots(subject.label)),
        h('span', { class: 'subject-word' }, `${strings.subjects[subject.kind]} · ${warns ? strings.lead.stop : strings.outcomesShort[subject.outcome]}`))))));
}
