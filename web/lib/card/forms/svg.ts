// A card as a picture: real text in lines that are broken here, for SVG breaks none. Title and description say all of it.
import { wordsOf, type Card } from '../card.js';
import { GROUND, TONES } from '../colours.js';
import { quotedAddress } from '../link.js';
import { tag, type Markup } from '../markup.js';

const WIDTH = 640;
const MARGIN = 24;
const HAN = "system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif";
/** Fonts for Chinese have quotation marks as wide as a letter. */
const LATIN = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif";

/** A screen reader says place and headline first; the whole card follows as the description. */
export function cardPicture(card: Card, base: string): Markup {
  const { say, tone, place, headline, lines, frozen, key } = card;
  let top = MARGIN + 4;
  const texts: Markup[] = [];
  const write = (text: string, size: number, fill: string, gap: number, weight: number | null = null): void => {
    top += gap;
    for (const line of brokenLines(text, (WIDTH - 2 * MARGIN) / size)) {
      top += Math.round(size * 1.45);
      texts.push(tag('text', { x: MARGIN, y: Math.round(top - size * 0.32), 'font-size': size, 'font-weight': weight, fill }, line));
    }
  };
  write(place, 15, GROUND.soft, 0);
  write(headline, 22, TONES[tone].ink, 4, 700);
  for (const { text, weight } of lines) write(text, weight === 'soft' ? 14 : 16, weight === 'strong' ? TONES.warning.ink : weight === 'soft' ? GROUND.soft : GROUND.ink, weight === 'soft' ? 2 : 6);
  const rule = top + 12;
  write(frozen, 13, GROUND.soft, 20);
  write(say.name, 13, GROUND.link, 2);
  const height = Math.round(top + MARGIN);
  return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-labelledby': 'wailian-title wailian-desc', lang: say.locale, 'font-family': say.locale === 'en' ? LATIN : HAN },
    tag('title', { id: 'wailian-title' }, `${place} · ${headline}`),
    tag('desc', { id: 'wailian-desc' }, `${wordsOf(card)}\n${quotedAddress(base, key, wordsOf(card))}`),
    tag('rect', { x: 0.5, y: 0.5, width: WIDTH - 1, height: height - 1, rx: 3, fill: GROUND.sheet, stroke: GROUND.edge }),
    tag('rect', { x: 0, y: 0, width: WIDTH, height: 5, rx: 2, fill: TONES[tone].fill }),
    tag('line', { x1: MARGIN, x2: WIDTH - MARGIN, y1: rule, y2: rule, stroke: GROUND.line }),
    ...texts);
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u2018-\u201f\u2026\u2014]|[\u{1f000}-\u{3fffd}]/u;
/** Closing marks, which stay on the line of what they close. */
const NO_LINE_START = /^[，。、；：？！）】》」』〉”’…,.;:?!)\]}%]/u;

/** Generous: text must not leave the frame in any font. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : /[A-ZmwMW@%]/.test(character) ? 0.74 : /[ijl.,:;'|!() ]/.test(character) ? 0.36 : 0.6), 0);

/** Lines of at most `em`, broken at blanks and between Han characters; a longer word is cut. */
export function brokenLines(text: string, em: number): string[] {
  const pieces = text.match(/ ?(?:[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\u2018-\u201f\u2026\u2014]|[^\s\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\u2018-\u201f\u2026\u2014]+)/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  const add = (piece: string): void => {
    if (line !== '' && !NO_LINE_START.test(piece) && widthOf(line + piece) > em) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  };
  for (const piece of pieces) {
    if (widthOf(piece) <= em) add(piece);
    else for (const character of piece) add(character);
  }
  return line === '' ? lines : [...lines, line];
}
