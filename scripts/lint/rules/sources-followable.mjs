// A reader can look up at least one source of a rule. A warning: where none has an address, the answer says so.
import { fault } from './rule-tree.mjs';

export const warns = true;

export function* check(tree) {
  const addressed = new Set(tree.of('source').filter(({ value }) => value.url ?? value.archived_url).map(({ value }) => value.id));
  for (const file of tree.of('policy'))
    if (!file.value.sources.some(id => addressed.has(id)))
      yield fault(file, '/sources', 'no source has a public address, give one where it is known');
}
