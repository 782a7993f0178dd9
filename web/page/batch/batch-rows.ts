// The rows that are looked at: filtered, sorted, a page at a time.
import { h } from '../../element/dom.js';
import { outcomeSign } from '../../element/outcome-signs.js';
import type { AnswerStrings } from '../../element/strings/answer-strings.js';
import type { OutcomeId, ScanRow } from '../../lib/report.js';
import type { PageStrings } from '../strings/page-strings.js';
import type { BatchRun } from './batch-run.js';

export const PAGE = 50;
export type Order = 'line' | 'outcome' | 'host';
export interface Look { outcome: OutcomeId | null; text: string; order: Order; page: number }
export const FIRST_LOOK: Look = { outcome: null, text: '', order: 'line', page: 0 };

const RANK: OutcomeId[] = ['blocked', 'self_only', 'needs_setup', 'token_only', 'diverted', 'copy', 'confirm', 'unknown', 'direct'];

export function chosenRows(run: BatchRun, look: Look): ScanRow[] {
  const wanted = look.text.trim().toLowerCase();
  const rows = run.rows.filter((row) => (look.outcome === null || row.outcome === look.outcome)
    && (wanted === '' || `${row.host ?? ''} ${row.url ?? ''} ${row.site ?? ''}`.toLowerCase().includes(wanted)));
  if (look.order === 'outcome') rows.sort((one, other) => RANK.indexOf(one.outcome) - RANK.indexOf(other.outcome) || one.line - other.line);
  if (look.order === 'host') rows.sort((one, other) => (one.host ?? '').localeCompare(other.host ?? '') || one.line - other.line);
  return rows;
}

export function rowsTable(rows: readonly ScanRow[], run: BatchRun, look: Look, strings: AnswerStrings, words: PageStrings, read: (text: string) => void): HTMLElement {
  const { batch } = words;
  const shown = rows.slice(look.page * PAGE, (look.page + 1) * PAGE);
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': batch.rows }, h('table', null,
    h('thead', null, h('tr', null, [batch.line, batch.found, batch.outcome].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', null, shown.map((row) => h('tr', null,
      h('td', null, String(row.line + 1)),
      h('td', { class: 'batch-found', dir: 'auto', translate: 'no' }, h('button', { type: 'button', class: 'plain', click: () => read(run.source.lines[row.line] ?? '') },
        (run.source.lines[row.line] ?? '').slice(row.start, row.end))),
      h('td', { class: 'outcome', 'data-outcome': row.outcome }, outcomeSign(row.outcome), strings.outcomesShort[row.outcome],
        row.trial ? h('span', { class: 'tag' }, strings.trial) : null))))));
}
