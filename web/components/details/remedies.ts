// Block 6: proper remedies, in the order of the rules.
import { h } from '../dom.js';
import type { RestModel } from './details-model.js';

export function remediesBlock(model: RestModel): HTMLElement | null {
  const { subject, rest } = model;
  if (subject.advice.length === 0) return null;
  return h('section', { class: 'block', 'data-key': 'remedies', 'aria-labelledby': 'remedies' },
    h('h3', { id: 'remedies' }, rest.sections.remedies),
    h('ul', { class: 'remedies' }, subject.advice.map((advice) => h('li', { 'data-key': advice.id },
      h('span', { class: 'remedy-for' }, rest.remedyFor[advice.for]),
      h('strong', null, advice.title), h('p', null, advice.text)))));
}
