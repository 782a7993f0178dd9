// Events as small flags above the chart. One tab stop; left and right go from flag to flag.
import { sayDay } from '../../element/dates.js';
import { h } from '../../element/dom.js';
import { say } from '../../element/answer/subject.js';
import type { AnswerStrings } from '../../element/strings/answer-strings.js';
import type { Catalog } from '../../lib/report.js';
import type { Scale } from './scale.js';

export type AppEvent = Catalog['apps'][number]['events'][number];

export function flags(events: readonly AppEvent[], scale: Scale, strings: AnswerStrings, label: string,
  read: (event: AppEvent) => void, go: (event: AppEvent) => void): HTMLElement {
  const shown = [...events].sort((one, other) => one.date.localeCompare(other.date));
  return h('div', { class: 'flags', role: 'toolbar', 'aria-label': label, keydown: (event) => rove(event as KeyboardEvent) },
    shown.map((event, index) => {
      const flag = h('button', {
        type: 'button', class: `flag flag-${event.kind}`, tabindex: index === shown.length - 1 ? '0' : '-1', 'data-key': event.id,
        'aria-label': `${sayDay(event.date, strings, event.date_precision)} ${say(event.title, strings)}`,
        focus: () => read(event), pointerenter: () => read(event), click: () => go(event),
      });
      flag.style.insetInlineStart = `${scale.share(event.date) * 100}%`;
      return flag;
    }));
}

function rove(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const current = event.target as HTMLElement;
  const all = [...(current.parentElement?.querySelectorAll<HTMLElement>('.flag') ?? [])];
  const next = event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : all[all.indexOf(current) + step];
  if (!next || next === current) return;
  for (const flag of all) flag.tabIndex = flag === next ? 0 : -1;
  next.focus();
  event.preventDefault();
}
