// The last confirmation of a policy lies inside its period.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  for (const file of tree.of('policy')) {
    const { last_confirmed: day, period } = file.value;
    if (day === null) continue;
    if (period.from !== null && day < period.from)
      yield fault(file, '/last_confirmed', `confirmed on ${day}, before the rule began on ${period.from}, correct one`);
    if (period.until !== null && day >= period.until)
      yield fault(file, '/last_confirmed', `confirmed on ${day}, when the rule had ended on ${period.until}, correct one`);
  }
}
