// Markup as elements, without parsing any: the page lets no text become HTML, nor a style be written as text.
import type { Content, Markup } from '../../../lib/card/markup.js';

const SVG = 'http://www.w3.org/2000/svg';

export function drawMarkup({ name, attributes, content }: Markup, namespace: string | null = null): Element {
  const space = name === 'svg' ? SVG : namespace;
  const made = space ? document.createElementNS(space, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || key === 'xmlns') continue;
    if (key === 'style') (made as HTMLElement).style.cssText = String(value);
    else made.setAttribute(key, String(value));
  }
  made.append(...content.flatMap((one) => nodes(one, space)));
  return made;
}

function nodes(content: Content, space: string | null): (Node | string)[] {
  if (content === null) return [];
  if (typeof content === 'string') return [content];
  return Array.isArray(content) ? content.flatMap((one: Content) => nodes(one, space)) : [drawMarkup(content as Markup, space)];
}
