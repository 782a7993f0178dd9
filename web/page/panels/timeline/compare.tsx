// What changed between the chosen day and another one.
import { isDay, dayText } from '../../../components/dates.js';
import type { VNode } from '../../../components/view.js';
import { textOf } from '../../../components/answer/subject.js';
import { outcomeTag } from '../../../components/outcome-tag.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { ContextVerdict, Diff } from '../../../lib/report.js';
import type { PageDetailsStrings } from '../../../i18n/page.js';

export interface Comparison {
  diff: Diff;
  other: string;
  /** The first and last day that may be chosen. */
  first: string;
  last: string;
  contextName(id: string): string;
  choose(day: string): void;
}

export function compareBlock({ diff, other, first, last, contextName, choose }: Comparison, strings: AnswerStrings, words: PageDetailsStrings): VNode {
  const { timeline } = words;
  return (
    <div>
      <label class="compare-day">
        <span>{timeline.compare}</span>
        <input type="date" value={other} min={first} max={last} required onChange={(event) => {
          const { value } = event.currentTarget;
          if (isDay(value)) choose(value);
        }} />
      </label>
      <p role="status">
        {timeline.between(dayText(diff.from, strings), dayText(diff.to, strings))}
        {diff.changes.length === 0 ? ` ${timeline.noChange}` : null}
      </p>
      <ul class="changes">
        {diff.changes.map((change) => (
          <li key={change.context}>
            <strong>{contextName(change.context)}</strong>
            {side(change.before, diff, strings)}
            <span class="arrow" aria-hidden="true">→</span>
            {side(change.after, diff, strings)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function side(verdict: ContextVerdict, diff: Diff, strings: AnswerStrings): VNode {
  const rule = verdict.decided_by ? diff.policies[verdict.decided_by] : undefined;
  return (
    <span class="change">
      {outcomeTag(verdict.outcome, strings.outcomes[verdict.outcome],
        verdict.trial ? <span class="tag">{strings.trial}</span> : null)}
      {rule ? <span class="soft">{textOf(rule.title, strings)}</span> : null}
    </span>
  );
}
