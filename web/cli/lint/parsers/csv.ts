// CSV (RFC 4180) and tables with tabs: every field.
import { CsvError, parse } from 'csv-parse/sync';
import { NotReadable, type Parser, type Piece } from '../piece.js';

const parser = (delimiter: string): Parser => (text) => {
  // The parser takes a NUL behind a quote for the end of the file.
  const nul = delimiter === ',' ? text.indexOf('"\0') : -1;
  if (nul !== -1) throw new NotReadable('a NUL character stands behind a quote', nul);
  const pieces: Piece[] = [];
  let start = 0;
  try {
    const records = parse(text, { delimiter, relax_column_count: true, raw: true, ...(delimiter === '\t' ? { quote: false } : {}) }) as unknown as { raw: string; record: string[] }[];
    for (const { raw: found, record } of records) {
      // Breaks before a record are none of it, unless the file ends its lines in another way.
      const first = record[0] ?? '';
      const isQuoted = delimiter === ',' && /^[\r\n]*"/.test(found);
      const raw = found.slice(breaksBefore(found) - (isQuoted ? 0 : breaksBefore(first)));
      start = text.indexOf(raw, start);
      let from = 0;
      for (const field of record) {
        const written = raw.slice(from);
        const quoted = delimiter === ',' && written.startsWith('"');
        pieces.push(quoted ? quotedPiece(field, start + from + 1) : { kind: 'text', text: field, at: start + from, length: field.length });
        from += (quoted ? field.replaceAll('"', '""').length + 2 : field.length) + delimiter.length;
      }
      start += raw.length;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new NotReadable(error.message.split(':').slice(-1)[0]!.trim(), lineStart(text, Number((error as unknown as { lines?: number }).lines ?? 1)));
  }
  return pieces.filter(({ text: field }) => field.trim() !== '');
};

/** How many characters of line breaks a text begins with. */
const breaksBefore = (text: string): number => /^[\r\n]*/.exec(text)![0].length;

/** Where line number `line` begins, counted from 1. */
function lineStart(text: string, line: number): number {
  let at = 0;
  for (let number = 1; number < line; number += 1) at = text.indexOf('\n', at) + 1;
  return at;
}

/** Each quote of the value is written twice. */
function quotedPiece(text: string, at: number): Piece {
  const places: number[] = [];
  let place = at;
  for (let unit = 0; unit < text.length; unit += 1) {
    places.push(place);
    place += text[unit] === '"' ? 2 : 1;
  }
  return { kind: 'text', text, at, length: place - at, ...(place - at === text.length ? {} : { places }) };
}

export const parseCsv = parser(',');
export const parseTsv = parser('\t');
