// Every owner and every link class is somebody's: a site's, a policy's, an event's, or one that a class excludes.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  const used = new Set();
  for (const { value } of tree.sound) {
    const scope = value.applies_to ?? {};
    const owners = [value.owner, value.acted_by, ...(value.owners ?? []), ...(scope.owners ?? [])];
    for (const excluded of value.excludes ?? []) owners.push(...(excluded.owners ?? []));
    const classes = [value.link_class, ...(scope.link_classes ?? []), ...(value.when?.link_classes ?? [])];
    for (const id of owners) used.add(`owner ${id}`);
    for (const id of classes) used.add(`link-class ${id}`);
  }
  for (const file of [...tree.of('owner'), ...tree.of('link-class')])
    if (!used.has(`${file.kind} ${file.value.id}`))
      yield fault(file, '/id', `nothing refers to this ${file.kind.replace('-', ' ')}, refer to it or delete the file`);
}
