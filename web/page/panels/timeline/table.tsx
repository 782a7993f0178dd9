// The same as a table, for those who read rather than look.
import { addDays, dayText } from '../../../components/dates.js';
import type { VNode } from '../../../components/view.js';
import { basisOf } from '../../../components/answer/basis.js';
import { textOf } from '../../../components/answer/subject.js';
import { outcomeSign } from '../../../components/outcome-signs.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { Segment, Timeline } from '../../../lib/report.js';
import type { PageDetailsStrings } from '../../../i18n/page.js';

export interface Row { context: string; name: string; segments: Segment[] }

export function timelineTable(rows: Row[], timeline: Timeline, strings: AnswerStrings, words: PageDetailsStrings): VNode {
  const { timeline: column } = words;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={column.tableTitle}>
      <table>
        <caption>{column.tableTitle}</caption>
        <thead>
          <tr>{[column.context, column.from, column.until, column.outcome, column.currency].map((name) => <th scope="col">{name}</th>)}</tr>
        </thead>
        {rows.map((row) => (
          <tbody>
            {row.segments.map((segment, index) => (
              <tr>
                {index === 0 ? <th scope="rowgroup" rowspan={row.segments.length}>{row.name}</th> : null}
                <td>{segment.from ? dayText(segment.from, strings) : ''}</td>
                <td>{segment.until ? dayText(addDays(segment.until, -1), strings) : ''}</td>
                <td class="outcome" data-outcome={segment.outcome}>
                  {outcomeSign(segment.outcome)}
                  {strings.outcomes[segment.outcome]}
                  {segment.trial ? ` (${column.trial})` : ''}
                </td>
                <td>{evidence(segment, timeline, strings, words)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function evidence(segment: Segment, timeline: Timeline, strings: AnswerStrings, words: PageDetailsStrings): string {
  const rule = segment.decided_by ? timeline.policies[segment.decided_by] : undefined;
  if (!rule) return words.timeline.nothingKnown;
  const known = segment.currency === 'last_known' ? words.timeline.lastKnown : basisOf(rule, strings);
  return `${textOf(rule.title, strings)} · ${known}`;
}
