// An answer in the form that was asked for.
import { csvField, tsvField } from '../../lib/stream/row-text.js';
import type { Form } from '../arguments.js';

/** A flat record; a list stands in one field of a table, with spaces between. */
export type Record_ = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

export interface Answer {
  /** The whole answer. */
  document: object;
  /** The same as rows, all of the same keys. */
  records: readonly Record_[];
  human: () => string;
}

/** For machines: C1 control characters, which JSON leaves as they are, are escaped too, as terminals obey them. */
export const jsonText = (answer: unknown, indent?: number): string => JSON.stringify(answer, null, indent).replace(/[\x7f-\x9f]/g, (found) => `\\u00${found.charCodeAt(0).toString(16)}`);

const fieldOf = (value: Record_[string]): string => (value === null || value === undefined ? '' : Array.isArray(value) ? value.join(' ') : String(value));
/** What steers a terminal is no part of any field. */
const plain = (text: string): string => text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '\ufffd');

export function inForm(form: Form, { document, records, human }: Answer): string {
  switch (form) {
    case 'text': return human();
    case 'json': return jsonText(document, 2);
    case 'ndjson': return records.map((record) => jsonText(record)).join('\n');
    default: {
      const columns = Object.keys(records[0] ?? {});
      const field = form === 'csv' ? csvField : tsvField;
      const row = (fields: readonly string[]) => fields.map((text) => field(plain(text))).join(form === 'csv' ? ',' : '\t');
      const end = form === 'csv' ? '\r' : '';  // the last break is put behind the answer, as behind every other
      return [columns, ...records.map((record) => columns.map((name) => fieldOf(record[name])))].map((fields) => row(fields) + end).join('\n');
    }
  }
}
