// Markup as text, escaped by construction: a string is always text, and only `tag` makes markup.

/** Text that is markup already. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string { return this.text; }
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
export function tag(name: string, attributes: Readonly<Record<string, string | number | null>>, ...content: Content[]): Markup {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escaped(String(value))}"`])).join('');
  return new Markup(EMPTY.has(name) ? `<${name}${given}/>` : `<${name}${given}>${textOf(content)}</${name}>`);
}

/** Characters that would steer a terminal or an editor, or turn the reading direction; lone halves of characters. */
const UNSEEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** No text of the rules comes near it; rules of a reader's own may. */
const LONGEST = 500;

/** A text of a report as one line: what cannot be seen is shown as U+FFFD, what goes on and on is cut. */
export function plain(text: string): string {
  const line = text.replace(UNSEEN, '\ufffd').replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
