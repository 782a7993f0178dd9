// No id stands for two things of one kind; an app's contexts and conditions have ids of their own.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  const seen = new Map();
  for (const file of tree.sound) {
    if (file.value.id === undefined) continue;
    const key = `${file.kind} ${file.app ?? ''} ${file.value.id}`;
    if (seen.has(key)) yield fault(file, '/id', `\`${file.value.id}\` is the id of ${seen.get(key)} too, choose another`);
    else seen.set(key, file.path);
  }
  for (const file of tree.of('app')) {
    for (const list of ['contexts', 'conditions']) {
      const ids = file.value[list].map(item => item.id);
      for (const [i, id] of ids.entries())
        if (ids.indexOf(id) < i) yield fault(file, `/${list}/${i}/id`, `\`${id}\` stands twice in this list, choose another id`);
    }
  }
}
