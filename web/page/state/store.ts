// Keeps the one state of the page. Every change is drawn at once, and soon stands in the address and in this tab's own storage.
import { rememberedChat } from './chat-memory.js';
import { LONGEST_FRAGMENT, readFragment, writeFragment } from './fragment.js';
import { reducer, writesBox, type Action, type Session } from './reducer.js';
import { sharedInAddress } from './share-target.js';
import { START, type PageState } from './state.js';
import { storedAs } from './stored.js';

const SAVE_AFTER_MS = 250;
const KEY = storedAs('paste');

const start: PageState = { ...START, context: rememberedChat() ?? START.context };

/** As the address says, with what this tab has kept of that state: a long text, and whose circumstances these are. */
function opened(): PageState {
  const { hash, search, pathname } = location;
  const shared = sharedInAddress(search);
  if (shared) {
    // At once out of the part of the address that others may see.
    const page = { ...start, paste: shared };
    const fragment = writeFragment(page, start);
    history.replaceState(null, '', fragment.length <= LONGEST_FRAGMENT ? pathname + fragment : pathname);
    return page;
  }
  try {
    const [kept, paste, own, left] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as unknown[];
    if ((hash === kept || hash === left) && typeof paste === 'string') {
      return { ...readFragment(String(kept), start), paste, borrowed: typeof own === 'string' ? { paste, own: readFragment(own, start) } : null };
    }
  } catch { /* Storage may be switched off, or hold anything. */ }
  return readFragment(hash, start);
}

export class Store {
  #session: Session = { page: opened(), undo: null, settings: null };
  readonly #draw: () => void;
  readonly #write: (paste: string) => void;
  #saving = 0;

  /** `write` puts a text that the reader did not type into the box. */
  constructor(draw: () => void, write: (paste: string) => void) {
    this.#draw = draw;
    this.#write = write;
    window.addEventListener('hashchange', () => this.#take({ type: 'open', page: readFragment(location.hash, start) }));
  }

  get state(): PageState { return this.#session.page; }

  get settings(): Session['settings'] { return this.#session.settings; }

  /** Whether what was put away last can be had back. */
  get canTakeBack(): boolean { return this.#session.undo !== null; }

  readonly dispatch = (action: Action): void => {
    this.#take(action);
    clearTimeout(this.#saving);
    this.#saving = window.setTimeout(() => this.keep(this.state.paste), SAVE_AFTER_MS);
  };

  /** See the action. */
  readonly choose = (part: Extract<Action, { type: 'choose' }>['part']): void => this.dispatch({ type: 'choose', part });

  /** The text that stands in the box though nobody has told of it: typed before the page was there, or as it goes. */
  found(paste: string): void {
    if (paste !== this.state.paste) this.#session = reducer(this.#session, { type: 'type', paste });
  }

  #take(action: Action): void {
    this.#session = reducer(this.#session, action);
    this.#draw();
    if (writesBox(action)) this.#write(this.state.paste);
  }

  /**
   * Keeps the state over a reload, with the text that stands in the box now. `leaving`: the page is about to go, and some
   * browsers have settled already which address they load again.
   */
  keep(paste: string, leaving = false): void {
    const left = leaving ? location.hash : null;
    this.found(paste);
    const { borrowed } = this.state;
    const whole = paste.length > LONGEST_FRAGMENT ? '' : writeFragment(this.state, start);
    const kept = whole && whole.length <= LONGEST_FRAGMENT ? whole : writeFragment({ ...this.state, paste: '' }, start);
    if (kept !== location.hash) history.replaceState(null, '', kept || location.pathname + location.search);
    try {
      if (paste) sessionStorage.setItem(KEY, JSON.stringify([kept, paste, borrowed && writeFragment({ ...borrowed.own, paste: '' }, start), left]));
      else sessionStorage.removeItem(KEY);
    } catch { /* see opened */ }
  }
}
