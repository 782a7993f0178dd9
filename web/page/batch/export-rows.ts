// The rows as files. A line that has no answer, or half of one, is named there too: its absence would read as "nothing found".
import type { AnswerStrings } from '../../element/strings/answer-strings.js';
import type { ScanRow } from '../../lib/report.js';
import type { ToolStrings } from '../strings/page-strings.js';
import { markText } from './batch-marks.js';
import type { BatchRun } from './batch-run.js';

const COLUMNS = ['line', 'text', 'kind', 'url', 'host', 'site', 'outcome', 'outcome_name', 'trial', 'currency', 'decided_by'] as const;
type Cell = string | number | boolean | null;

function record(row: ScanRow, run: BatchRun, strings: AnswerStrings): Record<(typeof COLUMNS)[number], Cell> {
  return {
    line: row.line + 1, text: run.found(row), kind: row.kind, url: row.url, host: row.host, site: row.site,
    outcome: row.outcome, outcome_name: strings.outcomes[row.outcome], trial: row.trial, currency: row.currency, decided_by: row.decided_by,
  };
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: Cell): string {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function rowsAsCsv(rows: readonly ScanRow[], run: BatchRun, strings: AnswerStrings, words: ToolStrings): string {
  const lines: Cell[][] = [
    ...rows.map((row) => Object.values(record(row, run, strings))),
    ...run.marks.map(({ line, why }) => [line + 1, run.line({ line }).slice(0, 80), why, null, null, null, null, markText(why, [line], words.batch), null, null, null]),
  ];
  return `\ufeff${[COLUMNS.join(','), ...lines.map((line) => line.map(cell).join(','))].join('\r\n')}\r\n`;
}

export function rowsAsJson(rows: readonly ScanRow[], run: BatchRun, strings: AnswerStrings): string {
  const { query, name, marks } = run;
  const marked = marks.map(({ line, why }) => ({ line: line + 1, why }));
  return `${JSON.stringify({ query, source: name, rows: rows.map((row) => record(row, run, strings)), marked }, null, 1)}\n`;
}
