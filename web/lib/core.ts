import type { CoreExports, CoreFactory } from './instantiate.js';

/** The core trapped, ran out of memory or could not be started: the question that was asked has no answer. */
export class CoreFailed extends Error {
  override name = 'CoreFailed';
}

/** What a core is loaded with: a bundle, and a file of the reader's own that adds to it. */
export interface Rules {
  bundle: string;
  added?: { name: string; text: string };
}

/** A text in the module's memory. */
type Place = [address: number, size: number];

/**
 * One loaded core: text in, text out, as UTF-8 in the module's memory, which this file alone touches.
 * A trap leaves an instance unusable. Then the failed call throws `CoreFailed`, and the next one gets a new instance
 * with the same rules.
 */
export class Core {
  readonly #factory: CoreFactory;
  readonly #rules: Rules;
  #exports: CoreExports | null = null;
  #handle = 0;

  private constructor(factory: CoreFactory, rules: Rules) {
    this.#factory = factory;
    this.#rules = rules;
  }

  static async start(factory: CoreFactory, rules: Rules): Promise<Core> {
    const core = new Core(factory, rules);
    core.#load(await factory.soon());
    return core;
  }

  /** `request` is JSON, and so is the answer. */
  call(request: string): string {
    return this.#ask([request], (core, [[at, size]]) => core.wailian_call(this.#handle, at, size));
  }

  /** `lines` stand one below the other; the answer is packed as scan-rows.ts reads it. */
  scan(query: string, lines: string): string {
    return this.#ask([query, lines], (core, [[queryAt, querySize], [linesAt, linesSize]]) =>
      core.wailian_scan(this.#handle, queryAt, querySize, linesAt, linesSize));
  }

  /** The texts of a batch, packed as canonical-rows.ts packs them, and so the answer. */
  canonicalize(lengths: string, texts: string): string {
    return this.#ask([lengths, texts], (core, [[lengthsAt, lengthsSize], [textsAt, textsSize]]) =>
      core.wailian_canonicalize(lengthsAt, lengthsSize, textsAt, textsSize));
  }

  #load(core: CoreExports): void {
    const { bundle, added } = this.#rules;
    const places = [bundle, ...(added ? [added.text, added.name] : [])].map((text) => write(core, text));
    this.#handle = added ? core.wailian_load_with(...places.flat()) : core.wailian_load(...places.flat());
    for (const [at] of places) core.wailian_free(at);
    this.#exports = core;
  }

  #ask<Texts extends string[]>(texts: [...Texts], question: (core: CoreExports, places: { [I in keyof Texts]: Place }) => number): string {
    try {
      if (!this.#exports) this.#load(this.#factory.now());
      const core = this.#exports!;
      const places = texts.map((text) => write(core, text));
      const answer = question(core, places as { [I in keyof Texts]: Place });
      for (const [at] of places) core.wailian_free(at);
      const text = read(core, core.wailian_text_data(answer), core.wailian_text_size(answer));
      core.wailian_text_free(answer);
      return text;
    } catch (cause) {
      this.#exports = null;
      void this.#restart();
      throw new CoreFailed(`the core stopped on this text (${(cause as Error).message}); it has been started anew`, { cause });
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

function write(core: CoreExports, text: string): Place {
  const bytes = new TextEncoder().encode(text);
  const at = core.wailian_alloc(bytes.length);
  if (at === 0) throw new Error('out of memory');
  new Uint8Array(core.memory.buffer, at, bytes.length).set(bytes);
  return [at, bytes.length];
}

function read(core: CoreExports, at: number, size: number): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(core.memory.buffer, at, size));
}
