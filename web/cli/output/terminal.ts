// Text for a terminal: as wide as it shows, wrapped by columns, coloured only where that is wanted.
import { eastAsianWidth } from 'get-east-asian-width';
import stringWidth from 'string-width';

/** Closing marks, which stay on the line of what they close. */
const noLineStart = /[，。、；：？！）】》」』〉”’…,.;:?!)\]}%]/u;

/** Characters that would steer the terminal or turn the reading direction, shown as U+FFFD. */
export function visible(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** How many columns `text` takes. */
export function columns(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

const isWide = (character: string): boolean => character !== '' && eastAsianWidth(character.codePointAt(0)!) === 2;

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Lines of at most `width` columns: broken at spaces and between Han characters; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width)) {
    if (line !== '' && columns(line) + columns(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** What a line is never broken inside of: a word with its spaces, or a Han character with the marks behind it. */
function pieces(text: string, width: number): string[] {
  const found: string[] = [];
  let word = '';
  const close = () => { if (word !== '') found.push(word); word = ''; };
  for (const character of text) {
    const wide = isWide(character);
    const stays = noLineStart.test(character) || character === ' ';
    if (!stays && (wide || word.endsWith(' ') || isWide(lastCharacter(word)))) close();
    if (columns(word + character) > width) close();
    word += character;
  }
  close();
  return found;
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}

export type Colour = 'green' | 'yellow' | 'red' | 'magenta' | 'cyan' | 'grey';
const codes: Record<Colour | 'bold' | 'dim', number> = {
  green: 32, yellow: 33, red: 31, magenta: 35, cyan: 36, grey: 90, bold: 1, dim: 2,
};

/** Colours are escape codes where they are wanted, and nothing elsewhere. */
export class Paint {
  readonly #on: boolean;

  constructor(on: boolean) {
    this.#on = on;
  }

  /** `asked` is what `--color` says. NO_COLOR and FORCE_COLOR count where they are not empty, the first before the second. */
  static for(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv, asked: 'auto' | 'always' | 'never' = 'auto'): Paint {
    if (asked !== 'auto') return new Paint(asked === 'always');
    if (environment.NO_COLOR) return new Paint(false);
    if (environment.FORCE_COLOR) return new Paint(environment.FORCE_COLOR !== '0');
    return new Paint(Boolean(stream.isTTY) && environment.TERM !== 'dumb');
  }

  as(style: Colour | 'bold' | 'dim', text: string): string {
    return this.#on ? `\x1b[${codes[style]}m${text}\x1b[0m` : text;
  }
}

/** A page of rows `label  text`, the text wrapped beside its label. */
export class Sheet {
  readonly #lines: string[] = [];
  readonly #paint: Paint;
  readonly #width: number;
  readonly #labelWidth: number;
  #label = '';

  constructor(paint: Paint, width: number, labelWidth: number) {
    this.#paint = paint;
    this.#width = width;
    this.#labelWidth = labelWidth;
  }

  /** `text` may hold what the paste held: it is made visible here. */
  heading(text: string): void {
    this.#label = '';
    for (const line of wrap(visible(text), this.#width)) this.#lines.push(this.#paint.as('bold', line));
  }

  /** A label that the row above has already is not said again. */
  row(label: string, text: string, colour?: Colour): void {
    const margin = 2 + this.#labelWidth + 2;
    const said = label === this.#label;
    this.#label = label;
    wrap(visible(text), this.#width - margin).forEach((line, at) => {
      const left = at === 0 && !said ? this.#paint.as('dim', padEnd(label, this.#labelWidth)) : ' '.repeat(this.#labelWidth);
      this.#lines.push(`  ${left}  ${colour ? this.#paint.as(colour, line) : line}`);
    });
  }

  /** A paragraph of a list, its further lines set in. */
  item(text: string, colour?: Colour): void {
    wrap(visible(text), this.#width - 4).forEach((line, at) => {
      this.#lines.push(`${at === 0 ? '  ' : '    '}${colour ? this.#paint.as(colour, line) : line}`);
    });
  }

  note(text: string): void {
    for (const line of wrap(visible(text), this.#width)) this.#lines.push(this.#paint.as('dim', line));
  }

  gap(): void {
    this.#lines.push('');
  }

  toString(): string {
    return this.#lines.join('\n');
  }
}
