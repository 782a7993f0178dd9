// The rows as files.
import type { AnswerStrings } from '../../element/strings/answer-strings.js';
import type { ScanRow } from '../../lib/report.js';
import type { BatchRun } from './batch-run.js';

const COLUMNS = ['line', 'text', 'kind', 'url', 'host', 'site', 'outcome', 'outcome_name', 'trial', 'currency', 'decided_by'] as const;

function record(row: ScanRow, run: BatchRun, strings: AnswerStrings): Record<(typeof COLUMNS)[number], string | number | boolean | null> {
  return {
    line: row.line + 1, text: run.found(row), kind: row.kind, url: row.url, host: row.host, site: row.site,
    outcome: row.outcome, outcome_name: strings.outcomes[row.outcome], trial: row.trial, currency: row.currency, decided_by: row.decided_by,
  };
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function rowsAsCsv(rows: readonly ScanRow[], run: BatchRun, strings: AnswerStrings): string {
  const lines = rows.map((row) => Object.values(record(row, run, strings)).map(cell).join(','));
  return `\ufeff${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

export function rowsAsJson(rows: readonly ScanRow[], run: BatchRun, strings: AnswerStrings): string {
  return `${JSON.stringify({ query: run.query, source: run.name, rows: rows.map((row) => record(row, run, strings)) }, null, 1)}\n`;
}
