// What the page shows, kept in the fragment of its address, which no server ever sees.
import { rememberedChat } from './chat-memory.js';
import { isDay } from '../../components/dates.js';
import { localeOf } from '../../i18n/locale.js';
import type { Locale } from '../../lib/report.js';

/** What the link to an answer says of that answer. */
export interface Cited {
  /** Outcome, `.trial`, then `+outcome` for each that was seen besides. */
  said: string;
  rule: string;
  /** Their version, which begins with their day. */
  rules: string;
}

export interface PageState {
  paste: string;
  context: string;
  /** Civil day; null stands for today. Kept as written, so that a day that does not exist can be said to be one. */
  on: string | null;
  app: string | null;
  /** Version of the app, such as `android 8.0.11`; null for any. */
  client: string | null;
  conditions: readonly string[];
  /** null: as the browser asks. */
  lang: Locale | null;
  /** As long as the state is the one that the link named. */
  cited: Cited | null;
  /** The text of an example or a link that brought day, chat and the like along, and the state with the reader's own. */
  borrowed: { paste: string; own: PageState } | null;
}

export const START: PageState = {
  paste: '', context: rememberedChat() ?? 'one_to_one', on: null, app: null, client: null, conditions: [], lang: null, cited: null, borrowed: null,
};

/** Longer addresses are cut by chats and refused by some browsers. */
export const LONGEST_FRAGMENT = 8000;

export function readFragment(hash: string): PageState {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const paste = fields.get('paste') ?? '';
  const said = fields.get('said') ?? '';
  const rules = fields.get('rules') ?? '';
  return {
    paste,
    context: fields.get('context') ?? START.context,
    on: fields.get('on'),
    app: fields.get('app'),
    client: fields.get('client'),
    lang: localeOf(fields.get('lang') ?? ''),
    conditions: (fields.get('if') ?? '').split(',').filter(Boolean),
    cited: paste && /^[a-z_]+(\.trial)?(\+[a-z_]+)*$/.test(said) && isDay(rules.slice(0, 10)) ? { said, rule: fields.get('rule') ?? '', rules } : null,
    borrowed: paste ? { paste, own: START } : null,
  };
}

/** The fragment with its `#`; empty where everything is as at the start. */
export function writeFragment(state: PageState): string {
  const { paste, context, on, app, client, lang, conditions, cited } = state;
  const fields = {
    paste, context: context === START.context && !paste ? '' : context, on, app, client, lang, if: conditions.join(), ...cited,
  };
  const text = new URLSearchParams(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1]))).toString();
  return text && `#${text}`;
}

/** What two texts must share for the circumstances of one to fit the other. */
const LINKS = /\w[\w-]*\.[\w./?=&%#~+-]{3,}/g;

/** The reader puts another text in place of the one before: what came along with that one goes with it. */
export function withText(state: PageState, paste: string): PageState {
  const { borrowed } = state;
  const fits = !borrowed || paste === borrowed.paste || borrowed.paste.match(LINKS)?.some((link) => paste.includes(link));
  return { ...(fits ? state : { ...borrowed.own, lang: state.lang, borrowed: null }), paste, cited: null };
}

/** An example brings its own day and chat. */
export function withExample(state: PageState, { paste, context, on }: Pick<PageState, 'paste' | 'context' | 'on'>): PageState {
  return { ...START, paste, context, on, lang: state.lang, borrowed: { paste, own: state.borrowed?.own ?? state } };
}

/** The reader chooses: chat, app and the like stay theirs, a day belongs to the text that they look at. */
export function withChoice(state: PageState, part: Partial<PageState>): PageState {
  const { borrowed, cited } = state;
  const { on: _day, ...chosen } = part;
  return { ...state, ...part, cited: part.lang ? cited : null, borrowed: borrowed && { ...borrowed, own: { ...borrowed.own, ...chosen } } };
}

/** The day that is answered for: one that does not exist or is still to come is answered for today. */
export function dayOf({ on }: PageState, today: string): string {
  return on !== null && isDay(on) && on < today ? on : today;
}
