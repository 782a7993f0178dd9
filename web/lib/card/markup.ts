// Markup as text, escaped by construction: a string is always text, and only `tag` makes markup.

export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element, or, without a name, what stands side by side. */
export class Markup {
  readonly name: string;
  readonly attributes: Attributes;
  readonly content: readonly Content[];

  constructor(name: string, attributes: Attributes, content: readonly Content[]) {
    this.name = name;
    this.attributes = attributes;
    this.content = content;
  }

  get text(): string {
    const { name, attributes, content } = this;
    const inside = content.map(textOf).join('');
    if (name === '') return inside;
    const given = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escaped(String(value))}"`])).join('');
    return EMPTY.has(name) ? `<${name}${given}/>` : `<${name}${given}>${inside}</${name}>`;
  }
}

/** A style sheet, in which nothing is escaped. */
export class Sheet extends Markup {
  override get text(): string { return `<style>${this.content.join('')}</style>`; }
}

export type Content = string | Markup | null | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

/** Elements without an end. */
const EMPTY = new Set(['meta', 'link', 'br', 'path', 'rect', 'line', 'circle']);

function textOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escaped(content);
  return content instanceof Markup ? content.text : content.map(textOf).join('');
}

/** An element. Attributes that are null are left out. */
export const tag = (name: string, attributes: Attributes, ...content: Content[]): Markup => new Markup(name, attributes, content);

/** Characters that would steer a terminal or an editor, or turn the reading direction; lone halves of characters. */
const UNSEEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** No text of the rules comes near it; rules of a reader's own may. */
const LONGEST = 500;

/** A text of a report as one line: what cannot be seen is shown as U+FFFD, what goes on and on is cut. */
export function plain(text: string): string {
  const line = text.replace(UNSEEN, '\ufffd').replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
