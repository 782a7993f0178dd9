// Block 6: proper remedies, in the order of the rules.
import { h, type VNode } from '../view.js';
import type { RestModel } from './details-model.js';

export function remediesBlock(model: RestModel): VNode | null {
  const { subject, rest } = model;
  if (subject.advice.length === 0) return null;
  return h('div', { class: 'block' },
    h('ul', { class: 'remedies' }, subject.advice.map((advice) => h('li', { key: advice.id },
      h('span', { class: 'remedy-for' }, rest.remedyFor[advice.for]),
      h('strong', null, advice.title), h('p', null, advice.text)))));
}
