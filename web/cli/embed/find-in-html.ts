// Quotations in HTML: by the links that survive whatever an editor has done to the rest.
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { formOf, keyLineOf, lineAt, quotedKey, wordsDigest, type Quotation } from './quotation.js';
import type { AnswerKey } from '../../lib/permalink.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Block = { nodes: Node[]; start: number; end: number };

export function findInHtml(source: string): Quotation[] {
  const found = new Map<number, { block: Block; keys: AnswerKey[]; base: string }>();
  const quotations: Quotation[] = [];
  for (const element of elementsBelow(parse(source, { sourceCodeLocationInfo: true }))) {
    const href = element.tagName === 'a' ? element.attrs.find(({ name }) => name === 'href')?.value : undefined;
    const key = href === undefined ? null : quotedKey(href);
    const block = key && blockOf(element);
    if (block) {
      const before = found.get(block.start);
      if (before) before.keys.push(key);
      else found.set(block.start, { block, keys: [key], base: href!.slice(0, href!.indexOf('#')) });
    } else if (element.tagName === 'section') quotations.push(...wechatIn(element, source));
  }
  for (const { block, keys, base } of found.values()) {
    // The link of a table stands below its rows, but is that of the first.
    const ordered = keys.length > 1 ? [keys.at(-1)!, ...keys.slice(0, -1)] : keys;
    quotations.push({ start: block.start, end: block.end, line: lineAt(source, block.start), form: formOf(keys[0]!, 'html'), keys: ordered, base, digest: wordsDigest(block.nodes.map(textOf).join('\n')), indent: '' });
  }
  return quotations.sort((one, other) => one.start - other.start);
}

function* elementsBelow(node: Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node;
  const inside = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  for (const child of inside) yield* elementsBelow(child);
}

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}

/** The figure around a link; where an editor has taken that away, what is left of it: the quotation and what follows it. */
function blockOf(link: Element): Block | null {
  const around = ancestorsOf(link);
  const whole = around.find(({ tagName }) => tagName === 'figure') ?? around.find(({ tagName }) => tagName === 'blockquote');
  if (whole) return rangeOf([whole]);
  const outer = around.find(({ tagName }) => tagName === 'table') ?? link;
  for (let top: Element = outer; ; top = top.parentNode as Element) {
    const siblings = top.parentNode!.childNodes;
    const at = siblings.indexOf(top);
    const from = siblings.slice(0, at + 1).findLastIndex((node) => tree.isElementNode(node) && (node.tagName === 'blockquote' || node.tagName === 'table'));
    if (from >= 0) {
      const to = outer === link ? at : siblings.findIndex((node, index) => index > at && [...elementsBelow(node)].some(isQuoted));
      const title = tree.isElementNode(siblings[from]!) && siblings[from].tagName === 'table' ? siblings.slice(0, from).findLastIndex((node) => tree.isElementNode(node)) : from;
      return rangeOf(siblings.slice(title < 0 ? from : title, (to < 0 ? at : to) + 1));
    }
    if (!top.parentNode || !tree.isElementNode(top.parentNode) || top.parentNode.tagName === 'body') return null;
  }
}

const isQuoted = ({ tagName, attrs }: Element): boolean => tagName === 'a' && attrs.some(({ name, value }) => name === 'href' && quotedKey(value) !== null);

function ancestorsOf(element: Element): Element[] {
  const { parentNode } = element;
  return parentNode && tree.isElementNode(parentNode) ? [parentNode, ...ancestorsOf(parentNode)] : [];
}

function rangeOf(nodes: Node[]): Block | null {
  const [first, last] = [nodes[0]?.sourceCodeLocation, nodes.at(-1)?.sourceCodeLocation];
  return first && last ? { nodes, start: first.startOffset, end: last.endOffset } : null;
}

/** The form for official accounts: the innermost section with a key in words. */
function wechatIn(section: Element, source: string): Quotation[] {
  const inner = [...elementsBelow(section)].slice(1).some((element) => element.tagName === 'section' && /\bwailian1 · /.test(textOf(element)));
  const lines = section.childNodes.map(textOf).join('\n');
  const found = inner ? null : keyLineOf(lines);
  const range = found && rangeOf([section]);
  return found && range ? [{ start: range.start, end: range.end, line: lineAt(source, range.start), form: 'wechat', keys: [found.key], digest: found.digest, indent: '' }] : [];
}
