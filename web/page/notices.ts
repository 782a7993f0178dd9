// What went wrong, what still works, and one thing to do about it. The text in the box is never touched.
import { h, patch } from '../components/dom.js';

export interface Notice {
  title: string;
  text?: string;
  action?: { label: string; run: () => void };
}

export class Notices {
  readonly #place: HTMLElement;
  readonly #shown = new Map<string, Notice>();

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Shows a notice under an id, or with `false` takes it away. */
  set(id: string, notice: Notice | false): void {
    if (!notice && !this.#shown.has(id)) return;
    if (notice) this.#shown.set(id, notice);
    else this.#shown.delete(id);
    patch(this.#place, [...this.#shown].map(([key, { title, text, action }]) => h('div', { class: 'notice', role: 'status', 'data-key': key },
      h('p', null, h('strong', null, title), text ? ` ${text}` : null),
      action ? h('button', { type: 'button', click: action.run }, action.label) : null)));
  }
}
