import { CoreError, LoadError, PUT_THERE } from '../errors.js';
import type { CoreExports, Factory } from './instantiate.js';
import { OutOfMemory, read, write, type Place } from './memory.js';

export { CoreError };

/** What a core is loaded with: compiled facts, the texts of each language that it shall speak, the rest, and the data of names. */
export interface OpenRules {
  facts: string;
  texts: readonly string[];
  rest: string;
  names: string;
}

/** What a text is taken for (src/api/scan_rows.hpp): lines, addresses one a line, or one paste of which the rest is asked for. */
export type Reading = 0 | 1 | 2;

/**
 * One loaded core: data in, text out.
 * A trap leaves an instance unusable. Then the failed call throws `CoreError`, and the next one gets a new instance
 * with the same rules. A question that needs the data of names, where there is none, throws `LoadError` (`load_names`).
 */
export class Core {
  readonly #factory: Factory<CoreExports>;
  readonly #rules: OpenRules;
  #exports: CoreExports | null = null;
  #handle = 0;

  private constructor(factory: Factory<CoreExports>, rules: OpenRules) {
    this.#factory = factory;
    this.#rules = rules;
  }

  /** Throws `LoadError` where module or rules are damaged or of another build. */
  static async start(factory: Factory<CoreExports>, rules: OpenRules): Promise<Core> {
    const core = new Core(factory, rules);
    const made = await factory.soon();
    try {
      core.#load(made);
    } catch (cause) {
      if (cause instanceof LoadError) throw cause;
      throw new LoadError('load_mismatch', 'wailian.wasm', `stopped while it opened its rules (${(cause as Error).message}), so it is damaged`, PUT_THERE, cause);
    }
    return core;
  }

  /** `request` is CBOR, the answer JSON. */
  call(request: Uint8Array): string {
    return this.#ask([request], (core, [[at, size]]) => core.wailian_call(this.#handle, at, size));
  }

  /** `query` is CBOR, `text` as `reading` says; the answer is packed as scan-rows.ts reads it. */
  scan(reading: Reading, query: Uint8Array, text: string | Uint8Array): string {
    return this.#ask([query, text], (core, [[queryAt, querySize], [textAt, textSize]]) =>
      core.wailian_scan(this.#handle, reading, queryAt, querySize, textAt, textSize));
  }

  /** The texts of a batch, packed as canonical-rows.ts packs them, and so the answer. */
  canonicalize(lengths: string, texts: string): string {
    return this.#ask([lengths, texts], (core, [[lengthsAt, lengthsSize], [textsAt, textsSize]]) =>
      core.wailian_canonicalize(lengthsAt, lengthsSize, textsAt, textsSize));
  }

  #load(core: CoreExports): void {
    const { facts, texts: [first = '', second = '', third = ''], rest, names } = this.#rules;
    const places = [facts, first, second, third, rest, names].map((text) => write(core, text));
    this.#handle = core.wailian_open(...places.flat());
    for (const [at] of places) core.wailian_free(at);
    if (this.#handle === 0) throw new LoadError('load_mismatch', 'wailian-rules.txt', 'is damaged, or its parts are not of one build', 'put all files of one build there');
    this.#exports = core;
  }

  #ask<Data extends (string | Uint8Array)[]>(data: [...Data], question: (core: CoreExports, places: { [I in keyof Data]: Place }) => number): string {
    try {
      if (!this.#exports) this.#load(this.#factory.now());
      const core = this.#exports!;
      const places = data.map((entry) => write(core, entry));
      const answer = question(core, places as { [I in keyof Data]: Place });
      for (const [at] of places) core.wailian_free(at);
      const text = read(core, answer);
      core.wailian_text_free(answer);
      return text;
    } catch (cause) {
      this.#exports = null;
      if (cause instanceof LoadError) throw cause;  // the rules do not load, or names are wanted that were left out
      void this.#restart();
      throw cause instanceof OutOfMemory
        ? new CoreError('out_of_memory', 'wailian.wasm', 'ran out of memory, for this is too much for one answer', 'ask about a part of it', cause)
        : new CoreError('core_failed', 'wailian.wasm', `stopped on this text (${(cause as Error).message}) and has been started anew`, 'ask about parts of it to see which one it is', cause);
    }
  }

  /** Readies an instance for engines that make none at once. Where this fails too, the next call says so. */
  async #restart(): Promise<void> {
    try {
      const core = await this.#factory.soon();
      if (!this.#exports) this.#load(core);
    } catch { /* reported by the next call */ }
  }
}
