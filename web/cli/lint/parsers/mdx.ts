// MDX (mdast): links, definitions, text and attributes that hold addresses; not code, not pictures.
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { mdxFromMarkdown, type MdxJsxAttribute } from 'mdast-util-mdx';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { mdxjs } from 'micromark-extension-mdxjs';
import { NotReadable, linesOf, type Piece } from '../piece.js';
import { MarkdownPieces } from './markdown-pieces.js';

type Node = Nodes | { type: string; children?: Node[]; position?: Root['position']; value?: string; attributes?: unknown[] };

export function parseMdx(text: string): Piece[] {
  let root: Root;
  try {
    root = fromMarkdown(text, {
      extensions: [frontmatter(['yaml', 'toml']), gfmTable(), gfmFootnote(), mdxjs()],
      mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml']), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), mdxFromMarkdown()],
    });
  } catch (error) {
    const { reason, message, place } = error as { reason?: string; message: string; place?: { offset?: number; start?: { offset: number } } };
    throw new NotReadable(reason ?? message, place?.offset ?? place?.start?.offset ?? 0);
  }
  return new MdxReader(text).all(root);
}

class MdxReader {
  readonly #text: string;
  readonly #pieces = new MarkdownPieces();

  constructor(text: string) {
    this.#text = text;
  }

  all(root: Root): Piece[] {
    this.#visit(root);
    return this.#pieces.found;
  }

  #span(node: Node): [start: number, end: number] {
    return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  }

  #visit(node: Node): void {
    const [start, end] = this.#span(node);
    const written = this.#text.slice(start, end);
    switch (node.type) {
      case 'code': case 'inlineCode': case 'image': case 'imageReference': case 'mdxjsEsm': case 'mdxFlowExpression': case 'mdxTextExpression': case 'linkReference': return;
      case 'text': this.#pieces.addText(written, start); return;
      case 'yaml': case 'toml': for (const { line, at } of linesOf(written)) this.#pieces.addText(line, start + at); return;
      case 'link': this.#addAddress((node as { url: string }).url, start, written, this.#endOfLabel(node, start)); return;
      case 'definition': this.#addAddress((node as { url: string }).url, start, written, written.indexOf(']:') + 2); return;
      case 'mdxJsxFlowElement': case 'mdxJsxTextElement': this.#addJsx(node as { attributes: MdxJsxAttribute[] }, start, written); break;
      default:
    }
    if ('children' in node) for (const child of node.children ?? []) this.#visit(child as Node);
  }

  /** Where the label of a link ends, counted from its beginning: `[label](…`; 1 for `<…>`. */
  #endOfLabel(node: Node, start: number): number {
    if (this.#text[start] === '<') return 1;
    const last = ('children' in node ? node.children : undefined)?.at(-1);
    const labelEnd = last ? this.#span(last as Node)[1] : start + 1;
    const at = this.#text.indexOf('](', labelEnd);
    return at < 0 ? 0 : at + 2 - start;
  }

  #addAddress(address: string, start: number, written: string, from: number): void {
    const blank = /^\s*<?/.exec(written.slice(from))![0].length;
    const at = from + blank;
    // Escapes and character references make the address shorter than it stands there.
    const ending = blank > 0 && written[at - 1] === '<' || written[0] === '<' ? />/ : /\s|\)$|\)(?=\s*$)|$/;
    const length = written.startsWith(address, at) ? address.length : ending.exec(written.slice(at))?.index ?? address.length;
    this.#pieces.addAddress(address, start + at, length);
  }

  #addJsx({ attributes }: { attributes: MdxJsxAttribute[] }, start: number, written: string): void {
    for (const { name, value, position } of attributes as (MdxJsxAttribute & { position?: { start: { offset: number } } })[]) {
      if (!['href', 'url', 'to', 'link'].includes(name) || typeof value !== 'string' || !/^[a-z][a-z\d+.-]*:|^\/\//i.test(value)) continue;
      const from = position ? position.start.offset - start : written.indexOf(name);
      const at = written.indexOf(value.slice(0, 8), from + name.length);
      this.#pieces.addAddress(value, start + Math.max(at, 0), value.length);
    }
  }
}
