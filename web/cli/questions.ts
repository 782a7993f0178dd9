// Questions at a terminal. What is typed ahead answers the next ones.
import { createInterface } from 'node:readline';

/** The answers have ended: Control-C, Control-D. */
export class NoAnswer extends Error {}

export class Questions {
  readonly #interface = createInterface({ input: process.stdin, output: process.stderr });
  readonly #lines = this.#interface[Symbol.asyncIterator]();

  static possible(): boolean {
    return Boolean(process.stdin.isTTY && process.stderr.isTTY);
  }

  /** Asks until `read` takes the answer; it gives `{ wrong }`, which is said, where it does not. */
  async ask<Answer>(question: string, read: (text: string) => { answer: Answer } | { wrong: string }): Promise<Answer> {
    this.say(question);
    for (;;) {
      process.stderr.write('> ');
      const { value, done } = await this.#lines.next();
      if (done) throw new NoAnswer();
      const found = read(value.trim());
      if ('answer' in found) return found.answer;
      this.say(found.wrong);
    }
  }

  /** One of a numbered list. */
  choose<Id extends string>(question: string, choices: readonly { id: Id; name: string }[], wrong: string): Promise<Id> {
    const list = choices.map(({ id, name }, at) => `  ${at + 1}  ${name} (${id})`).join('\n');
    return this.ask<Id>(`${question}\n${list}`, (text) => {
      const found = choices.find(({ id, name }, at) => text === String(at + 1) || text === id || text === name);
      return found ? { answer: found.id } : { wrong };
    });
  }

  say(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  end(): void {
    this.#interface.close();
  }
}
