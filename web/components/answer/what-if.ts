// What cannot be seen offline and the reader may know: each switch asks again with that condition stated.
import { h, type VNode } from '../view.js';
import { conditionName, type AnswerModel } from './model.js';

/** The conditions that stand, and those that would change the answer. */
export function conditionsOf({ report, subject }: AnswerModel): string[] {
  return [...new Set([...(report.query.conditions ?? []), ...subject.whatIf.map(({ condition }) => condition)])].sort();
}

/** Folded, so that the switches in it are drawn with the rest: see switches.ts. */
export function whatIfBlock(model: AnswerModel): VNode | null {
  const { strings, report } = model;
  const held = report.query.conditions ?? [];
  const ids = conditionsOf(model);
  if (ids.length === 0) return null;
  return h('details', { class: 'what-if', id: 'what-if' },
    h('summary', null, strings.whatIf(ids.length), held.length > 0
      ? h('span', { class: 'what-if-held' }, held.map((id) => conditionName(id, model)).join(strings.listSeparator)) : null),
    h('fieldset', null));
}
