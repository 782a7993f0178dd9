// What a reader may state of the circumstances, each with what would happen then.
import type { Child } from '../view.js';
import { outcomeTag } from '../outcome-tag.js';
import { conditionQuestion } from '../answer/model.js';
import type { RestModel } from './details-model.js';
import { conditionsOf } from '../answer/what-if.js';

export function switches(model: RestModel): Child[] {
  const { subject, strings, report, actions, rest } = model;
  return [<legend class="soft">{rest.switches}</legend>, ...conditionsOf(model).map((id) => {
    const entry = subject.whatIf.find(({ condition }) => condition === id);
    return (
      <label class="switch" key={id}>
        <input
          type="checkbox"
          role="switch"
          checked={report.query.conditions?.includes(id)}
          onChange={(event) => actions.setCondition(id, (event.target as HTMLInputElement).checked)}
        />
        <span class="switch-text">{conditionQuestion(id, model)}</span>
        {entry ? outcomeTag(entry.outcome, strings.outcomesShort[entry.outcome]) : null}
      </label>
    );
  })];
}
