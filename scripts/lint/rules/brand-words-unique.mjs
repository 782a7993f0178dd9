// A brand word names one site: a lookalike imitates somebody.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  const seen = new Map();
  for (const file of tree.of('site')) {
    for (const [i, word] of (file.value.brand_words ?? []).entries()) {
      if (seen.has(word)) yield fault(file, `/brand_words/${i}`, `\`${word}\` is a brand word of ${seen.get(word)} too, keep it in one`);
      else seen.set(word, file.path);
    }
  }
}
