// Text for a terminal: as wide as it shows, wrapped by columns, coloured only where that is wanted.

const zeroWidth = /[\p{M}\u200b-\u200d\u2060\ufe00-\ufe0f]/u;
const doubleWidth = /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Closing marks, which stay on the line of what they close. */
const noLineStart = /[，。、；：？！）】》」』〉”’…,.;:?!)\]}%]/u;

/** Characters that would steer the terminal or turn the reading direction, shown as U+FFFD. */
export function visible(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** How many columns `text` takes. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) count += zeroWidth.test(character) ? 0 : doubleWidth.test(character) ? 2 : 1;
  return count;
}

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
    const wide = doubleWidth.test(character);
    const stays = noLineStart.test(character) || character === ' ';
    if (!stays && (wide || word.endsWith(' ') || doubleWidth.test(lastCharacter(word)))) close();
    if (columns(word + character) > width) close();
    word += character;
  }
  close();
  return found;
}

function lastCharacter(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}

export type Colour = 'green' | 'yellow' | 'red' | 'magenta' | 'cyan' | 'grey';
const codes: Record<Colour | 'bold' | 'dim', number> = {
  green: 32, yellow: 33, red: 31, magenta: 35, cyan: 36, grey: 90, bold: 1, dim: 2,
};

/** Colours are escape codes on a terminal and nothing elsewhere, nor where NO_COLOR is set. */
export class Paint {
  readonly #on: boolean;

  constructor(on: boolean) {
    this.#on = on;
  }

  static for(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): Paint {
    return new Paint(Boolean(stream.isTTY) && !environment.NO_COLOR && environment.TERM !== 'dumb');
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
