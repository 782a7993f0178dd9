// What a reader may state of the circumstances, each with what would happen then.
import { h, type Child } from '../view.js';
import { outcomeTag } from '../outcome-tag.js';
import { conditionQuestion } from '../answer/model.js';
import type { RestModel } from './details-model.js';
import { conditionsOf } from '../answer/what-if.js';

export function switches(model: RestModel): Child[] {
  const { subject, strings, report, actions, rest } = model;
  return [h('legend', { class: 'soft' }, rest.switches), ...conditionsOf(model).map((id) => {
    const entry = subject.whatIf.find(({ condition }) => condition === id);
    return h('label', { class: 'switch', key: id },
      h('input', { type: 'checkbox', role: 'switch', checked: report.query.conditions?.includes(id),
        onChange: (event) => actions.setCondition(id, (event.target as HTMLInputElement).checked) }),
      h('span', { class: 'switch-text' }, conditionQuestion(id, model)),
      entry ? outcomeTag(entry.outcome, strings.outcomesShort[entry.outcome]) : null);
  })];
}
