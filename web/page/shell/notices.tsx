// What went wrong, what still works, and one thing to do about it. The text in the box is never touched.
import { patch } from '../../components/view.js';

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
    patch(this.#place, [...this.#shown].map(([key, { title, text, action }]) => (
      <div class="notice" role="status" key={key}>
        <p><strong>{title}</strong>{text ? ` ${text}` : null}</p>
        {action ? <button type="button" onClick={action.run}>{action.label}</button> : null}
      </div>
    )));
  }
}
