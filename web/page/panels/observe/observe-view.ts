// "I tried it": what the reader saw, as a file of their own. Nothing is sent, and nothing of it is kept.
import { known, textOf } from '../../../components/answer/subject.js';
import { copyText } from '../../../components/copy-text.js';
import { todayInShanghai } from '../../../components/dates.js';
import { element, h, patch, type Child, type VNode } from '../../../components/view.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import { makeObservation, observationFileName, observationText, type Found } from '../../../lib/make-observation.js';
import { SEEN_OUTCOMES, isDay } from '../../../lib/observation-form.js';
import type { Observation } from '../../../lib/observation.js';
import type { Link } from '../../../lib/report.js';
import type { App } from '../../core-state.js';
import type { PageDetailsStrings } from '../../../i18n/page.js';

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
  /** What is to be saved, and the address that it has while it is the newest. */
  #file = { text: '', address: '' };

  constructor() {
    this.element.addEventListener('toggle', () => this.#draw());
  }

  /** null where there is nothing to try: no link, or one with a warning. */
  show(tried: Tried | null): void {
    // What was answered is of one link.
    if (tried?.link.url !== this.#tried?.link.url) {
      this.#answers = blank;
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
    const { words } = this.#tried;
    patch(this.element, [h('summary', null, words.title), ...(this.element.open ? [this.#form(this.#tried)] : [])]);
  }

  #form(tried: Tried): VNode {
    const { app, context, strings, words } = tried;
    const answers = this.#answers;
    const today = todayInShanghai();
    const options = (ids: readonly string[], name: (id: string) => string, first?: string): Child[] =>
      [first === undefined ? null : h('option', { value: '' }, first), ...ids.map((id) => h('option', { value: id }, name(id)))];
    const select = (label: string, key: 'context' | 'outcome' | 'platform', value: string, choices: Child[]): VNode => h('label', null, h('span', null, label),
      h('select', { value, onChange: (event) => this.#set({ [key]: (event.currentTarget as HTMLSelectElement).value }) }, choices));
    const text = (label: string, key: 'version' | 'said' | 'remark', most: number, more = {}): VNode => h('label', null, h('span', null, label),
      h('input', { value: answers[key], maxlength: most, autocomplete: 'off', ...more, onInput: (event) => this.#set({ [key]: (event.currentTarget as HTMLInputElement).value }) }));
    const names = new Map(app.contexts.map(({ id, names: texts }) => [id, known(strings.contexts, id) ?? textOf(texts, strings)]));
    const observation = this.#observation(tried);
    return h('div', { class: 'observe-form' },
      h('p', { class: 'soft' }, words.hint),
      h('div', { class: 'observe-fields' },
        select(words.context, 'context', answers.context || context, options([...names.keys()], (id) => names.get(id)!)),
        select(words.outcome, 'outcome', answers.outcome, options(SEEN_OUTCOMES, (id) => strings.outcomes[id as Observation['outcome']], words.choose)),
        h('label', null, h('span', null, words.day), h('input', { type: 'date', value: answers.on || today, max: today, required: true, onChange: (event) => this.#set({ on: (event.currentTarget as HTMLInputElement).value }) })),
        select(words.client, 'platform', answers.platform, options(PLATFORMS, (id) => words.platforms[id as (typeof PLATFORMS)[number]], words.notSaid)),
        answers.platform ? text(words.version, 'version', 20, { placeholder: '8.0.60', inputmode: 'decimal' }) : null,
        text(words.said, 'said', 300), text(words.remark, 'remark', 500)),
      h('label', { class: 'observe-whole' }, h('input', { type: 'checkbox', checked: answers.whole, onChange: (event) => this.#set({ whole: (event.currentTarget as HTMLInputElement).checked }) }), h('span', null, words.whole)),
      h('p', null, observation ? words.preview(observationFileName(observation)) : words.notYet),
      observation ? h('pre', { tabindex: 0, 'aria-label': words.preview(observationFileName(observation)) }, observationText(observation)) : null,
      h('p', { class: 'take-along' },
        ...(observation ? [
          h('a', { class: 'observe-save', download: observationFileName(observation), href: this.#addressOf(observationText(observation)) }, words.save),
          h('button', { type: 'button', onClick: () => void this.#copy(observationText(observation), words) }, words.copy),
        ] : []),
        h('span', { class: 'said', role: 'status' })),
      h('p', { class: 'soft' }, words.promise));
  }

  #addressOf(text: string): string {
    if (text !== this.#file.text) {
      URL.revokeObjectURL(this.#file.address);
      this.#file = { text, address: URL.createObjectURL(new Blob([text], { type: 'application/json' })) };
    }
    return this.#file.address;
  }

  async #copy(text: string, words: Tried['words']): Promise<void> {
    const copied = await copyText(text);
    this.element.querySelector('.said')!.textContent = copied ? words.copied : words.notCopied;
  }
}
