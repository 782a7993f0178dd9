// The same as a table, for those who read rather than look.
import { addDays, sayDay } from '../../element/dates.js';
import { h } from '../../element/dom.js';
import { basisOf } from '../../element/answer/basis.js';
import { say } from '../../element/answer/subject.js';
import { outcomeSign } from '../../element/outcome-signs.js';
import type { AnswerStrings } from '../../element/strings/answer-strings.js';
import type { Segment, Timeline } from '../../lib/report.js';
import type { SideStrings } from '../strings/page-strings.js';

export interface Row { context: string; name: string; segments: Segment[] }

export function timelineTable(rows: Row[], timeline: Timeline, strings: AnswerStrings, words: SideStrings): HTMLElement {
  const { timeline: column } = words;
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': column.tableTitle }, h('table', null,
      h('caption', null, column.tableTitle),
      h('thead', null, h('tr', null, ...[column.context, column.from, column.until, column.outcome, column.currency].map((name) => h('th', { scope: 'col' }, name)))),
      rows.map((row) => h('tbody', null, row.segments.map((segment, index) => h('tr', null,
        index === 0 ? h('th', { scope: 'rowgroup', rowspan: row.segments.length }, row.name) : null,
        h('td', null, segment.from ? sayDay(segment.from, strings) : ''),
        h('td', null, segment.until ? sayDay(addDays(segment.until, -1), strings) : ''),
        h('td', { class: 'outcome', 'data-outcome': segment.outcome }, outcomeSign(segment.outcome), strings.outcomes[segment.outcome],
          segment.trial ? ` (${column.trial})` : ''),
        h('td', null, evidence(segment, timeline, strings, words))))))));
}

function evidence(segment: Segment, timeline: Timeline, strings: AnswerStrings, words: SideStrings): string {
  const rule = segment.decided_by ? timeline.policies[segment.decided_by] : undefined;
  if (!rule) return words.timeline.nothingKnown;
  const known = segment.currency === 'last_known' ? words.timeline.lastKnown : basisOf(rule, strings);
  return `${say(rule.title, strings)} · ${known}`;
}
