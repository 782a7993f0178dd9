import type { CanonicalLine } from '../report.js';

/** A text to canonicalize, and the address that it is relative to. */
export interface CanonicalText { text: string; base?: string }

const isAbsent = (text: unknown) => text === undefined || text === null;

/** Packs many texts for src/api/canonical_rows.hpp: how long each is, and all of them. */
export function encodeCanonicalTexts(lines: readonly CanonicalText[]): [lengths: string, texts: string] {
  const texts: string[] = [];
  const lengthOf = (text: unknown) => (typeof text === 'string' ? (texts.push(text), text.length) : '-');
  let lengths = '';
  for (const line of lines) {
    lengths += `${lengthOf(line?.text)}`;
    lengths += isAbsent(line?.base) ? ' ' : `:${lengthOf(line.base)} `;
  }
  texts.push('');  // the last text, too, ends before a break
  return [lengths, texts.join('\n')];
}

/** Reads what src/api/canonical_rows.hpp packs: a row a text, its fields between tabs. */
export function decodeCanonicalRows(packed: string): CanonicalLine[] {
  const rows = packed.split('\n');
  rows.pop();
  return rows.map(decodeRow);
}

function decodeRow(row: string): CanonicalLine {
  const fields = row.split('\t');
  if (fields[0] === '') {
    const [, code, start, end, message] = fields;
    const span = { start: Number(start), end: Number(end) };
    return { problem: span.end > span.start ? { code, message, span } : { code, message } } as CanonicalLine;
  }
  const [href, scheme, username, password, host, host_kind, port, path, query, fragment, notes] = fields;
  const line = {
    href, scheme, username, password, host, host_kind,
    port: port === '' ? null : Number(port),
    path,
    query: query === '' ? null : query!.slice(1),
    fragment: fragment === '' ? null : fragment!.slice(1),
  } as CanonicalLine & { href: string };
  if (notes !== '') line.notes = Object.fromEntries(notes!.split(',').map((note) => [note, true as const]));
  return line;
}
