// What the page asks: all of it stands in the address, see fragment.ts.
import { isDay } from '../../components/dates.js';
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

/** Before anything is asked. The store puts the chat in place that the reader chose last. */
export const START: PageState = {
  paste: '', context: 'one_to_one', on: null, app: null, client: null, conditions: [], lang: null, cited: null, borrowed: null,
};

/** The day that is answered for: one that does not exist or is still to come is answered for today. */
export function dayOf({ on }: PageState, today: string): string {
  return on !== null && isDay(on) && on < today ? on : today;
}
