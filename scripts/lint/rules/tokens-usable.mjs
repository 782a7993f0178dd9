// A shape of token can be found: something tells where the code stands, and the code has a length. The meaning of the
// keys stands in src/extract/find_tokens.hpp.
import { fault } from './rule-tree.mjs';

/** What is wrong with a shape: [pointer, sentence] each. */
function* wrong({ shape, cues }) {
  const { openers, closers, lead_words: leads, alphabet, min_length: least, max_length: most } = shape;
  if (alphabet === 'disguised_words') {
    if (openers.length === 0 || leads.length === 0) yield ['/shape', 'disguised words are known by an opener and a lead word, give both'];
    if (most !== 0) yield ['/shape/max_length', 'disguised words have no code, so both lengths must be 0'];
    return;
  }
  if (openers.length + closers.length + leads.length + cues.length === 0)
    yield ['/shape', 'nothing tells where the code stands, add openers, closers, lead words or cues'];
  if (alphabet === 'any_graphic' && closers.length === 0)
    yield ['/shape/closers', 'a code of any characters needs a closer to end at, add one or narrow the alphabet'];
  if (least > most) yield ['/shape/max_length', `the longest code (${most}) is shorter than the shortest (${least}), correct one`];
  if (least === 0) yield ['/shape/min_length', 'a code of no characters would stand everywhere, give a length'];
}

export function* check(tree) {
  for (const file of tree.of('token')) for (const [pointer, message] of wrong(file.value)) yield fault(file, pointer, message);
}
