import { decodeCanonicalRows, encodeCanonicalTexts, type CanonicalText } from './canonical-rows.js';
import { encodeCbor } from './cbor.js';
import type { AddedRules, CompiledRules } from './compile-rules.js';
import { Core, CoreFailed } from './core.js';
import { emptyDiff, emptyLookup, emptyReport, emptyTimeline, failedCanonical } from './empty-answers.js';
import { QueryError } from './errors.js';
import type { CoreExports, Factory } from './instantiate.js';
import { LANGUAGES, languageOf, type Language } from './languages.js';
import type { Canonical, CanonicalLine, Catalog, Diff, Locale, Lookup, Problem, Query, Report, ScanRow, Timeline } from './report.js';
import { decodeScanRows } from './scan-rows.js';
import { wellFormed } from './well-formed.js';

/** What an answer is looked up under, where the day and the chat are not one but many. */
export type Circumstances = Omit<Query, 'context' | 'on'>;

/** Where rules come from: how to get what was not loaded with them. Each fails with a `LoadError`. */
export interface RulesSource {
  /** The texts of one more language, or the rest of the rules. */
  part(name: Language | 'rest'): Promise<string>;
  /** The rules as JSON, to add to. */
  bundle(): Promise<string>;
  compile(bundle: string, added?: AddedRules): Promise<CompiledRules>;
}

/**
 * A loaded core with its rules. Every method answers at once, offline, and never throws on what a text holds: what went
 * wrong stands in `problems`, and where the core itself fell over the code there is `core_failed`, or `out_of_memory`, and
 * the next call works again. Lone surrogates in texts become U+FFFD. Days are civil days, `YYYY-MM-DD`; spans count UTF-16 units.
 */
export class Wailian {
  readonly #factory: Factory<CoreExports>;
  readonly #core: Core;
  readonly #source: RulesSource;
  /** The rules that answer, as far as they were loaded. */
  readonly compiled: CompiledRules;

  private constructor(factory: Factory<CoreExports>, core: Core, compiled: CompiledRules, source: RulesSource) {
    this.#factory = factory;
    this.#core = core;
    this.#source = source;
    this.compiled = compiled;
  }

  /** @internal Use `loadWailian`. Throws `LoadError` where the core refuses the rules. */
  static async start(factory: Factory<CoreExports>, compiled: CompiledRules, source: RulesSource): Promise<Wailian> {
    const texts = LANGUAGES.flatMap((language) => compiled.texts[language] ?? []);
    return new Wailian(factory, await Core.start(factory, { facts: compiled.facts, texts, rest: compiled.rest ?? '' }), compiled, source);
  }

  /** What WeChat would do with every link and token of `text`, in one chat, on one day. */
  check(text: string, query: Query): Report {
    return ask(this.#core, 'check', { paste: text, query }, emptyReport(typeof text === 'string' ? wellFormed(text) : '', query));
  }

  /**
   * The place a browser would really go. Not an address to open without showing `display_host` first. With `bareHost` a
   * text without a scheme counts as a host of `https:`, as in an address bar; without, it is refused, as in a page.
   */
  canonicalize(text: string, { base, bareHost }: { base?: string; bareHost?: boolean } = {}): Canonical {
    const answer = ask<Canonical & { problems?: Problem[] }>(this.#core, 'canonicalize', { text, base, bare_host: bareHost }, {});
    return answer.problems ? failedCanonical(answer.problems) : answer;
  }

  /** The same addresses for many texts at once, in less detail and many times quicker; an answer a text, in order. */
  canonicalizeLines(lines: readonly CanonicalText[]): CanonicalLine[] {
    try {
      return decodeCanonicalRows(this.#core.canonicalize(...encodeCanonicalTexts(lines)));
    } catch (error) {
      if (!(error instanceof CoreFailed)) throw error;
      return lines.map(() => ({ problem: coreFailed(error) }));
    }
  }

  /** The treatment of the first link or token of `text` in every context, from `from` (the first rule) to `until`. */
  timeline(text: string, options: Circumstances & { from?: string; until: string }): Timeline {
    const { from, until, ...query } = options;
    return ask(this.#core, 'timeline', { paste: text, query, from, until }, emptyTimeline(from, until));
  }

  /** What changed for `text` between two days, by context. */
  diff(text: string, options: Circumstances & { from: string; to: string }): Diff {
    const { from, to, ...query } = options;
    return ask(this.#core, 'diff', { paste: text, query, from, to }, emptyDiff(from, to));
  }

  /** Everything in the rules that has to do with `text`: a host, a name, an id, a document's words. */
  lookup(text: string, query: Pick<Query, 'app' | 'locale'> = {}): Lookup {
    return ask(this.#core, 'lookup', { text, query }, emptyLookup(text));
  }

  /** What the rules hold: contexts, outcomes, conditions, events; with `full` every site. */
  catalog(options: { full?: boolean } = {}): Catalog {
    return ask(this.#core, 'catalog', options, {} as Catalog);
  }

  /**
   * Links and tokens of many lines, briefly; `line` counts from 0, and a break inside a string counts as a space.
   * Throws `QueryError`: unlike a report, rows have no room for problems.
   */
  scan(lines: readonly string[], query: Query): ScanRow[] {
    let packed;
    try {
      packed = this.#core.scan(encodeCbor(query), lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n'));
    } catch (error) {
      throw error instanceof CoreFailed ? new QueryError([coreFailed(error)]) : error;
    }
    if (packed.startsWith('{')) throw new QueryError((JSON.parse(packed) as { problems: Problem[] }).problems);
    return decodeScanRows(packed);
  }

  /** Whether the texts of this language are loaded; without them, an answer in it has no sentences. */
  speaks(locale: Locale): boolean {
    return this.compiled.texts[languageOf(locale)] !== undefined;
  }

  /** Fetches the texts of a language ahead of `inLocale`, which then needs no connection. Throws `LoadError`. */
  async fetchLocale(locale: Locale): Promise<void> {
    if (!this.speaks(locale)) await this.#source.part(languageOf(locale));
  }

  /** The same core and rules with the texts of one more language, fetched from beside the others. Throws `LoadError`. */
  async inLocale(locale: Locale): Promise<Wailian> {
    if (this.speaks(locale)) return this;
    const language = languageOf(locale);
    const texts = { ...this.compiled.texts, [language]: await this.#source.part(language) };
    return Wailian.start(this.#factory, { ...this.compiled, texts }, this.#source);
  }

  /** The same core and texts with all of the rules, where `whole: false` left some out. Throws `LoadError`. */
  async whole(): Promise<Wailian> {
    if (this.compiled.rest !== undefined) return this;
    return Wailian.start(this.#factory, { ...this.compiled, rest: await this.#source.part('rest') }, this.#source);
  }

  /** The same core with other rules, given as JSON. Throws `RulesError`, whose `problems` name all faults. */
  async withRules(bundle: string): Promise<Wailian> {
    return Wailian.start(this.#factory, await this.#source.compile(bundle), { ...this.#source, bundle: async () => bundle });
  }

  /**
   * The same core with the same bundle and a file of the reader's own that adds to it (rules/README.md has the form).
   * `name` is what faults call the file. Throws `RulesError` for faults in it and for what contradicts the bundle.
   */
  async withAddedRules(text: string, name: string): Promise<Wailian> {
    const { bundle, compile } = this.#source;
    return Wailian.start(this.#factory, await compile(await bundle(), { name, text }), this.#source);
  }
}

/** Fields that the answer lacks come from `empty`. */
function ask<Answer extends object>(core: Core, method: string, request: object, empty: Answer): Answer {
  try {
    return { ...empty, ...(JSON.parse(core.call(encodeCbor({ method, ...request }))) as Partial<Answer>) };
  } catch (error) {
    if (!(error instanceof CoreFailed)) throw error;
    return { ...empty, problems: [coreFailed(error)] };
  }
}

const coreFailed = ({ code, message }: CoreFailed): Problem => ({ code, message });
