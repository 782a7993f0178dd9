// Where nobody knows: why, the nearest that is known, and how to find out in ten seconds.
import type { VNode } from '../view.js';
import { outcomeTag } from '../outcome-tag.js';
import type { RestModel } from './details-model.js';
import type { Subject } from '../answer/subject.js';

export function unknownBlock(subject: Subject, { rest }: RestModel): VNode | null {
  const { unknown } = subject;
  if (!unknown) return null;
  return (
    <div class="block unknown">
      <p>{unknown.words}</p>
      <h3>{rest.unknown.tryIt}</h3>
      <p class="try-it">{unknown.try_it.steps}</p>
      <details id="try-results">
        <summary>{rest.unknown.results}</summary>
        <ul class="try-results">
          {unknown.try_it.results.map(({ outcome, words }) =>
        <li key={outcome}>{outcomeTag(outcome, words)}</li>)}
        </ul>
      </details>
      {unknown.nearest.length > 0 ? [
      <h3>{rest.unknown.nearest}</h3>,
      <ul class="nearest">{unknown.nearest.map(({ kind, words }) => <li key={kind}>{words}</li>)}</ul>] : null}
    </div>
  );
}
