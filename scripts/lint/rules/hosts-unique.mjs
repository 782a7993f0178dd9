// No two sites claim one host, unless all but one of them share it and say so.
import { fault } from './rule-tree.mjs';

const patternOf = ({ host, match }) => `${host} (${match})`;

export function* check(tree) {
  const owners = new Map();
  for (const file of tree.of('site')) {
    for (const [i, entry] of file.value.hosts.entries()) {
      if (entry.shared) continue;
      const owner = owners.get(patternOf(entry));
      if (owner) yield fault(file, `/hosts/${i}/host`, `${owner.path} has \`${entry.host}\` too, remove one or mark this one as shared`);
      else owners.set(patternOf(entry), file);
    }
  }
  for (const file of tree.of('site'))
    for (const [i, entry] of file.value.hosts.entries())
      if (entry.shared && !owners.has(patternOf(entry)))
        yield fault(file, `/hosts/${i}`, `no site owns ${patternOf(entry)}, so it cannot be shared; one site must list it without \`shared\``);
}
