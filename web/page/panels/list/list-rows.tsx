// The rows that are looked at: filtered, sorted, a page at a time.
import type { VNode } from 'preact';
import { breakBeforeDots } from '../../../components/verdict/lead.js';
import { outcomeSign } from '../../../components/outcome-signs.js';
import { warningTag } from '../../../components/outcome-tag.js';
import { dayText } from '../../../components/dates.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { AgeBand, OutcomeId, ScanRow } from '../../../lib/report.js';
import type { ToolStrings } from '../../../i18n/page.js';
import type { ListRun } from './list-run.js';

export const PAGE = 50;
export type Order = 'line' | 'outcome' | 'host';
/** `closed`: what does not open in the chat that was asked about, or should not. */
export interface Look { outcome: OutcomeId | 'warning' | 'closed' | null; text: string; order: Order; page: number }
export const FIRST_LOOK: Look = { outcome: null, text: '', order: 'line', page: 0 };

const RANK: (OutcomeId | 'warning')[] = ['warning', 'blocked', 'self_only', 'needs_setup', 'token_only', 'diverted', 'copy', 'confirm', 'unknown', 'direct'];

const OPENS: readonly string[] = ['direct', 'confirm'];

const kindOf = ({ lead, outcome }: ScanRow): OutcomeId | 'warning' => (lead === 'warning' ? lead : outcome);

export function chosenRows(run: ListRun, look: Look): ScanRow[] {
  const wanted = look.text.trim().toLowerCase();
  const rows = run.rows.filter((row) => (look.outcome === null || (look.outcome === 'closed' ? !OPENS.includes(kindOf(row)) : kindOf(row) === look.outcome))
    && (wanted === '' || `${row.host ?? ''} ${row.url ?? ''} ${row.site ?? ''}`.toLowerCase().includes(wanted)));
  if (look.order === 'outcome') return grouped(rows, kindOf, (one, other) => RANK.indexOf(one) - RANK.indexOf(other));
  if (look.order === 'host') return grouped(rows, ({ host }) => host ?? '', (one, other) => one.localeCompare(other));
  return rows;
}

/** As the core counts it: the same day three years before still belongs to the newer. */
function ageOf({ last_confirmed: last, decided_by }: ScanRow, on: string): AgeBand | null {
  if (!last) return decided_by === null ? null : 'undated';
  const before = (years: number): boolean => last < `${Number(on.slice(0, 4)) - years}${on.slice(4)}`;
  return before(3) ? 'over_three_years' : before(1) ? 'over_a_year' : 'recent';
}

/** By a key, and by line where the keys are alike. A run has many rows and few keys: only those are sorted. */
function grouped<Key>(rows: readonly ScanRow[], keyOf: (row: ScanRow) => Key, compare: (one: Key, other: Key) => number): ScanRow[] {
  const groups = new Map<Key, ScanRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups].sort(([one], [other]) => compare(one, other)).flatMap(([, group]) => group);
}

export function rowsTable(rows: readonly ScanRow[], run: ListRun, look: Look, strings: AnswerStrings, { list }: ToolStrings, read: (text: string) => void): VNode {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={list.rows}>
      <table>
        <thead><tr>{[list.line, list.found, `${list.outcome} · ${strings.why.confirmed}`].map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>{rows.slice(look.page * PAGE, (look.page + 1) * PAGE).map((row) => tableRow(row, run, strings, read))}</tbody>
      </table>
    </div>
  );
}

function tableRow(row: ScanRow, run: ListRun, strings: AnswerStrings, read: (text: string) => void): VNode {
  const { outcome, last_confirmed: last } = row;
  const seen = last && outcome !== 'unknown' ? <span class="list-age soft">{dayText(last, strings, 'month')}</span> : null;
  const inside = row.destination ?? row.carries;
  return (
    <tr>
      <td>{row.line + 1}</td>
      <td class="list-found" dir="auto" translate={false}>
        <button type="button" class="plain" onClick={() => read(run.line(row))}>{breakBeforeDots(run.found(row))}</button>
        {inside ? <span class="soft" dir="ltr"> → {inside}</span> : null}
      </td>
      {row.lead === 'warning'
        ? <td>{warningTag(strings.lead.stop)}<span class="soft list-word"> · {strings.outcomesShort[outcome]}</span>{seen}</td>
        : <td class="outcome" data-outcome={outcome} data-age={ageOf(row, run.query.on)}>{outcomeSign(outcome)}{strings.outcomesShort[outcome]}{row.trial ? <span class="tag">{strings.trial}</span> : null}{seen}</td>}
    </tr>
  );
}
