// A policy supersedes others, never itself, never in a ring, and only where both can hold in one context.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  for (const { app } of tree.of('app')) {
    const policies = new Map(tree.of('policy', app).map(file => [file.value.id, file]));
    const reaches = (from, to, seen = new Set()) =>
      from === to || (!seen.has(from) && (policies.get(from)?.value.supersedes ?? []).some(next => reaches(next, to, new Set([...seen, from]))));
    for (const file of policies.values()) {
      const { id, contexts, supersedes = [] } = file.value;
      for (const [i, other] of supersedes.entries()) {
        const pointer = `/supersedes/${i}`;
        if (reaches(other, id)) yield fault(file, pointer, `\`${other}\` supersedes this rule, directly or by others; remove one of the two`);
        const found = policies.get(other);
        if (found && !found.value.contexts.some(context => contexts.includes(context)))
          yield fault(file, pointer, `\`${other}\` holds in none of this rule's contexts, so there is nothing to supersede; remove it`);
      }
    }
  }
}
