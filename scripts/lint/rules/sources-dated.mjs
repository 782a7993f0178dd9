// A source has a date exactly if its precision says so, and a date that fits it.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  for (const file of tree.of('source')) {
    const { published_on: date, published_precision: precision } = file.value;
    if ((date === null) !== (precision === 'unknown'))
      yield fault(file, '/published_precision', '`unknown` goes with `published_on: null` and with nothing else, correct one');
    else if (precision === 'month' && !date.endsWith('-01'))
      yield fault(file, '/published_on', 'known to the month only, so the date must be its first day');
    else if (precision === 'year' && !date.endsWith('-01-01'))
      yield fault(file, '/published_on', 'known to the year only, so the date must be its first day');
  }
}
