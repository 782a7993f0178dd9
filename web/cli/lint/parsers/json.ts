// JSON, JSON with comments, and JSON a line: every string that is a value.
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { NotReadable, linesOf, type Parser, type Piece } from '../piece.js';

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** A string as it stands between its quotes, with the place of each unit of its value. */
function stringPiece(written: string, at: number): Piece {
  let text = '';
  const places: number[] = [];
  for (const found of written.matchAll(/\\u([\da-f]{4})|\\(.)|[^\\]/gis)) {
    const [whole, hex, letter] = found;
    text += hex ? String.fromCharCode(parseInt(hex, 16)) : letter ? ESCAPES[letter] ?? letter : whole;
    places.push(at + found.index);
  }
  return { kind: 'text', text, at, length: written.length, ...(text === written ? {} : { places }) };
}

function piecesOf(text: string, offset: number, comments: boolean): Piece[] {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: !comments, allowTrailingComma: comments });
  const [first] = errors;
  if (first) throw new NotReadable(printParseErrorCode(first.error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase(), offset + first.offset);
  const pieces: Piece[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'property') { if (node.children?.[1]) visit(node.children[1]); return; }
    if (node.type === 'string') pieces.push(stringPiece(text.slice(node.offset + 1, node.offset + node.length - 1), offset + node.offset + 1));
    node.children?.forEach(visit);
  };
  if (root) visit(root);
  return pieces;
}

export const parseJson: Parser = (text) => piecesOf(text, 0, false);
export const parseJsonc: Parser = (text) => piecesOf(text, 0, true);
export const parseNdjson: Parser = (text) => [...linesOf(text)].flatMap(({ line, at }) => (line.trim() === '' ? [] : piecesOf(line, at, false)));

