// The checker as a custom element: attributes in, an answer with its evidence out.
import { ArgumentError, RulesError, type Wailian } from '../lib/site.js';
import type { Catalog, Locale, Query, Report, Settings } from '../lib/report.js';
import { compactAnswer, fullAnswer, type RestOfAnswer } from './answer/answer.js';
import type { AnswerModel } from './answer/model.js';
import { subjectsOf } from './answer/subject.js';
import { todayInShanghai } from './dates.js';
import { h, patch, write } from './dom.js';
import { localeFor, stringsOf } from './language.js';
import { ReportEvent } from './report-event.js';
import type { AnswerStrings } from './strings/answer-strings.js';
import { addSheets, sheets } from './styles.js';

export type CheckerState = 'idle' | 'loading' | 'ready' | 'failed';

/**
 * `<wailian-checker link="https://…" context="group" on="2021-12-05" lang="zh-CN">`: what WeChat is expected to do.
 *
 * @attr link - the link, or a whole share text. The property `paste` is the same for texts too long for an attribute.
 * @attr context - id of a chat context; `one_to_one` if left out
 * @attr on - civil day `YYYY-MM-DD`; today in China if left out
 * @attr app - id of an app of the rules; the first one if left out
 * @attr client - version of the app, such as `android 8.0.11`; any if left out
 * @attr lang - `zh-CN`, `zh-TW` or `en`; else the nearest `lang` around, else the browser's
 * @attr view - `full` for everything at once; else compact, with the rest on demand
 * @attr state - reflected: `idle`, `loading`, `ready` or `failed`
 * @prop report - the answer; set it to show a stored answer without loading anything
 * @slot - shown while there is no answer, and where there is no JavaScript
 * @slot picture, timeline, actions - places of the full view
 * @fires wailian-report - after each new answer; bubbles, composed
 * @csspart base, verdict, reason, source
 */
export class WailianChecker extends HTMLElement {
  static readonly observedAttributes = ['link', 'context', 'on', 'app', 'client', 'lang', 'view'];
  /** How elements get their core, with the texts of a language; `define.ts` points it at the files beside the script. */
  static load: (locale: Locale) => Promise<Wailian> = () => Promise.reject(new Error('no core to load'));
  /** @internal What draws the blocks below the first ones at once. The page does without and draws them later. */
  static rest: RestOfAnswer | null = null;

  /** @internal Style sheets before those of every answer. The page has these already. */
  static sheets: readonly string[] = [];

  /**
   * @internal Answers elsewhere what would take too long here, at once where it has the answer; `head` is the part of the
   * text to show an answer for until then. null: to be answered here.
   */
  apart: ((paste: string, query: Query) => Report | { head: string; whole: Promise<Report> } | null) | null = null;

  conditions: readonly string[] = [];
  settings: Settings | undefined;

  readonly #root = this.attachShadow({ mode: 'open' });
  #wailian: Wailian | null = null;
  #catalog: { of: Wailian; value: Catalog } | null = null;
  #paste: string | null = null;
  #report: Report | null = null;
  #given = false;
  #subject: string | null = null;
  #model: AnswerModel | null = null;
  #queued = false;
  /** Counts questions: an answer that comes when there is a newer one is dropped. */
  #asked = 0;
  #loading: Promise<void> | null = null;
  #failure: Error | null = null;
  /** Why the question cannot be asked. */
  #refusal: ArgumentError | null = null;

  constructor() {
    super();
    addSheets(this.#root, ...WailianChecker.sheets, ...sheets);
  }

  get state(): CheckerState { return (this.getAttribute('state') as CheckerState | null) ?? 'idle'; }
  get paste(): string { return this.#paste ?? this.getAttribute('link') ?? ''; }
  set paste(text: string | null) { this.#paste = text; this.#subject = null; this.refresh(); }
  get context(): string { return this.getAttribute('context') ?? 'one_to_one'; }
  set context(id: string) { this.setAttribute('context', id); }
  get on(): string { return this.getAttribute('on') ?? todayInShanghai(); }
  set on(day: string) { this.setAttribute('on', day); }
  get locale(): Locale { return localeFor(this); }

  /** A core that is already there, with rules of the caller's choice. */
  get wailian(): Wailian | null { return this.#wailian; }
  set wailian(wailian: Wailian | null) { this.#wailian = wailian; this.refresh(); }

  get report(): Report | null { return this.#report; }
  set report(report: Report | null) {
    this.#given = report !== null;
    this.#report = report;
    this.#show(report ? 'ready' : 'idle');
  }

  /** @internal What is shown; null while there is no answer, or nothing to answer for. */
  get model(): AnswerModel | null { return this.#model; }

  connectedCallback(): void {
    this.refresh();
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value) return;
    if (name === 'link') this.#subject = null;
    if (this.isConnected) this.refresh();
  }

  /** Asks again soon, once for all changes of this turn. */
  refresh(): void {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      if (this.#queued && this.isConnected) this.update();
      this.#queued = false;
    });
  }

  /** Asks again now. */
  update(): void {
    this.#queued = false;
    const asked = this.#asked += 1;
    if (this.#given) return this.#show('ready');
    if (this.paste.trim() === '') {
      this.#report = null;
      return this.#show(this.#loading ? 'loading' : this.#failure ? 'failed' : 'idle');
    }
    if (!this.#wailian?.speaks(this.locale)) {
      void this.load();
      if (!this.#wailian) this.#show('loading');
      return;
    }
    const query = this.query();
    const wailian = this.#wailian;
    const apart = this.apart?.(this.paste, query);
    if (!apart || !('whole' in apart)) return this.#answerWith(() => apart ?? wailian.check(this.paste, query));
    const when = (answer: () => Report): void => { if (asked === this.#asked) this.#answerWith(answer); };
    apart.whole.then((report) => when(() => report), (error: unknown) => when(() => { throw error; }));
    if (apart.head) this.#answerWith(() => wailian.check(apart.head, query));
    else this.#show('loading');
  }

  #answerWith(answer: () => Report): void {
    this.#report = this.#refusal = null;
    try {
      this.#report = answer();
    } catch (error) {
      if (!(error instanceof ArgumentError)) throw error;
      this.#refusal = error;
    }
    this.#show('ready');
    if (this.#report) this.dispatchEvent(new ReportEvent(this.#report, this.#subject));
  }

  /** The question as it is asked of the core. */
  query(): Query {
    const app = this.getAttribute('app');
    const client = this.getAttribute('client');
    return {
      context: this.context, on: this.on, locale: this.locale, ...(app ? { app } : {}), ...(client ? { client_version: client } : {}),
      ...(this.conditions.length > 0 ? { conditions: [...this.conditions] } : {}), ...(this.settings ? { settings: this.settings } : {}),
    };
  }

  /**
   * Fetches core, rules and the texts of the language ahead of the first question, or once more after a failure. An answer
   * in another language stays until then. Never rejects: see `state`.
   */
  load(): Promise<void> {
    this.#loading ??= this.#fetch().finally(() => { this.#loading = null; });
    return this.#loading;
  }

  async #fetch(): Promise<void> {
    if (!this.#wailian) this.#show('loading');
    try {
      const { locale } = this;
      this.#wailian = await (this.#wailian?.inLocale(locale) ?? WailianChecker.load(locale));
      this.#failure = null;
      this.#show('idle');
      this.update();
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      this.#show('failed');
    }
  }

  #show(state: CheckerState): void {
    write(this, 'state', state);
    this.#model = null;
    const fallback = h('slot', { hidden: state === 'ready' });
    const body = this.#body(state);
    patch(this.#root, [h('div', { class: 'base', part: 'base', lang: this.locale, 'aria-busy': state === 'loading' ? 'true' : null }, body, fallback)]);
    if (this.#model) WailianChecker.rest?.(this.#root, this.#model);
  }

  #body(state: CheckerState): Node[] {
    const strings = stringsOf(this.locale);
    if (state === 'loading') return this.paste === '' ? [] : [h('p', { class: 'waiting', role: 'status' }, strings.states.loading)];
    if (state === 'failed' && this.#failure) return [failure(this.#failure, strings, () => void this.load())];
    if (state === 'ready' && this.#refusal) return [notice([this.#refusal.localized(this.locale)])];
    if (state === 'idle' || !this.#report) return [];
    return this.#answer(this.#report);
  }

  #answer(report: Report): Node[] {
    const strings = stringsOf(this.locale);
    const subjects = subjectsOf(report, strings);
    const subject = subjects.find((entry) => entry.key === this.#subject) ?? subjects[0];
    this.#subject = subject?.key ?? null;
    if (!subject) {
      const why = report.problems.map((problem) => problem.message);
      return [notice(why.length > 0 ? why : [strings.subjects.noLink, strings.subjects.noLinkCure])];
    }
    const model = this.#model = {
      strings, report, subjects, subject, catalog: this.#catalogNow(),
      actions: {
        chooseContext: (id: string) => { this.context = id; },
        chooseSubject: (key: string) => { this.#subject = key; this.update(); },
        setCondition: (id: string, held: boolean) => {
          this.conditions = held ? [...this.conditions, id] : this.conditions.filter((entry) => entry !== id);
          this.update();
        },
      },
    };
    return this.getAttribute('view') === 'full' ? fullAnswer(model) : compactAnswer(model);
  }

  #catalogNow(): Catalog | null {
    const wailian = this.#wailian;
    if (!wailian) return null;
    if (this.#catalog?.of !== wailian) this.#catalog = { of: wailian, value: wailian.catalog() };
    return this.#catalog.value;
  }
}

/** What failed, what still works, one action. */
function failure(error: Error, strings: AnswerStrings, retry: () => void): HTMLElement {
  const { states } = strings;
  const faults = error instanceof RulesError ? error.problems.map((problem) => [problem.place, problem.message].filter(Boolean).join(': ')) : [error.message];
  return h('div', { class: 'notice', role: 'alert' },
    h('p', null, h('strong', null, error instanceof RulesError ? states.failedRules : states.failed)), h('p', null, states.stillWorks),
    h('button', { type: 'button', click: retry }, states.retry),
    h('details', { id: 'failure' }, h('summary', null, states.details), h('ul', null, faults.slice(0, 50).map((fault) => h('li', null, fault)))));
}

/** The reason why there is no answer, or the plain fact that the text holds no link. */
function notice(lines: readonly string[]): HTMLElement {
  return h('div', { class: 'notice', role: 'status', part: 'verdict' }, lines.map((line) => h('p', null, line)));
}

declare global {
  interface HTMLElementTagNameMap { 'wailian-checker': WailianChecker }
}
