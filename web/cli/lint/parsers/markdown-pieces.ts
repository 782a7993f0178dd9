// What every reader of Markdown does alike with what it finds.
import { piece, type Piece } from '../piece.js';
import { piecesOfHtml } from './html.js';

export class MarkdownPieces {
  readonly found: Piece[] = [];
  /** HTML of one paragraph belongs together: `<a href=…>` and `</a>` stand apart. What lies between is the link's own text. */
  #inHtmlLink = 0;

  /** `text` as it is meant, which stands in the file from `at` on, `length` units long. */
  addAddress(text: string, at: number, length: number): void {
    this.found.push({ kind: 'address', text, at, length });
  }

  addText(written: string, at: number): void {
    if (this.#inHtmlLink === 0 && written.trim() !== '') this.found.push(piece('text', written, at));
  }

  addHtml(written: string, at: number): void {
    for (const each of piecesOfHtml(written, at, true)) this.found.push(each);
    if (/<a\b[^>]*>(?![\s\S]*<\/a\s*>)/i.test(written)) this.#inHtmlLink += 1;
    else if (/^<\/a\s*>/i.test(written) && this.#inHtmlLink > 0) this.#inHtmlLink -= 1;
  }
}
