// CBOR (RFC 8949) of what JSON can say: the form in which the core takes requests (src/api/read_cbor.hpp).

/** Major types: RFC 8949, section 3.1. */
const POSITIVE = 0, NEGATIVE = 1, TEXT = 3, ARRAY = 4, MAP = 5, SIMPLE = 7;
const FALSE = 20, TRUE = 21, NULL = 22, DOUBLE = 27;

class Encoder {
  #bytes = new Uint8Array(256);
  #size = 0;

  value(value: unknown): void {
    if (typeof value === 'string') this.#text(value);
    else if (typeof value === 'number') this.#number(value);
    else if (typeof value === 'boolean') this.#head(SIMPLE, value ? TRUE : FALSE);
    else if (Array.isArray(value)) this.#array(value);
    else if (typeof value === 'object' && value !== null) this.#map(value);
    else this.#head(SIMPLE, NULL);
  }

  take(): Uint8Array { return this.#bytes.subarray(0, this.#size); }

  #array(items: readonly unknown[]): void {
    this.#head(ARRAY, items.length);
    for (const item of items) this.value(item);
  }

  /** A member that is undefined is left out. */
  #map(value: object): void {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    this.#head(MAP, members.length);
    for (const [key, member] of members) {
      this.#text(key);
      this.value(member);
    }
  }

  #text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.#head(TEXT, bytes.length);
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  #number(value: number): void {
    if (Number.isSafeInteger(value) && Math.abs(value) < 2 ** 32) return value < 0 ? this.#head(NEGATIVE, -1 - value) : this.#head(POSITIVE, value);
    this.#room(9);
    this.#bytes[this.#size] = (SIMPLE << 5) | DOUBLE;
    new DataView(this.#bytes.buffer).setFloat64(this.#size + 1, value);
    this.#size += 9;
  }

  #head(major: number, argument: number): void {
    this.#room(5);
    const width = argument < 24 ? 0 : argument < 0x100 ? 1 : argument < 0x10000 ? 2 : 4;
    this.#bytes[this.#size++] = (major << 5) | (width === 0 ? argument : 24 + Math.log2(width));
    for (let shift = 8 * (width - 1); shift >= 0; shift -= 8) this.#bytes[this.#size++] = argument >>> shift;
  }

  #room(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const grown = new Uint8Array(2 * (this.#size + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Lone surrogates in strings become U+FFFD. Values that JSON does not know become null. */
export function encodeCbor(value: object): Uint8Array {
  const encoder = new Encoder();
  encoder.value(value);
  return encoder.take();
}
