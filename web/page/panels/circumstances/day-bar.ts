// The day that the answer is for.
import { addDays, isDay, dayText } from '../../../components/dates.js';
import { h, patch } from '../../../components/view.js';
import { stringsOf } from '../../../i18n/locale.js';
import type { PageState } from '../../state.js';
import type { PageStrings } from '../../../i18n/page.js';

const FIRST_DAY = '2008-01-01';

export function showDayBar(place: HTMLElement, day: string, today: string, strings: PageStrings, change: (part: Partial<PageState>) => void): void {
  const go = (to: string): void => change({ on: to === today ? null : to });
  patch(place, [
    h('div', { class: 'day', role: 'group', 'aria-label': strings.day.label },
      h('button', { type: 'button', class: 'step', 'aria-label': strings.day.previous, disabled: day <= FIRST_DAY, onClick: () => go(addDays(day, -1)) }, '‹'),
      h('input', { type: 'date', 'aria-label': strings.day.label, value: day, min: FIRST_DAY, max: today, required: true,
        onChange: (event) => {
          const { value } = event.currentTarget as HTMLInputElement;
          if (isDay(value)) go(value);
        },
        // Left half written, it says again which day the answer is for.
        onBlur: (event) => {
          const input = event.currentTarget as HTMLInputElement;
          if (!isDay(input.value)) input.value = day;
        } }),
      h('button', { type: 'button', class: 'step', 'aria-label': strings.day.next, disabled: day >= today, onClick: () => go(addDays(day, 1)) }, '›')),
    ...(day === today ? [] : [h('p', { class: 'as-of' }, strings.day.asOf(dayText(day, stringsOf(strings.locale))),
      h('button', { type: 'button', onClick: () => go(today) }, strings.day.today))]),
  ]);
}
