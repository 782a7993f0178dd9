// A card for the editor of official accounts: paragraphs in sections with styles of their own. That editor takes away ids,
// classes, positions and scripts, and refuses links to other sites, so the last line keeps in words what was asked.
import { wordsOf, type Card } from '../card.js';
import { GROUND, TONES } from '../colours.js';
import { digest } from '../digest.js';
import { tag, type Markup } from '../markup.js';

export function cardSection(card: Card): Markup {
  const { say, tone, place, headline, lines, frozen } = card;
  const paragraph = (style: string, text: string) => tag('p', { style: `margin:0;${style}` }, text);
  const soft = `color:${GROUND.soft};font-size:13px`;
  const styles = { strong: `margin-top:6px;color:${TONES.warning.ink};font-size:15px`, plain: `margin-top:6px;color:${GROUND.ink};font-size:15px`, soft };
  return tag('section', { style: `margin:16px 0;padding:14px;border:1px solid ${GROUND.edge};border-top:4px solid ${TONES[tone].fill};background-color:${GROUND.sheet};line-height:1.75;text-align:left` },
    paragraph(soft, place),
    tag('p', { style: `margin:4px 0;line-height:1.4;font-size:18px` }, tag('strong', { style: `color:${TONES[tone].ink}` }, headline)),
    ...lines.map(({ text, weight }) => paragraph(styles[weight], text)),
    paragraph(`margin-top:6px;${soft}`, frozen),
    paragraph(`${soft};word-break:break-all`, say.key(keyLine(card))));
}

/** The fields of a permalink between dots, the link without its scheme. */
function keyLine(card: Card): string {
  const { key: { paste, context, on, said, rule, rules, app, client, conditions, lang } } = card;
  const [link = ''] = paste.match(/\S+$/) ?? [];
  const fields = ['wailian1', lang, link.replace(/^https:\/\//, ''), context, on, said, rule ?? '-', rules, digest(wordsOf(card)), app ? `app=${app}` : '', client ? `client=${client}` : '', conditions.length > 0 ? `if=${conditions.join()}` : ''];
  return fields.filter(Boolean).join(' · ');
}
