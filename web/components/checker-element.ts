// The checker as an element: a question in, an answer out. What a page draws of it, and where its core comes from, say
// the classes that stand on it: the page's own, and the one for other people's pages (embedded-checker.ts).
import { ArgumentError, type LoadError, type Wailian } from '../lib/site.js';
import type { Catalog, Locale, Query, Report, Settings } from '../lib/report.js';
import { warningOf } from './verdict/lead.js';
import type { AnswerModel } from './answer/model.js';
import type { Step } from './verdict/next-step.js';
import { subjectsOf } from './answer/subject.js';
import { todayInShanghai } from './dates.js';
import { element, patch, write, type Child } from './view.js';
import { localeFor, stringsOf } from '../i18n/locale.js';
import { ReportEvent } from './report-event.js';
import { addSheets, sheets } from './styles.js';

export type CheckerState = 'idle' | 'loading' | 'ready' | 'invalid' | 'failed';

/** Where there are no elements, as on a server, the class can be imported and never made. */
const Base = globalThis.HTMLElement ?? Object;

export abstract class CheckerElement extends Base {
  static readonly observedAttributes: readonly string[] = ['link', 'context', 'on', 'app', 'client', 'lang', 'view'];

  /**
   * @internal Answers elsewhere what would take too long here, at once where it has the answer; `head` is the part of the
   * text to show an answer for until then. null: to be answered here.
   */
  apart: ((paste: string, query: Query) => Report | { head: string; whole: Promise<Report> } | null) | null = null;

  /** @internal Carries out what the card offers beyond itself. */
  takeStep: ((step: Step) => void) | null = null;
  /** @internal Draws those steps. */
  protected readonly steps: AnswerModel['steps'];
  /** @internal Where the page of a rule is; null where there are none. */
  ruleAddress: ((id: string) => string) | null = null;

  /** @internal The answer, or what is said in its place; beside it, in a slot, the content of the element. */
  protected readonly answer = element('div', { class: 'base', part: 'base', dir: 'ltr' });
  /** @internal */
  protected readonly content = element('slot');
  #conditions: readonly string[] = [];
  #settings: Settings | undefined;
  #wailian: Wailian | null = null;
  #catalog: { of: Wailian; value: Catalog } | null = null;
  #paste: string | null = null;
  #report: Report | null = null;
  #subject: string | null = null;
  #model: AnswerModel | null = null;
  #queued = false;
  /** Counts questions: an answer that comes when there is a newer one is dropped. */
  #asked = 0;
  #loading: Promise<void> | null = null;
  #failure: Error | null = null;
  /** Why the question cannot be asked. */
  #refusal: ArgumentError | null = null;

  /** @internal A core with the texts of a language. */
  protected abstract loadCore(locale: Locale): Promise<Wailian>;
  /** @internal Style sheets before those of every answer. */
  protected ownSheets(): readonly string[] { return []; }
  /** @internal The shadow tree around answer and content. */
  protected tree(): Node[] { return [this.answer, this.content]; }
  /** @internal */
  protected abstract drawAnswer(model: AnswerModel): Child[];
  /** @internal What is said while there is no answer, why there is none, or that the text of a report holds nothing to answer for. */
  protected abstract drawInstead(state: CheckerState, failure: Error | null, report: Report | null): Child[];

  get state(): CheckerState { return (this.getAttribute('state') as CheckerState | null) ?? 'idle'; }
  get locale(): Locale { return localeFor(this); }
  get paste(): string { return this.#paste ?? this.getAttribute('link') ?? ''; }
  set paste(text: string | null | undefined) {
    this.#paste = text === undefined || text === null ? null : String(text);
    this.#subject = null;
    this.refresh();
  }

  /** Ids of conditions that hold. */
  get conditions(): readonly string[] { return this.#conditions; }
  set conditions(ids: readonly string[]) { this.#conditions = ids; }
  get settings(): Settings | undefined { return this.#settings; }
  set settings(settings: Settings | undefined) { this.#settings = settings; }

  /** A core that is already there, with rules of the caller's choice. */
  get wailian(): Wailian | null { return this.#wailian; }
  set wailian(wailian: Wailian | null | undefined) {
    this.#wailian = wailian ?? null;
    this.refresh();
  }

  /** The answer; null while there is none. */
  get report(): Report | null { return this.#report; }

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
    if (this.paste.trim() === '') {
      this.#report = null;
      return this.show(this.#loading ? 'loading' : this.#failure ? 'failed' : 'idle');
    }
    if (!this.#wailian?.speaks(this.locale)) {
      void this.load();
      if (!this.#wailian) this.show('loading');
      return;
    }
    const query = this.query();
    const wailian = this.#wailian;
    const apart = this.apart?.(this.paste, query);
    if (!apart || !('whole' in apart)) return this.#answerWith(() => apart ?? wailian.check(this.paste, query));
    const when = (answer: () => Report): void => { if (asked === this.#asked) this.#answerWith(answer); };
    apart.whole.then((report) => when(() => report), (error: unknown) => when(() => { throw error; }));
    if (apart.head) this.#answerWith(() => wailian.check(apart.head, query));
    else this.show('loading');
  }

  #answerWith(answer: () => Report): void {
    let report;
    try {
      report = answer();
    } catch (error) {
      if (error instanceof ArgumentError) return this.refuse(error);
      if ((error as LoadError).code === 'load_names') return void this.#fetchNames();
      throw error;
    }
    this.take(report);
  }

  /** A host is in question that the core was loaded without the data for. */
  async #fetchNames(): Promise<void> {
    const wailian = this.#wailian!;
    this.show('loading');
    try {
      const named = await wailian.withNames();
      if (this.#wailian === wailian) this.#wailian = named;
      this.update();
    } catch (error) {
      this.fail(error as Error);
    }
  }

  /** @internal The question cannot be asked. */
  protected refuse(error: ArgumentError): void {
    this.#refusal = error;
    this.show('invalid');
  }

  /** @internal An answer has come. */
  protected take(report: Report): void {
    this.put(report);
    if (this.state === 'ready') this.dispatchEvent(new ReportEvent(report, this.#subject));
  }

  /** @internal Shows an answer. */
  protected put(report: Report): void {
    this.#report = report;
    this.show('ready');
  }

  /** The question as it is asked of the core. An empty attribute is an absent one. */
  query(): Query {
    const app = this.getAttribute('app');
    const client = this.getAttribute('client');
    return {
      context: this.getAttribute('context') || 'one_to_one', on: this.getAttribute('on') || todayInShanghai(), locale: this.locale,
      ...(app ? { app } : {}), ...(client ? { client_version: client } : {}),
      ...(this.#conditions.length > 0 ? { conditions: [...this.#conditions] } : {}), ...(this.#settings ? { settings: this.#settings } : {}),
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
    if (!this.#wailian) this.show('loading');
    try {
      const { locale } = this;
      this.#wailian = await (this.#wailian?.inLocale(locale) ?? this.loadCore(locale));
      this.#failure = null;
      this.show('idle');
      this.update();
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** @internal There is no answer, and the next try is a new one. */
  protected fail(error: Error): void {
    this.#failure = error;
    this.show('failed');
  }

  /** @internal The content is seen until something is there to be seen in its place. */
  protected show(state: CheckerState): void {
    write(this, 'state', state);
    this.#model = null;
    this.#prepare();
    write(this.answer, 'lang', this.locale);
    write(this.answer, 'aria-busy', state === 'loading' ? 'true' : null);
    patch(this.answer, this.#draw(state));
    this.content.hidden = state === 'ready';
    const { model } = this;
    write(this, 'lead', model && warningOf(model.subject) ? 'warning' : null);
  }

  /** Throws where no style sheet is allowed. Until all is there, the tree shows the content of the element alone. */
  #prepare(): void {
    if (this.answer.parentNode) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.append(this.content);
    addSheets(root, ...this.ownSheets(), ...sheets);
    root.prepend(...this.tree());
  }

  #draw(state: CheckerState): Child[] {
    const report = this.#report;
    const instead = (): Child[] => this.drawInstead(state, state === 'invalid' ? this.#refusal : this.#failure, report);
    if (state !== 'ready' || !report) return instead();
    const strings = stringsOf(this.locale);
    const subjects = subjectsOf(report, strings);
    const lead = report.lead?.kind === 'warning' ? `link-${report.lead.link}` : null;
    const subject = subjects.find((entry) => entry.key === (this.#subject ?? lead)) ?? subjects[0];
    this.#subject = subject?.key ?? null;
    if (!subject) return instead();
    this.#model = {
      strings, report, subjects, subject, catalog: this.catalog(), steps: this.steps,
      registrableDomain: (host) => this.#wailian?.check(`https://${host}/`, report.query).links[0]?.registrable_domain ?? null,
      actions: {
        chooseContext: (id: string) => { this.setAttribute('context', id); },
        chooseSubject: (key: string) => { this.#subject = key; this.update(); },
        setCondition: (id: string, held: boolean) => {
          this.#conditions = held ? [...this.#conditions, id] : this.#conditions.filter((entry) => entry !== id);
          this.update();
        },
        take: this.takeStep ?? undefined,
        ruleAddress: this.ruleAddress ?? undefined,
      },
    };
    return this.drawAnswer(this.#model);
  }

  /** @internal What the rules know by name; null before they are there. */
  protected catalog(): Catalog | null {
    const wailian = this.#wailian;
    if (!wailian) return null;
    if (this.#catalog?.of !== wailian) this.#catalog = { of: wailian, value: wailian.catalog() };
    return this.#catalog.value;
  }
}
