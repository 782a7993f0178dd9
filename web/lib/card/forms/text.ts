// A card as plain text: its lines, the address last.
import { wordsOf, type Card } from '../card.js';
import { quotedAddress } from '../link.js';

export function cardText(card: Card, base: string): string {
  const { say, place, headline, lines, frozen, key } = card;
  return [place, headline, ...lines.map(({ text }) => text), frozen, `${say.call}${say.locale === 'en' ? ': ' : '：'}${quotedAddress(base, key, wordsOf(card))}`].join('\n');
}
