// What changed between the chosen day and another one.
import { isDay, dayText } from '../../../components/dates.js';
import { h, type VNode } from '../../../components/view.js';
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
  return h('div', null,
    h('label', { class: 'compare-day' }, h('span', null, timeline.compare), h('input', { type: 'date', value: other, min: first, max: last, required: true,
      onChange: (event) => {
        const { value } = event.currentTarget as HTMLInputElement;
        if (isDay(value)) choose(value);
      } })),
    h('p', { role: 'status' }, timeline.between(dayText(diff.from, strings), dayText(diff.to, strings)),
      diff.changes.length === 0 ? ` ${timeline.noChange}` : null),
    h('ul', { class: 'changes' }, diff.changes.map((change) => h('li', { key: change.context },
      h('strong', null, contextName(change.context)),
      side(change.before, diff, strings), h('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'), side(change.after, diff, strings)))));
}

function side(verdict: ContextVerdict, diff: Diff, strings: AnswerStrings): VNode {
  const rule = verdict.decided_by ? diff.policies[verdict.decided_by] : undefined;
  return h('span', { class: 'change' },
    outcomeTag(verdict.outcome, strings.outcomes[verdict.outcome],
      verdict.trial ? h('span', { class: 'tag' }, strings.trial) : null),
    rule ? h('span', { class: 'soft' }, textOf(rule.title, strings)) : null);
}
