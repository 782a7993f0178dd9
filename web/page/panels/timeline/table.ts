// The same as a table, for those who read rather than look.
import { addDays, dayText } from '../../../components/dates.js';
import { h, type VNode } from '../../../components/view.js';
import { basisOf } from '../../../components/answer/basis.js';
import { textOf } from '../../../components/answer/subject.js';
import { outcomeSign } from '../../../components/outcome-signs.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { Segment, Timeline } from '../../../lib/report.js';
import type { PageDetailsStrings } from '../../../i18n/page.js';

export interface Row { context: string; name: string; segments: Segment[] }

export function timelineTable(rows: Row[], timeline: Timeline, strings: AnswerStrings, words: PageDetailsStrings): VNode {
  const { timeline: column } = words;
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': column.tableTitle }, h('table', null,
      h('caption', null, column.tableTitle),
      h('thead', null, h('tr', null, ...[column.context, column.from, column.until, column.outcome, column.currency].map((name) => h('th', { scope: 'col' }, name)))),
      rows.map((row) => h('tbody', null, row.segments.map((segment, index) => h('tr', null,
        index === 0 ? h('th', { scope: 'rowgroup', rowspan: row.segments.length }, row.name) : null,
        h('td', null, segment.from ? dayText(segment.from, strings) : ''),
        h('td', null, segment.until ? dayText(addDays(segment.until, -1), strings) : ''),
        h('td', { class: 'outcome', 'data-outcome': segment.outcome }, outcomeSign(segment.outcome), strings.outcomes[segment.outcome],
          segment.trial ? ` (${column.trial})` : ''),
        h('td', null, evidence(segment, timeline, strings, words))))))));
}

function evidence(segment: Segment, timeline: Timeline, strings: AnswerStrings, words: PageDetailsStrings): string {
  const rule = segment.decided_by ? timeline.policies[segment.decided_by] : undefined;
  if (!rule) return words.timeline.nothingKnown;
  const known = segment.currency === 'last_known' ? words.timeline.lastKnown : basisOf(rule, strings);
  return `${textOf(rule.title, strings)} · ${known}`;
}
