// Rules of the reader's own, added to ours or a whole bundle in their place: refused with every fault named, and taken off
// again with one tap. A mark says that the answers use other rules.
import { h, patch } from '../element/dom.js';
import { RulesError, type Wailian } from '../lib/site.js';
import type { Problem } from '../lib/report.js';
import type { ToolStrings } from './strings/page-strings.js';

export type OwnRulesWords = ToolStrings['ownRules'] & { title: string; back: string };
export interface OwnRules { name: string; wailian: Wailian }

/** A whole bundle names its version; what does not adds to ours. */
function adds(text: string): boolean {
  try {
    return !('rules_version' in (JSON.parse(text) as object));
  } catch {
    return false;  // the compiler says what is wrong with it, and where
  }
}

export class OwnRulesView {
  readonly element: HTMLDetailsElement;
  #words: OwnRulesWords | null = null;
  #faults: Problem[] = [];
  #refused = '';
  #inUse: OwnRules | null = null;
  readonly #base: () => Wailian | null;
  readonly #use: (rules: OwnRules | null) => void;

  /** `base` gives the core with our rules; `use` puts others, or ours again (null), to work. */
  constructor(element: HTMLDetailsElement, base: () => Wailian | null, use: (rules: OwnRules | null) => void) {
    this.element = element;
    this.#base = base;
    this.#use = use;
    this.element.addEventListener('dragover', (event) => event.preventDefault());
    this.element.addEventListener('drop', (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void this.#take(file);
    });
  }

  show(words: OwnRulesWords): void {
    this.#words = words;
    this.#draw();
  }

  /** Takes the reader's rules off again. */
  drop(): void {
    this.#inUse = null;
    this.#use(null);
    this.#draw();
  }

  async #take(file: File): Promise<void> {
    const base = this.#base();
    if (!base) return;
    const text = await file.text();
    try {
      this.#inUse = { name: file.name, wailian: await (adds(text) ? base.withAddedRules(text, file.name) : base.withRules(text, file.name)) };
      this.#faults = [];
      this.#refused = '';
      this.#use(this.#inUse);
    } catch (error) {
      this.#refused = file.name;
      this.#faults = error instanceof RulesError ? error.problems : [{ code: 'core_failed', message: (error as Error).message }];
    }
    this.#draw();
  }

  #draw(): void {
    const words = this.#words;
    if (!words) return;
    patch(this.element, [
      h('summary', null, words.title, this.#inUse ? h('span', { class: 'soft' }, this.#inUse.name) : null),
      h('div', { class: 'tool-body' },
        h('p', { class: 'soft' }, words.hint),
        h('p', { class: 'tool-actions' },
          h('label', { class: 'file' }, h('input', { type: 'file', accept: '.json', change: (event) => {
            const [file] = (event.currentTarget as HTMLInputElement).files ?? [];
            if (file) void this.#take(file);
          } }), h('span', null, words.choose)),
          this.#inUse ? h('button', { type: 'button', click: () => this.drop() }, words.back) : null),
        this.#faults.length > 0 ? h('div', { role: 'alert' }, h('p', null, h('strong', null, words.refused(this.#refused, this.#faults.length))),
          h('ul', { class: 'faults' }, this.#faults.slice(0, 100).map((fault) => h('li', null,
            fault.place ? h('code', null, fault.place) : null, ' ', fault.message, fault.found ? h('span', { class: 'soft' }, ` \`${fault.found}\``) : null)))) : null),
    ]);
  }
}
