// A card as data: its address, what was said, its words, and the report that it was made from.
import { wordsOf, type Card } from '../card.js';
import { quotedAddress } from '../link.js';

export function cardJson(card: Card, base: string): string {
  const { place, headline, lines, frozen, key, report } = card;
  return JSON.stringify({ wailian_quotation: 1, address: quotedAddress(base, key, wordsOf(card)), said: key.said, rule: key.rule, rules: key.rules, words: [place, headline, ...lines.map(({ text }) => text), frozen], report }, null, 2);
}
