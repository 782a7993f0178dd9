// Quotations in Markdown and plain text, and figures inside of Markdown.
import { findInHtml } from './find-in-html.js';
import { addressesIn, formOf, lineAt, quotedKey, wordsDigest, type Quotation } from './quotation.js';

const FIGURE = /<figure\b[^>]*\bwailian-verdict\b[^]*?<\/figure>/g;
const isTableRow = (line: string): boolean => /^\s*\|/.test(line);
const isQuote = (line: string): boolean => /^\s*>/.test(line);

export function findInText(source: string): Quotation[] {
  const figures = [...source.matchAll(FIGURE)].flatMap(({ 0: text, index }) => findInHtml(text).map((found) => ({ ...found, start: found.start + index, end: found.end + index, line: lineAt(source, index) })));
  // Blanks in place of the figures keep all places.
  return [...figures, ...findInLines(source.replace(FIGURE, (figure) => figure.replace(/[^\n]/g, ' ')))].sort((one, other) => one.start - other.start);
}

function findInLines(source: string): Quotation[] {
  const lines = source.split('\n');
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
  const found: Quotation[] = [];
  lines.forEach((line, at) => {
    const [first] = addressesIn(line);
    const key = first && quotedKey(first.address);
    // The links in a table's rows are read with the one below it.
    if (!key || isTableRow(line)) return;
    const markup = isQuote(line) || /\]\(<?$/.test(line.slice(0, first.at)) ? 'markdown' : 'text';
    const from = firstLine(lines, at, key.as !== undefined);
    const start = starts[from]!;
    const end = starts[at]! + line.replace(/\r$/, '').length;
    const text = source.slice(start, end);
    const keys = addressesIn(text).flatMap(({ address }) => quotedKey(address) ?? []);
    found.push({
      start, end, line: from + 1, form: formOf(key, markup), base: first.address.slice(0, first.address.indexOf('#')), digest: wordsDigest(plainWords(text)), indent: /^[ \t]*/.exec(lines[from]!)![0],
      keys: [keys.at(-1)!, ...keys.slice(0, -1)],
    });
  });
  return found;
}

/** Where the quotation that ends on line `at` begins. */
function firstLine(lines: readonly string[], at: number, grid: boolean): number {
  const blank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
  let from = at;
  if (grid) {
    // Link, blank line, rows, blank line, title.
    while (from > 0 && !isTableRow(lines[from]!)) from -= 1;
    while (from > 0 && isTableRow(lines[from - 1]!)) from -= 1;
    while (from > 0 && blank(lines[from - 1])) from -= 1;
    return Math.max(0, from - 1);
  }
  const belongs = isQuote(lines[at]!) ? isQuote : (line: string): boolean => !blank(line);
  while (from > 0 && belongs(lines[from - 1]!)) from -= 1;
  return from;
}

/** Marks of Markdown hold no letters, but for entities and the names of links, which are words of ours. */
const plainWords = (text: string): string => text.replace(/\\/g, '');
