// A site that shares a host has marks of its own, and no two sites of one host have a mark in common.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  const marksOfHost = new Map();
  for (const file of tree.of('site')) {
    const marks = file.value.text_marks ?? [];
    for (const [i, { host, shared }] of file.value.hosts.entries()) {
      if (shared && marks.length === 0)
        yield fault(file, `/hosts/${i}/shared`, 'the site has no `text_marks`, so nothing can decide for it; add some');
      for (const mark of marks) {
        const key = `${host} ${mark}`;
        const other = marksOfHost.get(key);
        if (other && other !== file)
          yield fault(file, `/text_marks/${marks.indexOf(mark)}`, `${other.path} has \`${mark}\` too and shares \`${host}\`, tell them apart`);
        marksOfHost.set(key, file);
      }
    }
  }
}
