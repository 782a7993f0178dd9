// Says what is wrong with a state that came in with the address, and offers what would be right.
import { isDay, dayText } from '../../components/dates.js';
import { stringsOf } from '../../i18n/locale.js';
import type { App, CoreState } from './core-state.js';
import type { Notices } from '../shell/notices.js';
import type { PageState } from '../state/state.js';
import type { PageStrings } from '../../i18n/page.js';

/** As long as the core takes: bytes in UTF-8. */
const LONGEST_PASTE = 1_048_576;

export function tooLong(paste: string): boolean {
  return paste.length > LONGEST_PASTE || (paste.length * 3 > LONGEST_PASTE && new TextEncoder().encode(paste).length > LONGEST_PASTE);
}

export interface Cures {
  choose(part: Partial<Pick<PageState, 'on' | 'context'>>): void;
  checkLines(): void;
  dropRules(): void;
}

export function checkState(state: PageState, today: string, app: App | undefined, loaded: CoreState, notices: Notices, words: PageStrings, cures: Cures): void {
  const say = words.notices;
  const { on } = state;
  const badDay = on === null ? '' : !isDay(on) ? say.badDay(on) : on > today ? say.futureDay(dayText(on, stringsOf(words.locale))) : '';
  notices.set('day', badDay !== '' && { title: badDay, action: { label: say.useToday, run: () => cures.choose({ on: null }) } });
  const context = loaded.context(app, state.context);
  notices.set('context', context !== state.context && {
    title: say.badContext(state.context), action: { label: say.useFirstContext, run: () => cures.choose({ context }) },
  });
  notices.set('long', tooLong(state.paste) && { title: say.tooLong, text: say.tooLongCure, action: { label: say.asList, run: cures.checkLines } });
  notices.set('user-rules', loaded.own !== null && {
    title: say.userRules(loaded.own.name), action: { label: say.dropRules, run: cures.dropRules },
  });
}
