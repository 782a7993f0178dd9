// An event ends after it begins, and its date fits its precision.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  for (const file of tree.of('event')) {
    const { date, date_precision: precision, until } = file.value;
    if (until !== undefined && until <= date)
      yield fault(file, '/until', `the event ends on ${until}, not after it begins on ${date}, correct one or leave \`until\` out`);
    if (precision === 'month' && !date.endsWith('-01')) yield fault(file, '/date', 'known to the month only, so the date must be its first day');
    if (precision === 'year' && !date.endsWith('-01-01')) yield fault(file, '/date', 'known to the year only, so the date must be its first day');
  }
}
