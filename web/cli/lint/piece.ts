// What a parser finds in a file: addresses, and running text that may hold some.

/** Offsets are UTF-16 units of the file's text. */
export interface Piece {
  /** `address`: a whole address, as the format marks it. `text`: what a reader sees, with any number of links in it. */
  kind: 'address' | 'text';
  text: string;
  /** Where it begins, and how much of the file it takes. */
  at: number;
  length: number;
  /** Where each unit of `text` stands in the file, where that is not one after the other. */
  places?: readonly number[];
}

/** The file is not of its format. */
export class NotReadable extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

export type Parser = (text: string) => Piece[];

/** A piece of the file as it stands there. */
export const piece = (kind: Piece['kind'], text: string, at: number): Piece => ({ kind, text, at, length: text.length });

export const placeIn = ({ at, length, places }: Piece, unit: number): number => (places ? places[unit] ?? at + length : at + unit);

/** The lines of a text, each with where it begins. */
export function* linesOf(text: string): Generator<{ line: string; at: number }> {
  for (const found of text.matchAll(/[^\r\n]+/g)) yield { line: found[0], at: found.index };
}
