// A page can be known again, by an address or by its wording, and no two pages by the same sign.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  const seen = new Map();
  for (const file of tree.of('page')) {
    const { links, phrases } = file.value.match;
    const signs = [
      ...links.map((link, i) => [JSON.stringify(link), `/match/links/${i}`]),
      ...phrases.map((phrase, i) => [phrase, `/match/phrases/${i}`]),
    ];
    for (const [sign, pointer] of signs) {
      const key = `${file.app} ${sign}`;
      if (seen.has(key)) yield fault(file, pointer, `${seen.get(key)} is known by the same sign, tell the pages apart`);
      else seen.set(key, file.path);
    }
  }
}
