// A period begins before it ends, and its precisions fit its dates.
import { fault, periods } from './rule-tree.mjs';

const undated = { from: ['unknown'], until: ['open', 'not_found'] };

/** What is wrong with a date of this precision, or nothing. */
function misfit(date, precision, undatedPrecisions) {
  const undatedPrecision = undatedPrecisions.includes(precision);
  if (date === null && !undatedPrecision) return `there is no date, so the precision must be ${undatedPrecisions.join(' or ')}`;
  if (date !== null && undatedPrecision) return `there is a date, so the precision cannot be \`${precision}\``;
  if (precision === 'month' && !date.endsWith('-01')) return 'known to the month only, so the date must be its first day';
  if (precision === 'year' && !date.endsWith('-01-01')) return 'known to the year only, so the date must be its first day';
  return undefined;
}

export function* check(tree) {
  for (const file of tree.sound) {
    for (const { period, pointer } of periods(file)) {
      for (const end of ['from', 'until']) {
        const wrong = misfit(period[end], period[`${end}_precision`], undated[end]);
        if (wrong) yield fault(file, `${pointer}/${end}_precision`, wrong);
      }
      if (period.from !== null && period.until !== null && period.from >= period.until)
        yield fault(file, `${pointer}/until`, `the period ends on ${period.until}, not after it begins on ${period.from}, correct one`);
    }
  }
}
