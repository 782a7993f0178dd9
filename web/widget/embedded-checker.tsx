// The checker in other people's pages: whatever happens, the article's own words stand until there is an answer.
import { loadWailian, RulesError, type ArgumentError, type LoadOptions, type Wailian } from '../lib/site.js';
import type { Locale, Report, Settings } from '../lib/report.js';
import { fullAnswer } from '../components/answer/answer.js';
import { compactAnswer, rulesLine } from './compact.js';
import type { AnswerModel } from '../components/answer/model.js';
import { adoptProperties, attributes, defineAttributes, MISNAMED, propertyOf } from './attributes.js';
import { CheckerElement, type CheckerState } from '../components/checker-element.js';
import { isDay } from '../components/dates.js';
import compact from './compact.css';
import { element, patch, type Child, type VNode } from '../components/view.js';
import { CheckerErrorEvent } from './error-event.js';
import { faultIn, faultOf, faultText, isReport, misnamed, type Fault } from './faults.js';
import { embedStrings, type EmbedStrings } from '../i18n/widget.js';
import { wordsOf } from './languages.js';
import { forbidden } from './forbidden.js';
import { forget, whenNear } from './when-near.js';
import { fitOutline, levelFor } from './heading-level.js';
import { fetchRest, restOfAnswer } from './rest-of-answer.js';
import tokens from '../components/tokens.css';

/** Attributes that say how, not what; an answer is one in any of them. */
const MANNERS: Partial<Record<string, readonly string[]>> = { view: ['compact', 'full'], theme: ['auto', 'light', 'dark'], loading: ['lazy', 'eager'] };
/** What the console has been told: once for all elements of a page. */
const told = new Set<string>();

function note(...words: Child[]): VNode {
  return <p class="note">{words}</p>;
}

/**
 * `<wailian-checker link="https://…" context="group" on="2021-12-05" lang="zh-CN">`: what WeChat is expected to do.
 *
 * Each attribute but `lang` is a property too; `null` removes it. What is inside the element is shown while there is no
 * answer, and where there is no JavaScript.
 *
 * @attr link - the link, or a whole share text. The property `paste` is the same for texts too long for an attribute.
 * @attr context - id of a chat context; `one_to_one` if left out
 * @attr on - civil day `YYYY-MM-DD`; today in China if left out. As a property also a `Date`.
 * @attr app - id of an app of the rules; the first one if left out
 * @attr client - version of the app, such as `android 8.0.11`; any if left out
 * @attr lang - `zh-CN`, `zh-TW` or `en`; else the nearest `lang` around, else the browser's
 * @attr view - `full` for everything at once; else `compact`, with the rest on demand
 * @attr base - address of the folder with core and rules; beside the script if left out
 * @attr theme - `light` or `dark`; else `auto`, as the colour scheme of the page around says
 * @attr loading - `eager` to fetch at once; else `lazy`, when the reader comes near or the element is focused
 * @attr as-of - day or version of the rules that the author's own words quote: where those here are newer, the answer says so
 * @attr heading-level - 1 to 6; else one below the last heading before the element
 * @attr state - reflected: `idle`, `loading`, `ready`, `invalid` (an attribute says nothing that can be answered) or `failed`
 * @prop report - the answer; set it to show a stored answer without loading anything
 * @prop conditions, settings - as in a query; `wailian` - a core that is already there
 * @slot heading, footer - above and below an answer, of the author's; `picture`, `timeline`, `actions` - places of the full view
 * @fires wailian-report - after each new answer; bubbles, composed
 * @fires wailian-error - where there is none: see `CheckerErrorEvent`; bubbles, composed
 * @csspart base, verdict, reason, source
 * @cssprop --wailian-inline-size - how wide it would like to be where it may choose; 36 times `--wailian-base`
 * @cssprop --wailian-base, --wailian-sans, --wailian-serif, --wailian-ink, --wailian-ink-soft, --wailian-sheet, --wailian-line, --wailian-link, --wailian-radius - type
 *   and colours, on the element or anywhere around it; the build gives them their way in (scripts/bundle/settable.mjs)
 */
export class WailianChecker extends CheckerElement {
  static override readonly observedAttributes = [...attributes, 'lang', 'heading-level', ...Object.keys(MISNAMED)];
  /** How elements get their core. */
  static load: (options: LoadOptions) => Promise<Wailian> = loadWailian;
  static readonly version = PACKAGE_VERSION;
  /** Address of the folder with core and rules, for elements that name none; null for the folder of this script. */
  static base: string | URL | null = null;

  /** Why there is no answer, as it was told last. */
  #why = '';
  #restFailed = false;
  #given: Report | null = null;
  #frame: HTMLElement | null = null;
  #near = false;
  /** How high it stood while the answer was on its way. */
  #held = 0;
  /** The reader has used this answer: changes are news. */
  #used = false;

  constructor() {
    super();
    adoptProperties(this, [...attributes.map(propertyOf), 'paste', 'conditions', 'settings', 'wailian', 'report']);
  }

  override get conditions(): readonly string[] { return super.conditions; }
  override set conditions(ids: readonly string[] | null | undefined) {
    super.conditions = (Array.isArray(ids) ? ids : [ids ?? []].flat()).map(String);
    this.refresh();
  }

  override get settings(): Settings | undefined { return super.settings; }
  override set settings(settings: Settings | null | undefined) {
    super.settings = settings ?? undefined;
    this.refresh();
  }

  override get wailian(): Wailian | null { return super.wailian; }
  override set wailian(wailian: Wailian | null | undefined) {
    if (wailian && typeof wailian.check !== 'function') this.#tell('attribute', { attribute: 'wailian', value: String(wailian), is: 'is not what loadWailian() gives', allowed: [] });
    else super.wailian = wailian;
  }

  /** The answer. Set it to show a stored one without loading anything, or to null to ask again. */
  override get report(): Report | null { return this.#given ?? super.report; }
  override set report(report: Report | null | undefined) {
    if (report && !isReport(report)) {
      this.#tell('attribute', { attribute: 'report', value: String(report), is: 'is not an answer of check()', allowed: [] });
    } else {
      this.#given = report ?? null;
      this.refresh();
    }
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    const allowed = MANNERS[name];
    if (allowed && value && !allowed.includes(value)) this.#tell('attribute', { attribute: name, value, is: `is not a ${name}`, allowed });
    if (name === 'as-of' && value && !isDay(value.slice(0, 10))) this.#tell('attribute', { attribute: name, value, is: 'is neither a day nor a version of rules', allowed: ['2021-12-05'] });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    whenNear(this, () => {
      this.#near = true;
      this.refresh();
    });
  }

  disconnectedCallback(): void { forget(this); }

  override update(): void {
    const fault = misnamed(this);
    if (fault) return this.#refuse(fault);
    if (!this.#near && this.loading !== 'eager' && !this.wailian && !this.#given) return this.show('idle');
    const words = wordsOf(this.locale);
    if (words) {
      words.then(() => this.refresh(), (error: Error) => this.fail(error));
      if (!this.#given && !this.wailian && this.paste.trim()) void this.load();
      return this.show('loading');
    }
    if (this.#given) {
      const nothing = faultIn(this.#given);
      return nothing ? this.#refuse(nothing) : this.put(this.#given);
    }
    try {
      super.update();
    } catch (error) {  // settings that cannot even be written down
      if (this.settings) this.#refuse({ attribute: 'settings', value: String(this.settings), is: `cannot be taken: ${String(error)}`, allowed: [] });
      else this.fail(error as Error);
    }
  }

  /** @internal */
  protected override refuse(error: ArgumentError): void {
    this.#refuse(faultOf(error, this.query(), this.catalog()));
  }

  /** @internal */
  protected override take(report: Report): void {
    const { code, message } = report.problems[0] ?? {};
    if (code === 'core_failed' || code === 'out_of_memory') return this.fail(new Error(message));
    const fault = faultIn(report);
    if (fault) return this.#refuse(fault);
    super.take(report);
    if (this.state === 'ready') this.#why = '';
  }

  /** @internal */
  protected override fail(error: Error): void {
    super.fail(error);
    setTimeout(() => { if (this.state === 'failed') this.show('failed'); });  // the browser tells of a policy a little later
    const code = error instanceof RulesError ? 'rules' : error.name === 'LoadError' ? 'load' : 'core';
    this.#tell(code, `<wailian-checker>: ${error.message}`);
  }

  #refuse(fault: Fault): void {
    this.show('invalid');
    this.#tell('attribute', fault);
  }

  /** Once for the same fault, and in the console once for all elements. */
  #tell(code: CheckerErrorEvent['code'], fault: Fault | string): void {
    const message = typeof fault === 'string' ? fault : faultText(fault);
    if (this.#why === message) return;
    this.#why = message;
    if (!told.has(message)) console.warn(message);
    told.add(message);
    this.dispatchEvent(new CheckerErrorEvent(code, message, typeof fault === 'string' ? {} : fault));
  }

  /** @internal */
  protected override loadCore(locale: Locale): Promise<Wailian> {
    const base = this.base || WailianChecker.base;
    const folder = base && new URL(String(base).replace(/\/?$/, '/'), document.baseURI);
    return WailianChecker.load({
      locales: [locale], whole: false, names: false, ...(folder ? { base: folder } : {}),
    });
  }

  /** @internal */
  protected override ownSheets(): readonly string[] { return [tokens, compact]; }

  /** @internal The strut gives the answer, which is laid out by the width it gets, a width that it would like. */
  protected override tree(): Node[] {
    const strut = element('div', { class: 'strut' });
    strut.append(...['i', 'i', 'i', 'i'].map((name) => document.createElement(name)));
    this.#frame = element('div', { class: 'frame' });
    for (const use of ['click', 'change']) this.#frame.addEventListener(use, () => { this.#used = true; }, { capture: true });
    this.#frame.append(strut, this.answer);
    return [this.content, this.#frame];
  }

  /** @internal */
  protected override show(state: CheckerState): void {
    if (this.state === 'loading') this.#held = this.offsetHeight;
    try {
      super.show(state);
      if (this.#frame) {
        this.#frame.hidden = !this.answer.hasChildNodes();
        // An answer that is shorter than what stood there keeps its place, until the reader does something with it.
        this.#frame.style.minBlockSize = `${state === 'ready' && !this.#used ? this.#held : 0}px`;
      }
      if (this.model) this.#showRest(this.model);
      fitOutline(this.answer, levelFor(this), this.#used);
    } catch (error) {
      this.content.hidden = false;
      patch(this.answer, []);
      if (this.#frame) this.#frame.hidden = true;
      this.setAttribute('state', 'failed');
      this.#tell('display', `<wailian-checker>: ${String(error)}`);
    }
  }

  get #words(): EmbedStrings { return embedStrings[this.locale]; }

  /** @internal */
  protected override drawAnswer(model: AnswerModel): Child[] {
    const answer = this.view === 'full' ? fullAnswer(model) : compactAnswer(model, this.#words.more, this.answer.querySelector<HTMLDetailsElement>('#more')?.open ?? false, () => this.show(this.state));
    return [<slot name="heading" key="heading" />, answer, rulesLine(model, this.#words, this.asOf, this.hasAttribute('on')), <slot name="footer" key="footer" />].flat();
  }

  /** @internal */
  protected override drawInstead(state: CheckerState, failure: Error | null): Child[] {
    const { failed, failedAlone, invalid, loading, retry } = this.#words;
    const alone = this.childElementCount === 0 && this.textContent.trim() === '';
    if (state === 'failed') {
      // What was not answered at all may be next time; a file that is missing or refused stays so.
      return [note(alone ? failedAlone : failed, failure?.cause && !forbidden() ? <button type="button" onClick={() => void this.load()}>{retry}</button> : null)];
    }
    return alone && state !== 'idle' ? [note(state === 'invalid' ? invalid : loading)] : [];
  }

  /** Draws sources and advice, or says that they are on their way. */
  #showRest(model: AnswerModel): void {
    const place = this.answer.querySelector('.rest');
    if (!place) return;
    const { wailian } = this;
    const draw = restOfAnswer();
    if (draw && (this.#given || wailian?.compiled.rest !== undefined)) return draw(this.shadowRoot!, model);
    const { loading, restFailed, retry } = this.#words;
    const again = (): void => {
      this.#restFailed = false;
      this.#showRest(model);
    };
    patch(place, [this.#restFailed ? note(restFailed, <button type="button" onClick={again}>{retry}</button>) : note(loading)]);
    if (!this.#restFailed) void this.#fetchRest(wailian);
  }

  async #fetchRest(wailian: Wailian | null): Promise<void> {
    try {
      const whole = await fetchRest(wailian);
      if (whole && this.wailian === wailian) this.wailian = whole;  // asked again with all of the rules
      else this.refresh();
    } catch {
      this.#restFailed = true;
      if (this.model) this.#showRest(this.model);
    }
  }
}

// No static block: for the engines that lack it, every private name of the class would become a WeakMap.
defineAttributes(WailianChecker.prototype);

export interface WailianChecker {
  get link(): string; set link(value: string | null | undefined);
  get context(): string; set context(value: string | null | undefined);
  get on(): string; set on(value: string | Date | null | undefined);
  get app(): string; set app(value: string | null | undefined);
  get client(): string; set client(value: string | null | undefined);
  get view(): string; set view(value: string | null | undefined);
  get base(): string; set base(value: string | null | undefined);
  get theme(): string; set theme(value: string | null | undefined);
  get loading(): string; set loading(value: string | null | undefined);
  /** As `as-of`. */
  get asOf(): string; set asOf(value: string | Date | null | undefined);
}

declare global {
  interface HTMLElementTagNameMap { 'wailian-checker': WailianChecker }
}
