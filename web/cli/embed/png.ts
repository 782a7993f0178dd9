// A picture of a card, by resvg, which is not part of the package: whoever wants pictures installs it beside.
import { UsageError } from '../usage-error.js';
import type { EmbedWords } from './words.js';

interface Drawing { asPng(): Uint8Array; pixels: Uint8Array }
interface Resvg { Resvg: new (svg: string, options: object) => { render(): Drawing } }

/** The same text as on the screen, twice as large. */
const SCALE = 2;

/** Throws `UsageError` where there is no renderer, or no font that has the letters. */
export async function pngOf(svg: string, fonts: readonly string[], say: EmbedWords): Promise<Uint8Array> {
  const { Resvg } = await renderer(say);
  const font = { loadSystemFonts: fonts.length === 0, fontFiles: fonts, defaultFontFamily: 'Noto Sans CJK SC', sansSerifFamily: 'Noto Sans CJK SC' };
  const draw = (picture: string, zoom: number): Drawing => new Resvg(picture, { font, fitTo: { mode: 'zoom', value: zoom } }).render();
  // A letter without a glyph is drawn as nothing, or as the same box for all.
  const probe = (letter: string): string => Buffer.from(draw(`<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32"><text x="2" y="26" font-size="24" font-family="sans-serif">${letter}</text></svg>`, 1).pixels).toString('base64');
  const missing = probe('\u{10fffd}');
  const han = /\p{Script=Han}/u.test(svg.replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, ''));
  for (const [first, second] of han ? [['W', 'i'], ['国', '外']] : [['W', 'i']]) {
    const drawn = [probe(first!), probe(second!)];
    if (drawn[0] === drawn[1] || drawn.includes(missing)) throw new UsageError(say.noFont);
  }
  return draw(svg, SCALE).asPng();
}

async function renderer(say: EmbedWords): Promise<Resvg> {
  const name = '@resvg/resvg-js';
  try {
    return (await import(name)) as Resvg;
  } catch {
    throw new UsageError(say.noRenderer);
  }
}
