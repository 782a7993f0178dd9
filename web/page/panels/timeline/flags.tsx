// Events as small flags above the chart; those that concern the link stand taller. One tab stop for all: left and right
// go from flag to flag. A pointer takes the nearest, and the next one there when it taps again.
import { dayText } from '../../../components/dates.js';
import type { VNode } from '../../../components/view.js';
import { textOf } from '../../../components/answer/subject.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { Catalog, Timeline } from '../../../lib/report.js';
import type { Scale } from './scale.js';

export type AppEvent = Catalog['apps'][number]['events'][number];

const NEAR_PX = 7;

/** Whether the event is about the site, its owner, or a rule of this timeline. */
function concerns(event: AppEvent, { subject, policies }: Timeline): boolean {
  const site = subject.site;
  return event.policies.some((id) => id in policies) || (site !== null && (event.sites.includes(site.id) || event.owners.includes(site.owner.id)));
}

export interface Flags {
  events: readonly AppEvent[];
  timeline: Timeline;
  scale: Scale;
  chosen: AppEvent | null;
  label: string;
  read(event: AppEvent): void;
  go(event: AppEvent): void;
}

export function flags({ events, timeline, scale, chosen, label, read, go }: Flags, strings: AnswerStrings): VNode {
  const shown = [...events].sort((one, other) => one.date.localeCompare(other.date));
  const stop = chosen ?? shown.at(-1);
  return (
    <div class="flags" role="toolbar" aria-label={label} onKeyDown={(event) => rove(event)} onPointerDown={(event) => {
      event.preventDefault();
      const found = nearest(event, shown, scale, chosen);
      if (found) read(found);
    }}>
      {shown.map((event) => (
        <button
          type="button"
          style={`inset-inline-start: ${scale.share(event.date) * 100}%`}
          class={`flag flag-${event.kind}${concerns(event, timeline) ? ' flag-near' : ''}${event === chosen ? ' flag-chosen' : ''}`}
          tabindex={event === stop ? 0 : -1}
          key={event.id}
          aria-label={`${dayText(event.date, strings, event.date_precision)} ${textOf(event.title, strings)}`}
          onFocus={() => read(event)}
          onClick={() => go(event)}
        />
      ))}
    </div>
  );
}

function nearest(pointer: PointerEvent, shown: AppEvent[], scale: Scale, chosen: AppEvent | null): AppEvent | undefined {
  const lane = pointer.currentTarget as HTMLElement;
  const box = lane.getBoundingClientRect();
  const away = (event: AppEvent): number => Math.abs(scale.share(event.date) * box.width - (pointer.clientX - box.left));
  const best = Math.min(...shown.map(away));
  if (best > 24) return undefined;
  const there = shown.filter((event) => away(event) <= best + NEAR_PX);
  return there[(there.indexOf(chosen as AppEvent) + 1) % there.length];
}

function rove(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const current = event.target as HTMLElement;
  const all = [...(current.parentElement?.querySelectorAll<HTMLElement>('.flag') ?? [])];
  const next = event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : all[all.indexOf(current) + step];
  if (!next || next === current) return;
  next.focus();
  event.preventDefault();
}
