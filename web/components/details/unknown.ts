// Where nobody knows: why, the nearest that is known, and how to find out in ten seconds.
import { h, type VNode } from '../view.js';
import { outcomeTag } from '../outcome-tag.js';
import type { RestModel } from './details-model.js';
import type { Subject } from '../answer/subject.js';

export function unknownBlock(subject: Subject, { rest }: RestModel): VNode | null {
  const { unknown } = subject;
  if (!unknown) return null;
  return h('div', { class: 'block unknown' },
    h('p', null, unknown.words),
    h('h3', null, rest.unknown.tryIt),
    h('p', { class: 'try-it' }, unknown.try_it.steps),
    h('details', { id: 'try-results' },
      h('summary', null, rest.unknown.results),
      h('ul', { class: 'try-results' }, unknown.try_it.results.map(({ outcome, words }) =>
        h('li', { key: outcome }, outcomeTag(outcome, words))))),
    unknown.nearest.length > 0 ? [
      h('h3', null, rest.unknown.nearest),
      h('ul', { class: 'nearest' }, unknown.nearest.map(({ kind, words }) => h('li', { key: kind }, words)))] : null);
}
