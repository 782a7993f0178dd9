// What went wrong, what still works, and one thing to do about it. The text in the box is never touched.
import { h, patch } from '../element/dom.js';

export interface Notice {
  id: string;
  title: string;
  text?: string;
  /** For those who want to know: the words of the error, the places of faults. */
  details?: readonly string[];
  detailsLabel?: string;
  grave?: boolean;
  action?: { label: string; run: () => void };
}

export class Notices {
  readonly #place: HTMLElement;
  readonly #shown = new Map<string, Notice>();

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  show(notice: Notice): void {
    this.#shown.set(notice.id, notice);
    this.#draw();
  }

  drop(id: string): void {
    if (this.#shown.delete(id)) this.#draw();
  }

  #draw(): void {
    patch(this.#place, [...this.#shown.values()].map((notice) => h('div', {
      class: 'notice', role: notice.grave ? 'alert' : 'status', 'data-key': notice.id,
    },
    h('p', null, h('strong', null, notice.title), notice.text ? ` ${notice.text}` : null),
    notice.details?.length ? h('details', null, h('summary', null, notice.detailsLabel ?? ''),
      h('ul', null, notice.details.map((line) => h('li', null, line)))) : null,
    notice.action ? h('button', { type: 'button', click: notice.action.run }, notice.action.label) : null)));
  }
}
