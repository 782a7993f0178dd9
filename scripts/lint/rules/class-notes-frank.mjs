// Where a line between links was drawn by us, the class says so in both languages.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  for (const file of tree.of('link-class')) {
    const { note } = file.value;
    if (/\bours\b/.test(note.en) !== /自行/.test(note['zh-CN']))
      yield fault(file, '/note', 'one language says that the class is ours (自行, ours) and the other does not, say it in both');
  }
}
