// Nothing was seen, published or begun after the day of the last review. Only an end may lie ahead.
import { fault, periods } from './rule-tree.mjs';

export function* check(tree) {
  if (!tree.asOf) return;
  const late = (file, pointer, date) =>
    date > tree.asOf ? [fault(file, pointer, `${date} is after the last review (${tree.asOf} in rules/rule-book.json), correct one`)] : [];
  for (const file of tree.sound) {
    yield* late(file, '/last_confirmed', file.value.last_confirmed ?? '');
    yield* late(file, '/published_on', file.value.published_on ?? '');
    if (file.kind === 'event') yield* late(file, '/date', file.value.date);
    for (const { period, pointer } of periods(file)) yield* late(file, `${pointer}/from`, period.from ?? '');
  }
}
