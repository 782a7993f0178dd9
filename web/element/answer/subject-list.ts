// What was found in the paste, each with its answer; the chosen one is shown in full.
import { h } from '../dom.js';
import { outcomeSign } from '../outcome-signs.js';
import type { AnswerModel } from './model.js';

export function subjectList(model: AnswerModel): HTMLElement | null {
  const { subjects, strings, actions } = model;
  if (subjects.length < 2) return null;
  return h('fieldset', { class: 'subjects', 'data-key': 'subjects' },
    h('legend', null, strings.subjects.count(subjects.length)),
    h('div', { class: 'subject-grid' }, subjects.map((subject) => h('label', { class: 'subject', 'data-key': subject.key, 'data-outcome': subject.outcome },
      h('input', { type: 'radio', name: 'subject', value: subject.key, checked: subject === model.subject, change: () => actions.chooseSubject(subject.key) }),
      h('span', { class: 'subject-box' },
        outcomeSign(subject.outcome),
        h('span', { class: 'subject-label', dir: 'auto' }, subject.label),
        h('span', { class: 'subject-word' }, `${strings.subjects[subject.kind]} · ${strings.outcomesShort[subject.outcome]}`))))));
}
