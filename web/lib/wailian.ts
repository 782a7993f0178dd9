import { decodeCanonicalRows, encodeCanonicalTexts, type CanonicalText } from './canonical-rows.js';
import { Core, CoreFailed, type Rules } from './core.js';
import { emptyDiff, emptyLookup, emptyReport, emptyTimeline, failedCanonical } from './empty-answers.js';
import { LoadError, QueryError, RulesError } from './errors.js';
import type { CoreFactory } from './instantiate.js';
import type { Canonical, CanonicalLine, Catalog, Diff, Locale, Lookup, Problem, Query, Report, ScanRow, Timeline } from './report.js';
import { joinParts, languageOf, type Language } from './languages.js';
import { decodeScanRows } from './scan-rows.js';
import { wellFormed } from './well-formed.js';

/** What an answer is looked up under, where the day and the chat are not one but many. */
export type Circumstances = Omit<Query, 'context' | 'on'>;

/** The languages that a bundle came with, and how to get the texts of another; null for a bundle that holds them all. */
type Languages = { languages: readonly Language[]; read: (language: Language) => Promise<string> } | null;

/**
 * A loaded core with its rules. Every method answers at once, offline, and never throws on what a text holds: what went
 * wrong stands in `problems`, and where the core itself fell over the code there is `core_failed` and the next call
 * works again. Lone surrogates in texts become U+FFFD. Days are civil days, `YYYY-MM-DD`; spans count UTF-16 units.
 */
export class Wailian {
  readonly #factory: CoreFactory;
  readonly #core: Core;
  readonly #rules: Rules;
  readonly #languages: Languages;

  private constructor(factory: CoreFactory, core: Core, rules: Rules, languages: Languages) {
    this.#factory = factory;
    this.#core = core;
    this.#rules = rules;
    this.#languages = languages;
  }

  /** @internal Use `loadWailian`. Throws `RulesError` where the core refuses the rules. */
  static async start(factory: CoreFactory, rules: Rules, languages: Languages = null): Promise<Wailian> {
    const core = await Core.start(factory, rules);
    const answer = ask<{ problems: Problem[] }>(core, 'problems', {}, { problems: [] });
    const [first] = answer.problems;
    if (first?.code === 'core_failed') throw new LoadError(first.message);
    if (first) throw new RulesError(answer.problems);
    return new Wailian(factory, core, rules, languages);
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
      packed = this.#core.scan(toJson(query), lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n'));
    } catch (error) {
      throw error instanceof CoreFailed ? new QueryError([coreFailed(error)]) : error;
    }
    if (packed.startsWith('{')) throw new QueryError((JSON.parse(packed) as { problems: Problem[] }).problems);
    return decodeScanRows(packed);
  }

  /** Whether the texts of this language are loaded; without them, an answer in it has no sentences. */
  speaks(locale: Locale): boolean {
    return this.#languages?.languages.includes(languageOf(locale)) ?? true;
  }

  /** Fetches the texts of a language ahead of `inLocale`, which then needs no connection. Throws `LoadError`. */
  async fetchLocale(locale: Locale): Promise<void> {
    await this.#languages?.read(languageOf(locale));
  }

  /** The same core and rules with the texts of one more language, fetched from beside the others. Throws `LoadError`. */
  async inLocale(locale: Locale): Promise<Wailian> {
    if (this.#languages === null || this.speaks(locale)) return this;
    const { languages, read } = this.#languages;
    const language = languageOf(locale);
    const bundle = this.#rules.bundle + joinParts([await read(language)]);
    return Wailian.start(this.#factory, { ...this.#rules, bundle }, { languages: [...languages, language], read });
  }

  /** The same core with other rules. Throws `RulesError`, whose `problems` name all faults. */
  withRules(rules: string): Promise<Wailian> {
    return Wailian.start(this.#factory, { bundle: rules });
  }

  /**
   * The same core with the same bundle and a file of the reader's own that adds to it (rules/README.md has the form).
   * `name` is what faults call the file. Throws `RulesError` for faults in it and for what contradicts the bundle.
   */
  withAddedRules(text: string, name: string): Promise<Wailian> {
    return Wailian.start(this.#factory, { bundle: this.#rules.bundle, added: { name, text } }, this.#languages);
  }
}

function toJson(value: object): string {
  return JSON.stringify(value, (_key, member: unknown) => (typeof member === 'string' ? wellFormed(member) : member));
}

/** Fields that the answer lacks come from `empty`. */
function ask<Answer extends object>(core: Core, method: string, request: object, empty: Answer): Answer {
  try {
    return { ...empty, ...(JSON.parse(core.call(toJson({ method, ...request }))) as Partial<Answer>) };
  } catch (error) {
    if (!(error instanceof CoreFailed)) throw error;
    return { ...empty, problems: [coreFailed(error)] };
  }
}

const coreFailed = ({ message }: CoreFailed): Problem => ({ code: 'core_failed', message });
