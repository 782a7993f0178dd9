// The library as the package has it: more questions than the page asks, and words for what a program gets wrong.
import type { CompiledRules } from './core/compiled-rules.js';
import type { Core } from './core/core.js';
import { dayInChina } from './day-in-china.js';
import type { CoreExports, Factory } from './core/instantiate.js';
import { ObservationBook } from './observations/observation-book.js';
import { readObservations, type GivenObservations } from './observations/read-observations.js';
import { embed, EMBED_FORMS, type EmbedForm, type EmbedQuery } from './card/embed.js';
import { CitedRules, type BriefReport } from './core/cited-rules.js';
import { decodeCanonicalRows, encodeCanonicalTexts, type CanonicalText } from './core/canonical-rows.js';
import { coreStopped } from './core/core-stopped.js';
import { emptyLookup, emptyReport } from './empty-answers.js';
import { ArgumentError, CoreError } from './errors.js';
import { argumentFault } from './arguments/argument-fault.js';
import { OPTIONS, TYPES } from './arguments/argument-types.js';
import type { Canonical, CanonicalLine, Locale, Lookup, Problem, Query, Report, ScanRow, Timeline } from './report.js';
import type { ChunkAnswer } from './stream/answer-chunk.js';
import type { RowFormat } from './stream/row-text.js';
import { checkStream, rowsOf, scanChunks } from './stream/scan-stream.js';
import type { ScanSource, StreamOptions } from './stream/stream-options.js';
import type { StartWorker } from './stream/workers.js';
import { wellFormed } from './core/well-formed.js';
import { Scanner } from './scanner.js';
import type { Circumstances, Given, RulesSource } from './wailian.js';

type Parts = [factory: Factory<CoreExports>, core: Core, compiled: CompiledRules, source: RulesSource, names: string];

/**
 * Core and rules, ready to answer: what `loadWailian` gives. Every method but `scanStream` and those that load answers at once, offline; see `check` for what a text holds and `ArgumentError` for what a program gets wrong.
 * @since 0.1.0
 */
export class Library extends Scanner {
  readonly #parts: Parts;
  readonly #cited = new CitedRules();

  /** @internal */
  protected constructor(...parts: Parts) {
    super(...parts);
    this.#parts = parts;
  }

  /**
   * What WeChat would do with every link and token of `paste`, in one chat, on one day. Policies and sources are shared by all
   * reports of one instance, and frozen.
   */
  override check(paste: string, query: Query): Report {
    const report = this.#brief(paste, query) ?? this.#cited.learn(super.check(paste, query));
    return this.#observations?.beside(report) ?? report;
  }

  /** Null where the answer cites a rule that none before it did. */
  #brief(paste: string, query: Query): Report | null {
    if (this.#cited.empty) return null;
    const answer = this.ask<BriefReport | Report>({ method: 'check', paste, query, ids_only: true }, () => emptyReport(wellFormed(paste), query));
    return Array.isArray(answer.policies) ? this.#cited.complete(answer as BriefReport) : answer as Report;
  }

  override timeline(paste: string, query: Circumstances & { from?: string; until: string }): Timeline {
    const timeline = super.timeline(paste, query);
    const { url } = timeline.subject;
    const host = this.#observations && url !== null ? this.canonicalize(url).host : undefined;
    return host === undefined ? timeline : this.#observations!.besideTimeline(timeline, host, query.app ?? this.catalog().apps[0]!.id);
  }

  /**
   * The same core with what readers have seen beside its verdicts (docs/observing.md), in place of what it had. No verdict
   * changes: `observations` of links and timelines tell them. Throws `ObservationsError`, whose `problems` name the faults in
   * the language of `locale`; then none is taken.
   */
  withObservations(given: GivenObservations, locale: Locale = 'en'): this {
    const read = readObservations(given, this, locale);
    const hosts = [...new Set(read.flatMap(({ host, site }) => (host === undefined || site !== undefined ? [] : [host])))];
    const [app] = this.catalog().apps;
    const rows = super.scan(hosts.map((host) => `https://${host}/`), { context: app!.contexts[0]!.id, on: dayInChina() });
    const sites = new Map(rows.map(({ line, site }) => [hosts[line], site]));
    const [factory, core, compiled, source, names] = this.#parts;
    return new (this.constructor as new (...parts: Parts) => this)(factory, core, compiled, { ...source, observations: new ObservationBook(read, (host) => sites.get(host) ?? null) }, names);
  }

  get #observations(): ObservationBook | undefined { return this.#parts[3].observations; }

  /**
   * The place a browser would really go. Not an address to open without showing `display_host` first. With `bareHost` a
   * text without a scheme counts as a host of `https:`, as in an address bar; without, it is refused, as in a page.
   */
  canonicalize(text: string, query: { base?: string; bareHost?: boolean } = {}): Canonical {
    const answer = this.ask<Canonical & { problems?: Problem[] }>({ method: 'canonicalize', text, query }, () => ({}));
    return answer.problems ? { problem: answer.problems[0] } : answer;
  }

  /** The same addresses for many texts at once, in less detail and many times quicker; an answer a text, in order. */
  canonicalizeLines(lines: readonly CanonicalText[]): CanonicalLine[] {
    const given = { method: 'canonicalizeLines', lines };
    this.#demand(Array.isArray(lines), 'lines', given);
    lines.forEach((line, at) => {
      this.#demand(typeof line?.text === 'string', `lines/${at}/text`, given);
      this.#demand(typeof (line.base ?? '') === 'string', `lines/${at}/base`, given);
    });
    try {
      return decodeCanonicalRows(this.core.canonicalize(...encodeCanonicalTexts(lines)));
    } catch (error) {
      const problem = coreStopped(error, 'en');
      return lines.map(() => ({ problem }));
    }
  }

  /** Everything in the rules that has to do with `text`: a host, a name, an id, a document's words. */
  lookup(text: string, query: Pick<Query, 'app' | 'locale'> = {}): Lookup {
    return this.ask({ method: 'lookup', text, query }, () => emptyLookup(text));
  }

  /**
   * The verdicts on all links and tokens of `text` as markup or text for other people's pages (docs/embedding.md). Everything
   * that report and rules hold is escaped. '' where there is nothing to quote, or, for `iframe`, no rule of ours decides.
   * `svg`, `page` and `oembed` are of the first link alone.
   */
  embed(text: string, query: EmbedQuery): string {
    const given = { method: 'embed', text, query };
    return this.#guarded(given, () => {
      this.#demand(typeof text === 'string', 'text', given);
      const { form = 'html', base } = query;
      if (!EMBED_FORMS.includes(form as EmbedForm)) throw this.refusal({ code: typeof form === 'string' ? 'form_unknown' : 'request_invalid', place: 'form', message: '' }, given);
      this.#demand(base === undefined || (typeof base === 'string' && URL.canParse(base)), 'base', given);
      return embed(this, text, query);
    });
  }

  override scan(lines: readonly string[], query: Query): ScanRow[] {
    return this.#many({ method: 'scan', lines, query }, 'lines', lines, () => super.scan(lines, query));
  }

  /**
   * A row for each of `links`, in order: each is taken for one address, as the bar of a browser would take it, and nothing is
   * looked for in it. Quicker than `scan`. Where one is no http(s) URL, its row says why in `problem`. Throws `CoreError` where
   * the core stopped.
   */
  scanLinks(links: readonly string[], query: Query): ScanRow[] {
    return this.#many({ method: 'scanLinks', links, query }, 'links', links, (given) => {
      const text = links.map((link) => `${link}\n`).join('');
      const rows = this.rows(1, text, given);
      if (rows.length === links.length && !text.includes('\r')) return rows;
      // An address ignores the breaks inside of it, and so one of nothing else is empty.
      return this.rows(1, links.map((link) => `${link.replace(/[\r\n]/g, '')}\n`).join(''), given);
    });
  }

  /**
   * Rows of lines without end: of a stream of bytes (UTF-8) or text, of Node or of the web, which is cut into lines, or of lines that
   * an (async) iterable hands over one by one. Rows come in order, `line` counts from 0 over all of them, and nothing is read before its
   * rows are wanted. A line is looked at as far as 256 KB, and then has a row with the problem `line_too_long`; one on which the core
   * stopped has a row with `core_failed` or `out_of_memory`. Throws `ArgumentError` at once, `CoreError` where no worker starts, and
   * what the source throws.
   * @since 0.1.0
   */
  scanStream(source: ScanSource, query: Query, options: StreamOptions = {}): AsyncGenerator<ScanRow, void, undefined> {
    return rowsOf(this.scanChunks(source, query, options));
  }

  /** @internal The same a chunk at a time, as rows or as their text. */
  scanChunks(source: ScanSource, query: Query, options: StreamOptions = {}, text?: { format: RowFormat; file?: string }): AsyncGenerator<ChunkAnswer> {
    const given = { method: 'scanStream', source, query };
    checkStream(source, options);
    this.#guarded(given, () => this.rows(0, '', given));
    const [factory, core, compiled, , names] = this.#parts;
    return scanChunks({ core, module: factory.module, rules: { facts: compiled.facts, texts: [], rest: '', names }, startWorker: this.startWorker }, source, query, options, text);
  }

  /** @internal How this place starts workers; undefined where it has none. */
  protected get startWorker(): StartWorker | undefined { return undefined; }

  #many(given: Given, name: string, texts: readonly string[], question: (given: Given) => ScanRow[]): ScanRow[] {
    this.#demand(Array.isArray(texts), name, given);
    const wrong = texts.findIndex((text) => typeof text !== 'string');
    this.#demand(wrong === -1, `${name}/${wrong}`, given);
    return this.#guarded(given, () => question(given));
  }

  override rest(paste: string, query: Query): ScanRow[] {
    const given = { method: 'rest', paste, query };
    this.#demand(typeof paste === 'string', 'paste', given);
    return this.#guarded(given, () => super.rest(paste, query));
  }

  /** @internal */
  protected override ask<Answer extends object>(given: Given, failed: (problems: Problem[], error?: unknown) => Answer): Answer {
    return this.#guarded(given, () => super.ask(given, failed));
  }

  /** @internal */
  protected override refusal(problem: Problem, given: Given): ArgumentError {
    return argumentFault(problem, given, this);
  }

  /** `question` reads all that the program gave: what cannot be read is its mistake too. */
  #guarded<Answer>(given: Given, question: () => Answer): Answer {
    const { method, query = {} } = given;
    this.#demand(typeof query === 'object' && query !== null && !Array.isArray(query), 'query', given);
    for (const key of Object.keys(query as object)) this.#demand(OPTIONS[method as string]!.includes(key), key, given, key);
    try {
      for (const [key, value] of Object.entries(query as object)) {
        this.#demand(TYPES[key] !== 'boolean' || typeof value === 'boolean' || value === undefined, key, given);
      }
      return question();
    } catch (cause) {
      if (cause instanceof ArgumentError || cause instanceof CoreError) throw cause;
      throw argumentFault({ code: 'request_invalid', place: 'query', message: '' }, given, this, cause);
    }
  }

  /** `found` is the key that is unknown. */
  #demand(right: boolean, place: string, given: Given, found?: string): void {
    if (!right) throw this.refusal({ code: 'request_invalid', place, message: '', ...(found === undefined ? {} : { found }) }, given);
  }
}
