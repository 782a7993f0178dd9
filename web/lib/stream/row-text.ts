// Rows as text that other programs read.
import type { ScanRow } from '../report.js';

export type RowFormat = 'ndjson' | 'tsv' | 'csv';

/** The columns of tables, in order: the keys of a row. */
export const ROW_COLUMNS = [
  'line', 'start', 'end', 'kind', 'url', 'host', 'site', 'outcome', 'trial', 'currency', 'decided_by', 'last_confirmed', 'lead', 'hazard', 'severity',
  'inside', 'destination', 'destination_outcome', 'carries', 'other_reading', 'page', 'code', 'problem', 'hazards',
] as const satisfies readonly (keyof ScanRow)[];

const fieldText = (value: ScanRow[keyof ScanRow]): string => (value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value));

/** RFC 4180: quoted where it must be. */
export const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** A tab or a break inside of a field is written as in JSON. */
export const tsvField = (text: string): string => text.replace(/[\\\t\r\n]/g, (found) => ({ '\\': '\\\\', '\t': '\\t', '\r': '\\r', '\n': '\\n' })[found]!);

const table = (field: (text: string) => string, mark: string, end: string) => (rows: readonly ScanRow[]): string => {
  let text = '';
  for (const row of rows) {
    for (let at = 0; at < ROW_COLUMNS.length; at += 1) text += (at > 0 ? mark : '') + field(fieldText(row[ROW_COLUMNS[at]!]));
    text += end;
  }
  return text;
};

export const rowWriters: Record<RowFormat, (rows: readonly ScanRow[]) => string> = {
  ndjson(rows) {
    let text = '';
    for (const row of rows) text += `${JSON.stringify(row)}\n`;
    return text;
  },
  tsv: table(tsvField, '\t', '\n'),
  csv: table(csvField, ',', '\r\n'),
};

/** What stands above a table. */
export const rowHeads: Record<RowFormat, string> = { ndjson: '', tsv: `${ROW_COLUMNS.join('\t')}\n`, csv: `${ROW_COLUMNS.join(',')}\r\n` };
