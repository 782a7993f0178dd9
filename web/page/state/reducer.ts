// All that can happen to the state of the page: nothing else changes it, and nothing but state and action decides.
import type { Settings } from '../../lib/report.js';
import { START, type PageState } from './state.js';

/** What was put away last and can be had back: a language, or a text with all that was asked of it. */
export type Undo = { lang: PageState['lang'] } | { state: PageState };

export interface Session {
  page: PageState;
  /** null where nothing was put away, or once something is pasted. */
  undo: Undo | null;
  /** The reader's own link management; null as long as it was not read, or where nothing is set. */
  settings: Required<Settings> | null;
}

export type Action =
  /** The reader chooses anything but the text. */
  | { type: 'choose'; part: Partial<Omit<PageState, 'paste' | 'cited' | 'borrowed'>> }
  /** The text as the reader typed or pasted it. */
  | { type: 'type'; paste: string; pasted?: boolean }
  /** A command puts another text in place of the one before. */
  | { type: 'put'; paste: string }
  /** An example, which brings its own day and chat. */
  | { type: 'borrow'; example: Pick<PageState, 'paste' | 'context' | 'on'> }
  | { type: 'take-back' }
  /** The address names another state. */
  | { type: 'open'; page: PageState }
  | { type: 'settings'; settings: Required<Settings> | null };

/** Whether an action writes into the box what the reader did not type there. */
export function writesBox({ type }: Action): boolean {
  return type !== 'choose' && type !== 'type' && type !== 'settings';
}

export function reducer(session: Session, action: Action): Session {
  const { page, undo } = session;
  switch (action.type) {
    case 'choose': return { ...session, page: withChoice(page, action.part), undo: 'lang' in action.part && page.paste ? undo ?? { lang: page.lang } : undo };
    case 'type': return { ...session, page: withText(page, action.paste), undo: action.pasted ? null : undo };
    case 'put': return replaced(session, withText(page, action.paste));
    case 'borrow': return replaced(session, borrowing(page, action.example));
    case 'take-back':
      if (!undo) return session;
      if ('lang' in undo) return { ...session, page: { ...page, lang: undo.lang }, undo: null };
      return replaced({ ...session, undo: null }, { ...undo.state, lang: page.lang });
    case 'open': return { ...session, page: action.page };
    case 'settings': return { ...session, settings: action.settings };
  }
}

/** What two texts must share for the circumstances of one to fit the other. */
const LINKS = /\w[\w-]*\.[\w./?=&%#~+-]{3,}/g;

/** Another text stands there: what came along with the one before goes with it. */
function withText(page: PageState, paste: string): PageState {
  const { borrowed } = page;
  const fits = !borrowed || paste === borrowed.paste || borrowed.paste.match(LINKS)?.some((link) => paste.includes(link));
  return { ...(fits ? page : { ...borrowed.own, lang: page.lang, borrowed: null }), paste, cited: null };
}

function borrowing(page: PageState, { paste, context, on }: Pick<PageState, 'paste' | 'context' | 'on'>): PageState {
  return { ...START, paste, context, on, lang: page.lang, borrowed: { paste, own: page.borrowed?.own ?? page } };
}

/** Chat, app and the like stay the reader's, a day belongs to the text that they look at. */
function withChoice(page: PageState, part: Partial<PageState>): PageState {
  const { borrowed, cited } = page;
  const { on: _day, ...chosen } = part;
  return { ...page, ...part, cited: part.lang ? cited : null, borrowed: borrowed && { ...borrowed, own: { ...borrowed.own, ...chosen } } };
}

/** A text of the reader's own is worth more than an example: of several commands, that one comes back. */
function replaced(session: Session, next: PageState): Session {
  const { page, undo } = session;
  return { ...session, page: next, undo: page.paste.trim() && !(undo && page.borrowed) ? { state: page } : undo };
}
