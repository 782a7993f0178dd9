// The one state of the page. Every change is drawn at once, and soon stands in the address and in this tab's own storage.
import { sharedInAddress } from './share-target.js';
import { LONGEST_FRAGMENT, readFragment, START, withChoice, withText, writeFragment, type PageState } from './state.js';
import { storedAs } from './stored.js';

const SAVE_AFTER_MS = 250;
const KEY = storedAs('paste');

/** As the address says, with what this tab has kept of that state: a long text, and whose circumstances these are. */
function opened(): PageState {
  const { hash, search, pathname } = location;
  const shared = sharedInAddress(search);
  if (shared) {
    // At once out of the address, which others may see.
    history.replaceState(null, '', pathname);
    return withText(START, shared);
  }
  try {
    const [kept, paste, own, left] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as unknown[];
    if ((hash === kept || hash === left) && typeof paste === 'string') {
      return { ...readFragment(String(kept)), paste, borrowed: typeof own === 'string' ? { paste, own: readFragment(own) } : null };
    }
  } catch { /* Storage may be switched off, or hold anything. */ }
  return readFragment(hash);
}

export class Store {
  state = opened();
  /** Gives back what was last put away, by a command or another language; null where nothing was, or once something is pasted. */
  undo: ((now: PageState) => PageState) | null = null;
  readonly #draw: () => void;
  readonly #write: (paste: string) => void;
  #saving = 0;

  /** `write` puts a text that the reader did not type into the box. */
  constructor(draw: () => void, write: (paste: string) => void) {
    this.#draw = draw;
    this.#write = write;
    window.addEventListener('hashchange', () => {
      this.state = readFragment(location.hash);
      this.#draw();
      this.#write(this.state.paste);
    });
  }

  /** The reader's choice of anything but the text. */
  readonly change = (part: Partial<PageState>): void => {
    const { paste, lang } = this.state;
    if ('lang' in part && paste) this.undo ??= (now) => ({ ...now, lang });
    this.#become(withChoice(this.state, part));
  };

  /** The text as the reader typed or pasted it. */
  type(paste: string, pasted = false): void {
    if (pasted) this.undo = null;
    this.#become(withText(this.state, paste));
  }

  /** A command puts another text in place of the one before. */
  readonly replace = (next: (now: PageState) => PageState): void => {
    const old = this.state;
    const state = next(old);
    // A text of the reader's own is worth more than an example: of several commands, that one comes back.
    if (old.paste.trim() && !(this.undo && old.borrowed)) this.undo = (now) => ({ ...old, lang: now.lang });
    this.#become(state);
    this.#write(state.paste);
  };

  readonly takeBack = (): void => {
    const { undo } = this;
    this.undo = null;
    if (undo) this.replace(undo);
  };

  #become(state: PageState): void {
    this.state = state;
    this.#draw();
    clearTimeout(this.#saving);
    this.#saving = window.setTimeout(() => this.keep(state.paste), SAVE_AFTER_MS);
  }

  /**
   * Keeps the state over a reload, with the text that stands in the box now. `leaving`: the page is about to go, and some
   * browsers have settled already which address they load again.
   */
  keep(paste: string, leaving = false): void {
    const left = leaving ? location.hash : null;
    if (paste !== this.state.paste) this.state = withText(this.state, paste);
    const { borrowed } = this.state;
    const whole = paste.length > LONGEST_FRAGMENT ? '' : writeFragment(this.state);
    const kept = whole && whole.length <= LONGEST_FRAGMENT ? whole : writeFragment({ ...this.state, paste: '' });
    if (kept !== location.hash) history.replaceState(null, '', kept || location.pathname + location.search);
    try {
      if (paste) sessionStorage.setItem(KEY, JSON.stringify([kept, paste, borrowed && writeFragment({ ...borrowed.own, paste: '' }), left]));
      else sessionStorage.removeItem(KEY);
    } catch { /* see opened */ }
  }
}
