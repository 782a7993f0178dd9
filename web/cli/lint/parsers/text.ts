// Plain text: every line.
import { linesOf, piece, type Parser } from '../piece.js';

export const parseText: Parser = (text) => [...linesOf(text)].map(({ line, at }) => piece('text', line, at));
