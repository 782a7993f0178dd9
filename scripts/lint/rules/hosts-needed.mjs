// A host that the site's own wider pattern covers already, for the same use, says nothing.
import { fault } from './rule-tree.mjs';

const above = host => host.split('.').slice(1).map((_, i, labels) => labels.slice(i).join('.'));

export function* check(tree) {
  const wide = new Map();
  const shared = new Set();
  for (const file of tree.of('site'))
    for (const { host, match, kind, shared: isShared } of file.value.hosts) {
      if (isShared) shared.add(host);
      else if (match === 'subdomains') wide.set(host, { id: file.value.id, kind });
    }
  for (const file of tree.of('site')) {
    for (const [i, entry] of file.value.hosts.entries()) {
      const next = above(entry.host).map(host => wide.get(host)).find(found => found !== undefined);
      if (!entry.shared && !shared.has(entry.host) && next?.id === file.value.id && next.kind === entry.kind)
        yield fault(file, `/hosts/${i}/host`, `a wider pattern of this site covers \`${entry.host}\` for the same use, remove it`);
    }
  }
}
