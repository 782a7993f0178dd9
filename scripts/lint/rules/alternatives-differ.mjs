// An alternative is another outcome than the rule's own, and stands once.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  for (const file of tree.of('policy')) {
    const seen = new Set([file.value.outcome]);
    for (const [i, { outcome }] of (file.value.alternatives ?? []).entries()) {
      if (seen.has(outcome)) yield fault(file, `/alternatives/${i}/outcome`, `\`${outcome}\` is named already, join the notes or choose another outcome`);
      seen.add(outcome);
    }
  }
}
