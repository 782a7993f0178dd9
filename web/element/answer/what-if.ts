// What cannot be seen offline and the reader may know: each switch asks again with that condition stated.
import { h } from '../dom.js';
import { outcomeSign } from '../outcome-signs.js';
import { conditionQuestion, type AnswerModel } from './model.js';

export function whatIfBlock(model: AnswerModel): HTMLElement | null {
  const { subject, strings, report, actions } = model;
  const held = report.query.conditions ?? [];
  const offered = new Map(subject.whatIf.map((entry) => [entry.condition, entry]));
  const ids = [...new Set([...held, ...offered.keys()])].sort();
  if (ids.length === 0) return null;
  return h('fieldset', { class: 'what-if', 'data-key': 'what-if' },
    h('legend', null, strings.sections.whatIf),
    ids.map((id) => {
      const entry = offered.get(id);
      return h('label', { class: 'switch', 'data-key': id },
        h('input', { type: 'checkbox', role: 'switch', checked: held.includes(id),
          change: (event) => actions.setCondition(id, (event.target as HTMLInputElement).checked) }),
        h('span', { class: 'switch-text' }, conditionQuestion(id, model)),
        entry ? h('span', { class: 'outcome', 'data-outcome': entry.outcome }, outcomeSign(entry.outcome), strings.outcomesShort[entry.outcome]) : null);
    }));
}
