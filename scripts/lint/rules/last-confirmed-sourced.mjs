// Nothing was confirmed on a day that no source of the rule reaches.
import { fault } from './rule-tree.mjs';

/** The last day that a source can speak of; '' where it is undated. */
function reach({ published_on: date, published_precision: precision }) {
  if (date === null) return '';
  if (precision === 'month') return `${date.slice(0, 7)}-31`;
  if (precision === 'year') return `${date.slice(0, 4)}-12-31`;
  return date;
}

export function* check(tree) {
  const reaches = new Map(tree.of('source').map(({ value }) => [value.id, reach(value)]));
  for (const file of tree.of('policy')) {
    const { last_confirmed: day, sources } = file.value;
    const newest = sources.map(id => reaches.get(id) ?? '').sort().at(-1) ?? '';
    if (day !== null && day > newest)
      yield fault(file, '/last_confirmed', newest === ''
        ? `confirmed on ${day}, but no source bears a date, name one that does or write null`
        : `confirmed on ${day}, but the newest source is of ${newest}, name the later source or correct the day`);
  }
}
