// Block 6: proper remedies, in the order of the rules.
import type { VNode } from '../view.js';
import type { RestModel } from './details-model.js';

export function remediesBlock(model: RestModel): VNode | null {
  const { subject, rest } = model;
  if (subject.advice.length === 0) return null;
  return (
    <div class="block">
      <ul class="remedies">
        {subject.advice.map((advice) => (
          <li key={advice.id}><span class="remedy-for">{rest.remedyFor[advice.for]}</span><strong>{advice.title}</strong><p>{advice.text}</p></li>
        ))}
      </ul>
    </div>
  );
}
