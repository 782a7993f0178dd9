// What a fact rests on bounds how sure it is, and stands among its sources.
import { fault } from './rule-tree.mjs';

const order = ['inferred', 'observed', 'documented'];
const most = { official_document: 'documented', official_statement: 'documented', inference: 'inferred' };

export function* check(tree) {
  const kinds = new Map(tree.of('source').map(({ value }) => [value.id, value.kind]));
  for (const file of [...tree.of('policy'), ...tree.of('page')]) {
    const { evidence, confidence, sources } = file.value;
    const bound = most[evidence] ?? 'observed';
    if (order.indexOf(confidence) > order.indexOf(bound))
      yield fault(file, '/confidence', `\`${evidence}\` makes a fact \`${bound}\` at most, lower this or name better evidence`);
    if (evidence !== 'inference' && sources.every(id => kinds.has(id)) && !sources.some(id => kinds.get(id) === evidence))
      yield fault(file, '/evidence', `none of the sources is of the kind \`${evidence}\`, correct it or name the source`);
  }
}
