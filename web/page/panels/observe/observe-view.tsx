// "I tried it": what the reader saw, kept in this browser or as a file of their own. Nothing is sent.
import type { VNode } from 'preact';
import { known, textOf } from '../../../components/answer/subject.js';
import { copyText } from '../../../components/copy-text.js';
import { todayInShanghai } from '../../../components/dates.js';
import { element, patch } from '../../../components/view.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import { makeObservation, observationFileName, observationText, type Found } from '../../../lib/observations/make-observation.js';
import { SEEN_OUTCOMES, isDay } from '../../../lib/observations/observation-form.js';
import type { Observation } from '../../../lib/observations/observation.js';
import type { Link } from '../../../lib/report.js';
import type { App } from '../../core/core-state.js';
import type { PageDetailsStrings } from '../../../i18n/page.js';
import { FileAddress } from './file-address.js';
import { keepObservation } from './kept-observations.js';

/** Of which link, in which chat it was asked about, and how links are found in what somebody writes. */
export interface Tried {
  link: Link;
  app: App;
  context: string;
  strings: AnswerStrings;
  words: PageDetailsStrings['observe'];
  find(text: string): Found;
}

const PLATFORMS = ['android', 'ios', 'harmonyos', 'windows', 'macos'] as const;
const blank = { context: '', outcome: '', on: '', platform: '', version: '', said: '', remark: '', whole: false };

export class ObserveView {
  readonly element = element('details', { slot: 'actions', class: 'observe', hidden: '' });
  #tried: Tried | null = null;
  #answers = blank;
  readonly #file = new FileAddress();
  /** What was said of the last thing that was done. */
  #said = '';
  readonly #kept: () => void;

  /** `kept` is called when something was kept in this browser. */
  constructor(kept: () => void) {
    this.#kept = kept;
    this.element.addEventListener('toggle', () => this.#draw());
  }

  /** null where there is nothing to try: no link, or one with a warning. */
  show(tried: Tried | null): void {
    // What was answered is of one link.
    if (tried?.link.url !== this.#tried?.link.url) {
      this.#answers = blank;
      this.#said = '';
      this.element.open = false;
    }
    this.#tried = tried;
    this.element.hidden = tried === null;
    this.#draw();
  }

  /** Opens the form, and goes there. */
  open(): void {
    if (!this.#tried) return;
    this.element.open = true;
    this.#draw();
    this.element.querySelector('summary')?.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }

  #set(part: Partial<typeof blank>): void {
    this.#said = '';
    this.#answers = { ...this.#answers, ...part };
    this.#draw();
  }

  /** null while it is not said what happened, or when. */
  #observation({ link, app, context, find }: Tried): Observation | null {
    const { outcome, on, platform, version, said, remark, whole, context: chosen } = this.#answers;
    const day = on || todayInShanghai();
    if (!outcome || !isDay(day) || day > todayInShanghai()) return null;
    const client = platform && /^\d{1,4}(\.\d{1,5}){1,3}$/.test(version) ? `${platform} ${version}` : platform;
    return makeObservation(link, { app: app.id, context: chosen || context, on: day, outcome: outcome as Observation['outcome'], client, said, remark }, whole ? 'address' : 'host', find);
  }

  #draw(): void {
    if (!this.#tried) return;
    patch(this.element, [<summary>{this.#tried.words.title}</summary>, this.element.open ? this.#form(this.#tried) : null]);
  }

  #form(tried: Tried): VNode {
    const { app, context, strings, words } = tried;
    const answers = this.#answers;
    const today = todayInShanghai();
    const select = (label: string, key: 'context' | 'outcome' | 'platform', value: string, ids: readonly string[], name: (id: string) => string, first?: string): VNode => (
      <label><span>{label}</span>
        <select value={value} onChange={(event) => this.#set({ [key]: event.currentTarget.value })}>
          {first === undefined ? null : <option value="">{first}</option>}
          {ids.map((id) => <option key={id} value={id}>{name(id)}</option>)}
        </select></label>
    );
    const text = (label: string, key: 'version' | 'said' | 'remark', most: number, more = {}): VNode => (
      <label><span>{label}</span><input value={answers[key]} maxLength={most} autocomplete="off" {...more} onInput={(event) => this.#set({ [key]: event.currentTarget.value })} /></label>
    );
    const names = new Map(app.contexts.map(({ id, names: texts }) => [id, known(strings.contexts, id) ?? textOf(texts, strings)]));
    const observation = this.#observation(tried);
    return (
      <div class="observe-form">
        <p class="soft">{words.hint}</p>
        <div class="observe-fields">
          {select(words.context, 'context', answers.context || context, [...names.keys()], (id) => names.get(id)!)}
          {select(words.outcome, 'outcome', answers.outcome, SEEN_OUTCOMES, (id) => strings.outcomes[id as Observation['outcome']], words.choose)}
          <label><span>{words.day}</span><input type="date" value={answers.on || today} max={today} required onChange={(event) => this.#set({ on: event.currentTarget.value })} /></label>
          {select(words.client, 'platform', answers.platform, PLATFORMS, (id) => words.platforms[id as (typeof PLATFORMS)[number]], words.notSaid)}
          {answers.platform ? text(words.version, 'version', 20, { placeholder: '8.0.60', inputmode: 'decimal' }) : null}
          {text(words.said, 'said', 300)}
          {text(words.remark, 'remark', 500)}
        </div>
        <label class="observe-whole"><input type="checkbox" checked={answers.whole} onChange={(event) => this.#set({ whole: event.currentTarget.checked })} /><span>{words.whole}</span></label>
        <p>{observation ? words.preview(observationFileName(observation)) : words.notYet}</p>
        {observation ? <pre tabIndex={0} role="region" aria-label={words.preview(observationFileName(observation))}>{observationText(observation)}</pre> : null}
        <p class="take-along">
          {observation ? <>
            <button type="button" class="step-first" onClick={() => this.#keep(observation, words)}>{words.keep}</button>
            <a class="observe-save" download={observationFileName(observation)} href={this.#file.of(observationText(observation))}>{words.save}</a>
            <button type="button" onClick={() => void this.#copy(observationText(observation), words)}>{words.copy}</button>
          </> : null}
          <span class="said" role="status">{this.#said}</span>
        </p>
        <p class="soft">{words.promise}</p>
      </div>
    );
  }

  #keep(observation: Observation, words: Tried['words']): void {
    if (!keepObservation(observation)) return this.#say(words.notKept);
    this.#answers = blank;
    this.element.open = false;
    this.#say('');
    this.#kept();
  }

  #say(said: string): void {
    this.#said = said;
    this.#draw();
  }

  async #copy(text: string, words: Tried['words']): Promise<void> {
    this.#say(await copyText(text) ? words.copied : words.notCopied);
  }
}
