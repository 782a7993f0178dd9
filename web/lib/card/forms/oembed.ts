// An answer for oEmbed 1.0 consumers, to be put on a host as a file. The quotation stands in words before the frame, for
// readers of whoever takes the frame away; `blockquote`, `a` and `iframe` are what WordPress leaves.
import { wordsOf, type Card } from '../card.js';
import { cardIframe, FRAME_HEIGHT, FRAME_WIDTH, rulePage } from './iframe.js';
import { quotedAddress } from '../link.js';
import { tag } from '../markup.js';

export function cardOembed(card: Card, base: string): string {
  const { say, place, headline, lines, frozen, key } = card;
  const frame = cardIframe(card, base);
  const words = tag('blockquote', {}, [place, headline, ...lines.map(({ text }) => text), frozen, ''].join(' '), tag('a', { href: quotedAddress(base, key, wordsOf(card)) }, say.call));
  return JSON.stringify({
    version: '1.0', type: 'rich', provider_name: say.name, provider_url: new URL('.', base).href,
    title: `${place} · ${headline}`, ...(frame && key.rule !== null ? { author_name: say.name, author_url: rulePage(base, key.rule, say.locale) } : {}),
    width: FRAME_WIDTH, height: FRAME_HEIGHT, cache_age: 86_400, html: words.text + (frame?.text ?? ''),
  }, null, 2);
}
