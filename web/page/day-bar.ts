// The day that the answer is for, and the app, where the rules describe more than one.
import { addDays, isDay, todayInShanghai } from '../element/dates.js';
import { h, patch } from '../element/dom.js';
import { say } from '../element/answer/subject.js';
import { stringsOf } from '../element/language.js';
import type { Catalog } from '../lib/report.js';
import type { PageState } from './state.js';
import type { PageStrings } from './strings/page-strings.js';

const FIRST_DAY = '2008-01-01';

export function showDayBar(place: HTMLElement, state: PageState, catalog: Catalog | null, strings: PageStrings, change: (part: Partial<PageState>) => void): void {
  const today = todayInShanghai();
  const day = state.on && isDay(state.on) ? state.on : today;
  const go = (to: string): void => change({ on: to === today ? null : to });
  const apps = catalog?.apps ?? [];
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
    ...(apps.length > 1 ? [h('label', { class: 'app' }, h('span', null, strings.day.app), h('select', {
      change: (event) => change({ app: (event.currentTarget as HTMLSelectElement).value }),
      value: state.app ?? apps[0]!.id,
    }, apps.map((app) => h('option', { value: app.id }, say(app.names, stringsOf(strings.locale))))))] : []),
  ]);
}
