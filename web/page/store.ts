// The one state of the page. Every change runs through `change`, is drawn at once, and soon stands in the address.
import { LONGEST_FRAGMENT, readFragment, writeFragment, type PageState } from './state.js';

const SAVE_AFTER_MS = 250;

export class Store {
  state: PageState = readFragment(location.hash);
  readonly #draw: () => void;
  #saving = 0;

  constructor(draw: () => void) {
    this.#draw = draw;
    window.addEventListener('hashchange', () => {
      this.state = readFragment(location.hash);
      this.#draw();
    });
  }

  readonly change = (part: Partial<PageState>): void => {
    this.state = { ...this.state, ...part };
    this.#draw();
    clearTimeout(this.#saving);
    this.#saving = window.setTimeout(() => this.#save(), SAVE_AFTER_MS);
  };

  /** The address with the whole question in it; null where the text is too long for one. */
  readonly shareLink = (): string | null => {
    const fragment = this.#wholeFragment();
    return fragment === null ? null : location.href.replace(/[?#].*/s, '') + fragment;
  };

  #wholeFragment(): string | null {
    if (this.state.paste.length > LONGEST_FRAGMENT) return null;
    const fragment = writeFragment(this.state);
    return fragment.length > LONGEST_FRAGMENT ? null : fragment;
  }

  #save(): void {
    const kept = this.#wholeFragment() ?? writeFragment({ ...this.state, paste: '' });
    if (kept !== location.hash) history.replaceState(null, '', kept || location.pathname + location.search);
  }
}
