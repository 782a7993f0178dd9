// The rows as files. A line that has no answer, or half of one, is named there too: its absence would read as "nothing found".
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { ScanRow } from '../../../lib/report.js';
import type { ToolStrings } from '../../../i18n/page.js';
import { markText } from './list-marks.js';
import type { ListRun } from './list-run.js';

const COLUMNS = [
  'line', 'text', 'kind', 'url', 'host', 'lead', 'hazard', 'severity', 'inside', 'site', 'outcome', 'outcome_name', 'trial', 'currency', 'decided_by',
  'destination', 'destination_outcome', 'carries', 'other_reading', 'page', 'code', 'problem',
  'last_confirmed', 'context', 'on', 'rules_version',
] as const;
type Cell = string | number | boolean | null;

function record(row: ScanRow, run: ListRun, strings: AnswerStrings): Record<(typeof COLUMNS)[number], Cell> {
  return {
    line: row.line + 1, text: run.found(row), kind: row.kind, url: row.url, host: row.host,
    lead: row.lead, hazard: row.hazard, severity: row.severity, inside: row.inside, site: row.site,
    outcome: row.outcome, outcome_name: strings.outcomes[row.outcome], trial: row.trial, currency: row.currency, decided_by: row.decided_by,
    destination: row.destination, destination_outcome: row.destination_outcome, carries: row.carries, other_reading: row.other_reading,
    page: row.page, code: row.code, problem: row.problem,
    last_confirmed: row.last_confirmed, context: run.query.context, on: run.query.on, rules_version: run.rulesVersion,
  };
}

/**
 * What a spreadsheet would run as a formula gets an apostrophe in front, also behind a mark that some languages take for the end
 * of a cell; and every cell is quoted, so that none is cut there.
 */
export function cell(value: Cell): string {
  const text = value === null ? '' : String(value);
  const safe = text.replaceAll('\0', '').replace(/(^|[;\t\r\n])(?=\s*[=+\-@＝＋－＠])/g, "$1'");
  return `"${safe.replaceAll('"', '""')}"`;
}

export function rowsAsCsv(rows: readonly ScanRow[], run: ListRun, strings: AnswerStrings, words: ToolStrings): string {
  const lines: Cell[][] = [
    ...rows.map((row) => { const cells = record(row, run, strings); return COLUMNS.map((column) => cells[column]); }),
    ...run.marks.map(({ line, why }): Cell[] => {
      const cells: Partial<Record<(typeof COLUMNS)[number], Cell>> = {
        line: line + 1, text: run.line({ line }).slice(0, 80), kind: why, outcome_name: markText(why, [line], words.list),
      };
      return COLUMNS.map((column) => cells[column] ?? null);
    }),
  ];
  return `\ufeff${[COLUMNS.join(','), ...lines.map((line) => line.map(cell).join(','))].join('\r\n')}\r\n`;
}

/** For the clipboard: a spreadsheet takes each cell where it belongs. */
export function rowsAsTsv(rows: readonly ScanRow[], run: ListRun, strings: AnswerStrings): string {
  const plain = (value: Cell): string => (value === null ? '' : String(value)).replace(/[\0\t\r\n]+/g, ' ').replace(/^(?=\s*[=+\-@＝＋－＠])/, "'");
  return [COLUMNS.join('\t'), ...rows.map((row) => { const cells = record(row, run, strings); return COLUMNS.map((column) => plain(cells[column])).join('\t'); })].join('\n');
}

export function rowsAsJson(rows: readonly ScanRow[], run: ListRun, strings: AnswerStrings): string {
  const { query, name, marks, rulesVersion } = run;
  const marked = marks.map(({ line, why }) => ({ line: line + 1, why }));
  return `${JSON.stringify({ query, rules_version: rulesVersion, source: name, rows: rows.map((row) => record(row, run, strings)), marked }, null, 1)}\n`;
}
