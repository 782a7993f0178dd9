// Rows as text that other programs read.
import type { ScanRow } from '../report.js';

export type RowFormat = 'ndjson' | 'tsv' | 'csv';

/** The columns of tables, in order: the keys of a row. */
export const ROW_COLUMNS = [
  'line', 'start', 'end', 'kind', 'url', 'host', 'site', 'outcome', 'trial', 'currency', 'decided_by', 'last_confirmed', 'lead', 'hazard', 'severity',
  'inside', 'destination', 'destination_outcome', 'carries', 'other_reading', 'page', 'code', 'problem', 'hazards',
] as const satisfies readonly (keyof ScanRow)[];

/** What a text can put into them; all others are numbers and ids. */
const FREE = ROW_COLUMNS.map((name) => ['url', 'host', 'inside', 'destination', 'carries', 'other_reading', 'code'].includes(name));

const fieldText = (value: ScanRow[keyof ScanRow]): string => (Array.isArray(value) ? value.join(' ') : String(value));

/** What JSON leaves as it is and a terminal obeys. */
const CONTROLS = /[\x7f-\x9f]/g;
const escaped = (found: string): string => `\\u00${found.charCodeAt(0).toString(16)}`;

/** RFC 4180: quoted where it must be. */
export const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** A tab or a break inside of a field is written as in JSON. */
export const tsvField = (text: string): string => (!/[\\\t\r\n]/.test(text) ? text : text.replace(/[\\\t\r\n]/g, (found) => ({ '\\': '\\\\', '\t': '\\t', '\r': '\\r', '\n': '\\n' })[found]!));

const table = (field: (text: string) => string, mark: string, end: string) => (rows: readonly ScanRow[], file?: string): string => {
  let text = '';
  const first = file === undefined ? '' : field(file) + mark;
  for (const row of rows) {
    text += first;
    for (let at = 0; at < ROW_COLUMNS.length; at += 1) {
      const value = row[ROW_COLUMNS[at]!];
      if (at > 0) text += mark;
      if (value !== null) text += FREE[at] ? field(String(value)) : fieldText(value);
    }
    text += end;
  }
  return text;
};

/** `file` is said first, where there are several. */
export const rowWriters: Record<RowFormat, (rows: readonly ScanRow[], file?: string) => string> = {
  ndjson(rows, file) {
    let text = '';
    for (const row of rows) text += `${JSON.stringify(file === undefined ? row : { file, ...row }).replace(CONTROLS, escaped)}\n`;
    return text;
  },
  tsv: table(tsvField, '\t', '\n'),
  csv: table(csvField, ',', '\r\n'),
};

/** What stands above a table. */
export function rowHead(format: RowFormat, files: boolean): string {
  const columns = [...(files ? ['file'] : []), ...ROW_COLUMNS];
  return format === 'ndjson' ? '' : format === 'tsv' ? `${columns.join('\t')}\n` : `${columns.join(',')}\r\n`;
}
