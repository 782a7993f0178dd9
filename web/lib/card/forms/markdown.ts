// A card as a quotation in Markdown.
import { wordsOf, type Card } from '../card.js';
import { quotedAddress } from '../link.js';
import { plainInMarkdown } from './markdown-escape.js';

export function cardMarkdown(card: Card, base: string): string {
  const { say, place, headline, lines, frozen, key } = card;
  const link = `[${plainInMarkdown(say.call)}](<${quotedAddress(base, key, wordsOf(card))}>)`;
  const paragraphs = [plainInMarkdown(place), `**${plainInMarkdown(headline)}**`, ...lines.map(({ text }) => plainInMarkdown(text)), `${plainInMarkdown(frozen)} ${link}`];
  return paragraphs.map((text) => `> ${text}`).join('\n>\n');
}
