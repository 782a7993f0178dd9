// The day that the answer is for.
import { addDays, isDay, todayInShanghai } from '../element/dates.js';
import { h, patch } from '../element/dom.js';
import type { PageState } from './state.js';
import type { PageStrings } from './strings/page-strings.js';

const FIRST_DAY = '2008-01-01';

export function showDayBar(place: HTMLElement, state: PageState, strings: PageStrings, change: (part: Partial<PageState>) => void): void {
  const today = todayInShanghai();
  const day = state.on && isDay(state.on) ? state.on : today;
  const go = (to: string): void => change({ on: to === today ? null : to });
  patch(place, [
    h('div', { class: 'day', role: 'group', 'aria-label': strings.day.label },
      h('button', { type: 'button', class: 'step', 'aria-label': strings.day.previous, disabled: day <= FIRST_DAY, click: () => go(addDays(day, -1)) }, '‹'),
      h('input', { type: 'date', 'aria-label': strings.day.label, value: day, min: FIRST_DAY, max: today, required: true,
        change: (event) => {
          const { value } = event.currentTarget as HTMLInputElement;
          if (isDay(value)) go(value);
        } }),
      h('button', { type: 'button', class: 'step', 'aria-label': strings.day.next, disabled: day >= today, click: () => go(addDays(day, 1)) }, '›'),
      h('button', { type: 'button', class: 'today', disabled: day === today, click: () => go(today) }, strings.day.today)),
  ]);
}
