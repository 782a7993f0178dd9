// HTML as browsers read it (parse5): `href` of links, and text that is shown; not code, nor what is never shown.
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { piece, type Parser, type Piece } from '../piece.js';

/** What is inside of these is no link that a reader taps. */
const LEFT_OUT = new Set(['code', 'pre', 'samp', 'kbd', 'script', 'style', 'template', 'textarea', 'title', 'noscript']);
/** Elements with an address that a reader follows. */
const LINKS = new Set(['a', 'area']);

type Node = DefaultTreeAdapterTypes.Node;

/** `offset` is where `text` begins in its file. */
export function piecesOfHtml(text: string, offset = 0, fragment = false): Piece[] {
  const pieces: Piece[] = [];
  const visit = (node: Node, inLink: boolean): void => {
    if (node.nodeName === '#text') {
      const place = node.sourceCodeLocation;
      if (place && !inLink) pieces.push(piece('text', text.slice(place.startOffset, place.endOffset), offset + place.startOffset));
      return;
    }
    if (LEFT_OUT.has(node.nodeName)) return;
    const isLink = LINKS.has(node.nodeName);
    if (isLink && 'attrs' in node) {
      const href = node.attrs.find(({ name }) => name === 'href');
      const place = node.sourceCodeLocation?.attrs?.['href'];
      if (href?.value && place) {  // `<a href>` leads nowhere
        const written = text.slice(place.startOffset, place.endOffset);
        const start = /^[^=]*=\s*["']?/.exec(written)![0].length;
        const length = written.length - start - (/=\s*["']/.test(written.slice(0, start)) ? 1 : 0);
        pieces.push({ kind: 'address', text: href.value, at: offset + place.startOffset + start, length });
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, inLink || node.nodeName === 'a');
  };
  visit(fragment ? parseFragment(text, { sourceCodeLocationInfo: true }) : parse(text, { sourceCodeLocationInfo: true }), false);
  return pieces;
}

export const parseHtml: Parser = (text) => piecesOfHtml(text);
