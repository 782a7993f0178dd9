import { encodeCbor } from './core/cbor.js';
import type { AddedRules, CompiledRules } from './core/compiled-rules.js';
import { Core } from './core/core.js';
import { coreStopped } from './core/core-stopped.js';
import { emptyDiff, emptyReport, emptyTimeline } from './empty-answers.js';
import { ArgumentError, CoreError, PUT_THERE, type ArgumentCode } from './errors.js';
import type { CoreExports, Factory } from './core/instantiate.js';
import { LANGUAGES } from './load/languages.js';
import type { ObservationBook } from './observations/observation-book.js';
import type { Catalog, Diff, Locale, Problem, Query, Report, Timeline } from './report.js';
import { wellFormed } from './core/well-formed.js';

/**
 * What an answer is looked up under, where the day and the chat are not one but many.
 * @since 0.1.0
 */
export type Circumstances = Omit<Query, 'context' | 'on'>;

/** Where rules come from: how to get what was not loaded with them. Each fails with a `LoadError`. */
export interface RulesSource {
  /** The texts of one more language, or the rest of the rules. */
  part(name: Locale | 'rest'): Promise<string>;
  /** The data of names, the same for all rules of a build. */
  names(): Promise<string>;
  /** The rules as JSON, to add to. */
  bundle(): Promise<string>;
  compile(bundle: string, added?: AddedRules, locale?: Locale): Promise<CompiledRules>;
  /** What readers have seen, which goes beside the answers of the package (library.ts). */
  readonly observations?: ObservationBook;
}

/** What a call was given, by name, and the name of the method. */
export type Given = Readonly<Record<string, unknown>>;

/**
 * A loaded core with its rules, and what page and widget ask of it; the package adds to it (library.ts). Every method
 * answers at once, offline. What the program gets wrong throws `ArgumentError`; what a text holds never throws: what went
 * wrong there stands in `problems`, and where the core itself fell over the code there is `core_failed`, or
 * `out_of_memory`, and the next call works again. Lone surrogates in texts become U+FFFD. Days are civil days,
 * `YYYY-MM-DD`; spans count UTF-16 units.
 */
export class Wailian {
  readonly #factory: Factory<CoreExports>;
  /** @internal */
  protected readonly core: Core;
  readonly #source: RulesSource;
  /** '' where it was left out. */
  readonly #names: string;
  /** The rules that answer, as far as they were loaded. */
  readonly compiled: CompiledRules;

  /** @internal */
  protected constructor(factory: Factory<CoreExports>, core: Core, compiled: CompiledRules, source: RulesSource, names: string) {
    this.#factory = factory;
    this.core = core;
    this.#source = source;
    this.compiled = compiled;
    this.#names = names;
  }

  /** @internal Use `loadWailian`. Throws `LoadError` where the core refuses the rules. */
  static async start(factory: Factory<CoreExports>, compiled: CompiledRules, source: RulesSource, names = ''): Promise<Wailian> {
    const texts = LANGUAGES.flatMap((language) => compiled.texts[language] ?? []);
    return new this(factory, await Core.start(factory, { facts: compiled.facts, texts, rest: compiled.rest ?? '', names }), compiled, source, names);
  }

  /** What WeChat would do with every link and token of `paste`, in one chat, on one day. */
  check(paste: string, query: Query): Report {
    return this.ask({ method: 'check', paste, query }, () => emptyReport(wellFormed(paste), query));
  }

  /** The treatment of the first link or token of `paste` in every context, from `from` (the first rule) to `until`. */
  timeline(paste: string, query: Circumstances & { from?: string; until: string }): Timeline {
    return this.ask({ method: 'timeline', paste, query }, () => emptyTimeline(query));
  }

  /** What changed for `paste` between two days, by context. */
  diff(paste: string, query: Circumstances & { from: string; to: string }): Diff {
    return this.ask({ method: 'diff', paste, query }, () => emptyDiff(query));
  }

  /** What the rules hold: contexts, outcomes, conditions, events; with `full` every site. Throws `CoreError`. */
  catalog(query: { full?: boolean } = {}): Catalog {
    return this.ask({ method: 'catalog', query }, (_problems, error) => { throw error; });
  }

  /** Whether the texts of this language are loaded; without them, an answer in it has no sentences. */
  speaks(locale: Locale): boolean {
    return this.compiled.texts[locale] !== undefined;
  }

  /** Fetches the texts of a language ahead of `inLocale`, which then needs no connection. Throws `LoadError`. */
  async fetchLocale(locale: Locale): Promise<void> {
    if (!this.speaks(locale)) await this.#source.part(locale);
  }

  /** The same core and rules with the texts of one more language, fetched from beside the others. Throws `LoadError`. */
  async inLocale(locale: Locale): Promise<this> {
    if (this.speaks(locale)) return this;
    return this.#with({ ...this.compiled, texts: { ...this.compiled.texts, [locale]: await this.#source.part(locale) } });
  }

  /** The same core and texts with all of the rules and the data of names, where some were left out. Throws `LoadError`. */
  async whole(): Promise<this> {
    const { compiled, compiled: { rest } } = this;
    if (rest !== undefined && this.#names) return this;
    const [all, names] = await Promise.all([rest ?? this.#source.part('rest'), this.#names || this.#source.names()]);
    return this.#with({ ...compiled, rest: all }, this.#source, names);
  }

  /** The same core and rules with the data of names, where `names: false` left it out. Throws `LoadError`. */
  async withNames(): Promise<this> {
    return this.#names ? this : this.#with(this.compiled, this.#source, await this.#source.names());
  }

  /**
   * The same core with other rules, given as JSON. Throws `RulesError`, whose `problems` name the faults in the language of
   * `locale`. With `own`, the name of a reader's file, every answer says that they are not ours, as after `withAddedRules`.
   */
  async withRules(bundle: string, own?: string, locale?: Locale): Promise<this> {
    return this.#with(await this.#source.compile(bundle, own ? { name: own, text: '' } : undefined, locale), { ...this.#source, bundle: async () => bundle });
  }

  /**
   * The same core with the same bundle and a file of the reader's own that adds to it (rules/README.md has the form).
   * `name` is what faults call the file. Answers tell it: `rules_version` ends in `+own:<hash>`, and a policy of the file
   * carries `own`. Throws `RulesError` for faults in it and for what contradicts the bundle.
   */
  async withAddedRules(text: string, name: string, locale?: Locale): Promise<this> {
    const { bundle, compile } = this.#source;
    return this.#with(await compile(await bundle(), { name, text }, locale));
  }

  /** @internal The same core with rules that were compiled elsewhere. */
  withCompiled(compiled: CompiledRules): Promise<this> { return this.#with(compiled); }

  /** @internal `given` is what the method was given, by name. `failed` is the shape of an answer without one. */
  protected ask<Answer extends object>(given: Given, failed: (problems: Problem[], error?: unknown) => Answer): Answer {
    const { query = {}, ...subject } = given;
    const { from, until, to, base, bareHost, full, ...circumstances } = query as Record<string, unknown>;
    const request = encodeCbor({ ...subject, from, until, to, base, bare_host: bareHost, full, query: circumstances });
    let answer: Answer & { problems?: Problem[] };
    let stopped: unknown;
    try {
      answer = JSON.parse(this.core.call(request)) as Answer;
    } catch (error) {
      stopped = error instanceof SyntaxError ? new CoreError('core_failed', 'wailian.wasm', 'is damaged, for its answer is no JSON', PUT_THERE, error) : error;
      answer = { problems: [coreStopped(stopped, circumstances.locale as Locale | undefined)] } as typeof answer;
    }
    const { problems = [] } = answer;
    this.refuseAny(problems, given);
    return problems.length > 0 ? { ...failed(problems, stopped), ...answer } : answer;
  }

  /**
   * @internal The error for what the program got wrong. Page and widget know the codes and word them themselves; the
   * message is what the core says, in the language that was asked for.
   */
  protected refusal({ code, place, message }: Problem, _given: Given): ArgumentError {
    return new ArgumentError(message, { code: (code === 'request_invalid' ? 'argument_type' : code) as ArgumentCode, path: `/${place}` });
  }

  /** @internal Problems of the text are for its reader, all others are the program's. */
  protected refuseAny(problems: Problem[], given: Given): void {
    for (const problem of problems) if (!/^(paste|url|core|out)_/.test(problem.code)) throw this.refusal(problem, given);
  }

  #with(compiled: CompiledRules, source = this.#source, names = this.#names): Promise<this> {
    return (this.constructor as typeof Wailian).start(this.#factory, compiled, source, names) as Promise<this>;
  }
}
