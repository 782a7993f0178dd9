// The same link in every chat, as stations on one line. Tapping a station asks for that chat.
import { h, type VNode } from '../components/view.js';
import { outcomeSign } from '../components/outcome-signs.js';
import { contextHint, contextIds, contextName, type AnswerModel } from '../components/answer/model.js';
import { pageOf } from '../components/answer/subject.js';

export function contextLine(model: AnswerModel): VNode | null {
  const { subject, strings, report } = model;
  if (pageOf(subject)) return null;
  return h('fieldset', { class: 'contexts', key: 'contexts' },
    h('legend', null, strings.sections.contexts),
    h('div', { class: 'line-map' }, contextIds(model).map((id) => station(id, id === report.query.context, model))));
}

function station(id: string, chosen: boolean, model: AnswerModel): VNode {
  const { strings, subject, actions } = model;
  const verdict = subject.byContext[id];
  const outcome = verdict?.outcome ?? 'unknown';
  const other = verdict?.alternatives[0];
  const differs = verdict?.yours && verdict.yours !== outcome ? verdict.yours : null;
  return h('label', { class: 'station', key: id, 'data-outcome': outcome, 'data-age': verdict?.age_band, title: contextHint(id, model) },
    h('input', { type: 'radio', name: 'context', value: id, checked: chosen, onChange: () => actions.chooseContext(id) }),
    h('span', { class: 'station-box' },
      h('span', { class: 'station-name' }, contextName(id, model)),
      h('span', { class: 'station-sign' }, outcomeSign(outcome),
        other ? h('span', { class: 'station-other', 'data-outcome': other }, outcomeSign(other)) : null),
      h('span', { class: 'station-word' }, strings.outcomesShort[outcome]),
      other ? h('span', { class: 'unseen' }, ` ${strings.conflict.alsoSeen} ${strings.outcomes[other]}`) : null,
      verdict?.trial ? h('span', { class: 'tag' }, strings.trial) : null,
      differs ? h('span', { class: 'station-mine', 'data-outcome': differs }, outcomeSign(differs), strings.outcomesShort[differs]) : null));
}
