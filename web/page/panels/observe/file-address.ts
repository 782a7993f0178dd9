/** The address under which a text can be saved as a file, as long as it is the newest one. */
export class FileAddress {
  #text = '';
  #address = '';

  of(text: string): string {
    if (text !== this.#text) {
      URL.revokeObjectURL(this.#address);
      this.#text = text;
      this.#address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    }
    return this.#address;
  }
}
