// Which parser reads which file, by the end of its name.
import type { Parser } from '../piece.js';
import { parseCsv, parseTsv } from './csv.js';
import { parseHtml } from './html.js';
import { parseJson, parseJsonc, parseNdjson } from './json.js';
import { parseMarkdown } from './markdown.js';
import { parseMdx } from './mdx.js';
import { parseText } from './text.js';

export const PARSERS: Readonly<Record<string, Parser>> = {
  md: parseMarkdown, markdown: parseMarkdown, mdx: parseMdx, html: parseHtml, htm: parseHtml, xhtml: parseHtml, txt: parseText, text: parseText,
  csv: parseCsv, tsv: parseTsv, json: parseJson, jsonc: parseJsonc, ndjson: parseNdjson, jsonl: parseNdjson,
};

/** `README.md` → `md`; '' where the name has no such end. */
export const formatOf = (file: string): string => /\.([a-z\d]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';

/** Undefined where no parser reads such files. */
export const parserOf = (file: string): Parser | undefined => (Object.hasOwn(PARSERS, formatOf(file)) ? PARSERS[formatOf(file)] : undefined);
