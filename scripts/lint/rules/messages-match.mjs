// All languages have the same messages with the same arguments; Traditional Chinese only those that are not made from the
// Simplified ones.
import { pointerStep } from '../../rules/read-json.mjs';
import { fault } from './rule-tree.mjs';

const argumentsOf = template => [...new Set(template.match(/{[a-z_]+}/g) ?? [])].sort().join(' ');

export function* check(tree) {
  const files = tree.of('messages');
  for (const file of files) {
    for (const other of files) {
      if (other === file) continue;
      for (const [id, template] of Object.entries(other.value)) {
        const own = file.value[id];
        if (own === undefined && file.name === 'zh-TW') continue;
        if (own === undefined) yield fault(file, pointerStep(id), `the message stands in ${other.path} only, write it here too`);
        else if (other.path < file.path && argumentsOf(own) !== argumentsOf(template))
          yield fault(file, pointerStep(id), `the arguments are ${argumentsOf(own) || 'none'} here and ${argumentsOf(template) || 'none'} in ${other.path}, make them the same`);
      }
    }
  }
}
