// A card as a <figure> for any page: no script, no style sheet, no request. What editors take away (style, figure) leaves
// words and link as they were. Hexadecimal colours and these properties only: WordPress refuses others.
import { wordsOf, type Card } from '../card.js';
import { GROUND, TONES } from '../colours.js';
import { quotedAddress } from '../link.js';
import { tag, type Content, type Markup } from '../markup.js';

/** Themes indent and colour paragraphs, each its own way. */
const LINE = 'text-indent:0;margin:0 0 8px;color:';

export function cardFigure(card: Card, base: string): Markup {
  const { say, place, headline, lines, frozen, tone, key } = card;
  const soft = `color:${GROUND.soft};font-size:14px`;
  const rests = lines.filter(({ weight }) => weight === 'soft').map(({ text }) => text).join(say.locale === 'en' ? ' ' : '');
  return figure(say.locale, TONES[tone].fill, [
    tag('blockquote', { style: `margin:0;padding:0;border:0;background:${GROUND.sheet};font-style:normal` },
      tag('p', { style: `text-indent:0;margin:0;${soft}` }, place),
      tag('p', { style: `text-indent:0;margin:4px 0 8px;font-size:20px;line-height:1.35` }, tag('strong', { style: `color:${TONES[tone].ink}` }, headline)),
      ...lines.filter(({ weight }) => weight !== 'soft').map(({ text, weight }) => tag('p', { style: LINE + (weight === 'strong' ? TONES.warning.ink : GROUND.ink) }, text)),
      rests === '' ? null : tag('p', { style: `text-indent:0;margin:0;${soft}` }, rests)),
    caption(frozen, say.call, quotedAddress(base, key, wordsOf(card))),
  ]);
}

/** The frame of every form that is HTML. */
export function figure(locale: string, edge: string, content: Content): Markup {
  return tag('figure', {
    class: 'wailian-verdict', lang: locale, dir: 'ltr',
    style: `margin:24px 0;padding:16px;border:1px solid ${GROUND.edge};border-top:4px solid ${edge};background:${GROUND.sheet};color:${GROUND.ink};font:16px/1.6 sans-serif;text-align:left;text-indent:0;letter-spacing:0;text-transform:none`,
  }, content);
}

export function caption(frozen: string, call: string, address: string): Markup {
  return tag('figcaption', { style: `margin:8px 0 0;padding:8px 0 0;border-top:1px solid ${GROUND.line};color:${GROUND.soft};font-size:13px;text-align:left` },
    `${frozen} `, tag('a', { href: address, rel: 'nofollow', style: `color:${GROUND.link}` }, call));
}
