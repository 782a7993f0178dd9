// Reads JSON (RFC 8259) and notes what JSON.parse keeps quiet about: keys that stand twice, and where a fault is.

/** A key that stands twice, or text that is no JSON. `pointer` is a JSON Pointer into the text. */
export class JsonFault extends Error {
  constructor(message, pointer, line) {
    super(message);
    this.pointer = pointer;
    this.line = line;
  }
}

export const pointerStep = key => '/' + String(key).replaceAll('~', '~0').replaceAll('/', '~1');

const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const blanks = /[ \t\r\n]*/y;

class Reader {
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.duplicates = [];
  }

  line() {
    return this.text.slice(0, this.at).split('\n').length;
  }

  fail(wanted, pointer) {
    const found = this.at < this.text.length ? `\`${this.text[this.at]}\`` : 'the end of the file';
    throw new JsonFault(`line ${this.line()}: ${wanted} is needed here, found ${found}`, pointer, this.line());
  }

  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found?.[0];
  }

  skip() {
    this.take(blanks);
  }

  eat(mark) {
    this.skip();
    if (this.text[this.at] !== mark) return false;
    ++this.at;
    return true;
  }

  value(pointer) {
    this.skip();
    if (this.eat('{')) return this.object(pointer);
    if (this.eat('[')) return this.array(pointer);
    const found = this.take(string) ?? this.take(scalar);
    if (found === undefined) this.fail('a JSON value', pointer);
    return JSON.parse(found);
  }

  object(pointer) {
    const members = new Map();
    if (this.eat('}')) return {};
    do {
      this.skip();
      const written = this.take(string);
      if (written === undefined) this.fail('a key in double quotes', pointer);
      const key = JSON.parse(written);
      const at = pointer + pointerStep(key);
      if (members.has(key))
        this.duplicates.push(new JsonFault(`line ${this.line()}: the key \`${key}\` stands twice, remove one`, at, this.line()));
      if (!this.eat(':')) this.fail('a colon', at);
      members.set(key, this.value(at));
    } while (this.eat(','));
    if (!this.eat('}')) this.fail('a comma or `}`', pointer);
    return Object.fromEntries(members);
  }

  array(pointer) {
    const items = [];
    if (this.eat(']')) return items;
    do items.push(this.value(`${pointer}/${items.length}`));
    while (this.eat(','));
    if (!this.eat(']')) this.fail('a comma or `]`', pointer);
    return items;
  }
}

/** The value of `text` and its faults in the order of the text. After a fault of syntax there is no value. */
export function readJson(text) {
  const reader = new Reader(text);
  try {
    const value = reader.value('');
    reader.skip();
    if (reader.at < text.length) reader.fail('the end of the file', '');
    return { value, faults: reader.duplicates };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return { value: undefined, faults: [...reader.duplicates, fault] };
  }
}
