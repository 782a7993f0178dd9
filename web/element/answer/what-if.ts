// What cannot be seen offline and the reader may know: each switch asks again with that condition stated.
import { h, type Child } from '../dom.js';
import { outcomeTag } from '../outcome-tag.js';
import { conditionName, conditionQuestion, type AnswerModel } from './model.js';

export function whatIfBlock(model: AnswerModel): HTMLElement | null {
  const { subject, strings, report, actions } = model;
  const held = report.query.conditions ?? [];
  const offered = new Map(subject.whatIf.map((entry) => [entry.condition, entry]));
  const ids = [...new Set([...held, ...offered.keys()])].sort();
  if (ids.length === 0) return null;
  return h('details', { class: 'what-if', id: 'what-if' },
    h('summary', null, strings.whatIf.summary(ids.length), held.length > 0
      ? h('span', { class: 'what-if-held' }, held.map((id) => conditionName(id, model)).join(strings.listSeparator)) : null),
    h('fieldset', null, h('legend', { class: 'soft' }, strings.whatIf.legend), ids.map((id): Child => {
      const entry = offered.get(id);
      return h('label', { class: 'switch', 'data-key': id },
        h('input', { type: 'checkbox', role: 'switch', checked: held.includes(id),
          change: (event) => actions.setCondition(id, (event.target as HTMLInputElement).checked) }),
        h('span', { class: 'switch-text' }, conditionQuestion(id, model)),
        entry ? outcomeTag(entry.outcome, strings.outcomesShort[entry.outcome]) : null);
    })));
}
