// Every source stands behind some fact. One that nobody names is a leftover, or a reference is missing.
import { fault, sourceLists } from './rule-tree.mjs';

export function* check(tree) {
  const used = new Set(tree.sound.flatMap(file => [...sourceLists(file)].flatMap(list => list.ids)));
  for (const file of tree.of('source'))
    if (!used.has(file.value.id)) yield fault(file, '/id', 'no rule names this source, name it where it belongs or delete the file');
}
