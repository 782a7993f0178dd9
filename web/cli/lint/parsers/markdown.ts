// Markdown with GitHub's tables (Lezer): links, definitions and text; not code, not pictures. Ten times as fast as a tree of mdast,
// which differs in one thing: a link whose label holds brackets is text for Lezer, and its address is found as in any text.
import type { SyntaxNode } from '@lezer/common';
import { Table, parser } from '@lezer/markdown';
import { decodeString } from 'micromark-util-decode-string';
import { linesOf, type Piece } from '../piece.js';
import { MarkdownPieces } from './markdown-pieces.js';

const markdown = parser.configure(Table);
const FRONTMATTER = /^(---|\+\+\+)[ \t]*(?:\r\n?|\n)(?:[^]*?(?:\r\n?|\n))??\1[ \t]*(?:\r\n?|\n|$)/;
const SKIPPED = new Set(['FencedCode', 'CodeBlock', 'InlineCode', 'HorizontalRule']);
const HTML = new Set(['HTMLBlock', 'CommentBlock', 'ProcessingInstructionBlock', 'HTMLTag', 'Comment', 'ProcessingInstruction']);
/** Stand in running text and are part of it. */
const WRITTEN = new Set(['Escape', 'Entity', 'QuoteMark']);
const WITH_TEXT = /^(?:Paragraph|TableCell|(?:ATX|Setext)Heading\d)$/;

export function parseMarkdown(text: string): Piece[] {
  const pieces = new MarkdownPieces();
  const [front] = FRONTMATTER.exec(text) ?? [''];
  for (const { line, at } of linesOf(front)) pieces.addText(line, at);
  // Lines end in one way, and every unit stays in its place.
  const body = '\n'.repeat(front.length) + text.slice(front.length).replace(/\r(\n?)/g, (_, feed: string) => (feed ? ' \n' : '\n'));
  new MarkdownReader(body, text, pieces).read();
  return pieces.found;
}

class MarkdownReader {
  readonly #body: string;
  readonly #text: string;
  readonly #pieces: MarkdownPieces;
  readonly #defined = new Set<string>();
  /** Where the text begins that is not handed on yet. */
  #from = 0;

  constructor(body: string, text: string, pieces: MarkdownPieces) {
    this.#body = body;
    this.#text = text;
    this.#pieces = pieces;
  }

  read(): void {
    const root = markdown.parse(this.#body).topNode;
    const blocks: SyntaxNode[] = [];
    root.cursor().iterate((node) => {
      if (node.name === 'LinkReference') this.#defined.add(this.#label(node.node.getChild('LinkLabel')));
      const taken = node.name === 'LinkReference' || HTML.has(node.name) || WITH_TEXT.test(node.name);
      if (taken) blocks.push(node.node);
      return !taken && !SKIPPED.has(node.name);
    });
    for (const block of blocks) {
      if (block.name === 'LinkReference') this.#address(block.getChild('URL'));
      else if (HTML.has(block.name)) this.#html(block);
      else this.#textOf(block);
    }
  }

  #textOf(node: SyntaxNode): void {
    this.#from = node.from;
    for (let child = node.firstChild; child; child = child.nextSibling) this.#inline(child);
    this.#handOn(node.to);
  }

  /** Hands on the text before `to`; what follows begins at `next`. */
  #handOn(to: number, next = to): void {
    if (to > this.#from) this.#pieces.addText(this.#text.slice(this.#from, to), this.#from);
    this.#from = next;
  }

  #inline(node: SyntaxNode): void {
    if (WRITTEN.has(node.name)) return;
    if (node.name === 'Link' || node.name === 'Image') return this.#link(node);
    this.#handOn(node.from, node.to);
    if (HTML.has(node.name)) this.#html(node);
    else if (node.name === 'Autolink') this.#address(node.getChild('URL'));
    else if (node.name === 'Emphasis' || node.name === 'StrongEmphasis') {
      this.#textOf(node);
      this.#from = node.to;
    }
  }

  #link(node: SyntaxNode): void {
    const url = node.getChild('URL');
    const [, close] = node.getChildren('LinkMark');
    const label = node.getChild('LinkLabel');
    if (!url && !this.#defined.has(label && label.to - label.from > 2 ? this.#label(label) : this.#label(node, close?.to))) {
      // No link, but text in brackets.
      for (let child = node.firstChild; child; child = child.nextSibling) if (child.name !== 'LinkMark' && child.name !== 'LinkLabel') this.#inline(child);
      return;
    }
    this.#handOn(node.from, node.to);
    if (node.name === 'Link') this.#address(url);
  }

  /** Labels are the same whatever their case and their blanks. */
  #label(node: SyntaxNode | null, end = node?.to ?? 0): string {
    const written = node ? this.#body.slice(node.from, end) : '';
    return written.replace(/^!?\[|\]$/g, '').trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
  }

  #address(url: SyntaxNode | null): void {
    if (!url) return;
    const bracket = this.#text[url.from] === '<' ? 1 : 0;
    const written = this.#text.slice(url.from + bracket, url.to - bracket);
    this.#pieces.addAddress(decodeString(written), url.from + bracket, written.length);
  }

  #html(node: SyntaxNode): void {
    this.#pieces.addHtml(this.#text.slice(node.from, node.to), node.from);
  }
}
