// A shape of token can be found: something stands around or before the code, and the code has a length.
import { fault } from './rule-tree.mjs';

export function* check(tree) {
  for (const file of tree.of('token')) {
    const { openers, closers, lead_words: leads, min_length: least, max_length: most } = file.value.shape;
    if (openers.length + closers.length + leads.length === 0 && file.value.cues.length === 0)
      yield fault(file, '/shape', 'nothing marks the code, add openers and closers, lead words or cues');
    if (openers.length > 0 !== closers.length > 0)
      yield fault(file, '/shape', 'openers and closers go together, fill both or neither');
    if (least > most) yield fault(file, '/shape/max_length', `the longest code (${most}) is shorter than the shortest (${least}), correct one`);
    if (least === 0) yield fault(file, '/shape/min_length', 'a code of no characters would stand everywhere, give a length');
  }
}
