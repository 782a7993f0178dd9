// "Since when": the chart with its day line, its events, the rule that was tapped, the table and the comparison.
import { basisOf } from '../../../components/answer/basis.js';
import type { Circumstances, Wailian } from '../../../lib/site.js';
import type { Catalog, Report, Timeline } from '../../../lib/report.js';
import { addDays, dayText, periodText, todayInShanghai } from '../../../components/dates.js';
import { element, patch, type Child, type VNode } from '../../../components/view.js';
import { known, textOf } from '../../../components/answer/subject.js';
import { outcomeTag } from '../../../components/outcome-tag.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { PageDetailsStrings } from '../../../i18n/page.js';
import { chart, type Choice } from './chart.js';
import { compareBlock } from './compare.js';
import { DayLine } from './day-line.js';
import { flags, type AppEvent } from './flags.js';
import { Scale } from './scale.js';
import { subjectText } from '../../state/subject-text.js';
import { timelineTable, type Row } from './table.js';

const FIRST_DAY = '2008-01-01';
/** Until the width is known. */
const FIRST_WIDTH = 640;

/** What the question of the page says besides day and chat. */
function circumstances({ query }: Report): Circumstances {
  return { app: query.app, locale: query.locale, client_version: query.client_version, conditions: query.conditions };
}

interface Shown {
  wailian: Wailian; catalog: Catalog; report: Report; text: string; timeline: Timeline; words: PageDetailsStrings; strings: AnswerStrings;
}

export class TimelineView {
  readonly element = element('section', { slot: 'timeline', class: 'timeline', 'aria-labelledby': 'timeline-title', hidden: '' });
  readonly #line: DayLine;
  readonly #chooseDay: (day: string) => void;
  readonly #chooseContext: (context: string) => void;
  #shown: Shown | null = null;
  #key = '';
  #scale = new Scale(FIRST_DAY, todayInShanghai(), FIRST_WIDTH);
  #choice: Choice | null = null;
  #event: AppEvent | null = null;
  #other = '2021-09-16';

  constructor(chooseDay: (day: string) => void, chooseContext: (context: string) => void) {
    this.#chooseDay = chooseDay;
    this.#chooseContext = chooseContext;
    this.#line = new DayLine((clientX) => this.#dayAt(clientX), chooseDay);
    // What it draws changes its own size: in the next frame, so that the observer need not go round.
    new ResizeObserver(() => requestAnimationFrame(() => this.#resize())).observe(this.element);
  }

  hide(): void {
    this.element.hidden = true;
    this.#shown = null;
    this.#key = '';
  }

  /** `subject` names the link or token that is shown in full. */
  show(wailian: Wailian, catalog: Catalog, report: Report, subject: string | null, words: PageDetailsStrings, strings: AnswerStrings): void {
    const text = subjectText(report, subject);
    if (text === null) return this.hide();
    const { query } = report;
    const key = [text, query.app, query.client_version, query.conditions?.join(), strings.locale, report.rules_version].join('\n');
    if (key !== this.#key || !this.#shown) {
      const until = addDays(todayInShanghai(), 1);
      const timeline = wailian.timeline(text, { from: FIRST_DAY, until, ...circumstances(report) });
      this.#shown = { wailian, catalog, report, text, timeline, words, strings };
      this.#scale = new Scale(FIRST_DAY, until, this.#scale.width);
      this.#choice = null;
      this.#key = key;
    }
    this.#shown.report = report;
    const first = this.element.hidden;
    this.element.hidden = false;
    this.#draw();
    if (first) this.#resize();
  }

  #draw(): void {
    if (!this.#shown) return;
    const { words, strings, timeline, catalog, report } = this.#shown;
    const app = catalog.apps.find((entry) => entry.id === report.query.app) ?? catalog.apps[0]!;
    const rows: Row[] = app.contexts.map((context) => ({
      context: context.id, name: known(strings.contexts, context.id) ?? textOf(context.names, strings), segments: timeline.contexts[context.id] ?? [],
    }));
    const day = report.query.on;
    const last = todayInShanghai();
    this.#line.show(day, FIRST_DAY, last, this.#scale.share(day), {
      label: words.timeline.day, value: dayText(day, strings), help: words.timeline.stepHelp,
    });
    patch(this.element, [
      <h3 id="timeline-title">{words.timeline.title}</h3>,
      <p class="hint">{words.timeline.hint}</p>,
      <div class="atlas">
        <div class="row-names">
          {rows.map((row) => (
            <button
              type="button"
              key={row.context}
              aria-pressed={row.context === report.query.context}
              onClick={() => this.#chooseContext(row.context)}
            >
              {row.name}
            </button>
          ))}
        </div>
        <div class="years-scroll">
          <div class="years-inner" id="years-inner">
            <div class="axis" aria-hidden="true">
              {this.#scale.years().filter((year) => year.labelled).map(({ year, x }) => this.#yearLabel(year, x))}
            </div>
            {flags({
              events: app.events, timeline, scale: this.#scale, chosen: this.#event, label: words.timeline.events,
              read: (event) => this.#read(event), go: (event) => this.#go(event),
            }, strings)}
            {chart(rows, this.#scale, strings, (choice) => this.#choose(choice))}
            <div key="line" class="line-holder" />
          </div>
        </div>
      </div>,
      <div class="caption" key="caption">{this.#caption()}</div>,
      this.#fold('compare', words.timeline.changes, () => compareBlock({
        diff: this.#shown!.wailian.diff(this.#shown!.text, { from: this.#other < day ? this.#other : day, to: this.#other < day ? day : this.#other,
          ...circumstances(report) }),
        other: this.#other, first: FIRST_DAY, last,
        contextName: (id) => rows.find((row) => row.context === id)?.name ?? id,
        choose: (other) => { this.#other = other; this.#draw(); },
      }, strings, words)),
      this.#fold('timeline-table', words.timeline.showTable, () => timelineTable(rows, timeline, strings, words)),
    ]);
    const holder = this.element.querySelector('.line-holder');
    if (holder && this.#line.element.parentElement !== holder) holder.append(this.#line.element);
  }

  /** A part that is worked out only while it stands open. */
  #fold(id: string, title: string, content: () => VNode): VNode {
    const open = this.element.querySelector<HTMLDetailsElement>(`#${id}`)?.open ?? false;
    return (
      <details id={id} onToggle={(event) => {
        const details = event.target as HTMLDetailsElement;
        if (details.open && details.childElementCount === 1) this.#draw();
      }}>
        <summary>{title}</summary>
        {open ? content() : null}
      </details>
    );
  }

  #yearLabel(year: number, x: number): VNode {
    return <span key={String(year)} style={`inset-inline-start: ${(x / this.#scale.width) * 100}%`}>{String(year)}</span>;
  }

  /** What was tapped or pointed at: an event, or the rule of a segment. */
  #caption(): Child[] {
    if (!this.#shown) return [];
    const { strings, words, timeline } = this.#shown;
    if (this.#event) {
      const event = this.#event;
      return [<p><strong>{dayText(event.date, strings, event.date_precision)}</strong>{' '}{textOf(event.title, strings)}</p>,
        <p>{textOf(event.summary, strings)}</p>, this.#goButton(() => this.#go(event))];
    }
    const segment = this.#choice?.segment;
    const rule = segment?.decided_by ? timeline.policies[segment.decided_by] : undefined;
    if (!segment || !rule) return [];
    return [
      <p>
        {outcomeTag(segment.outcome, strings.outcomes[segment.outcome])}
        {' '}
        <strong>{textOf(rule.title, strings)}</strong>
        {segment.trial ? <span class="tag">{strings.trial}</span> : null}
      </p>,
      <p>{textOf(rule.summary, strings)}</p>,
      <p class="soft">
        {[periodText(rule.period, strings), basisOf(rule, strings),
          segment.currency === 'last_known' ? words.timeline.lastKnown : ''].filter(Boolean).join(' · ')}
      </p>,
      this.#goButton(() => this.#goToSegment()),
    ];
  }

  #goButton(go: () => void): VNode {
    return <button type="button" onClick={go}>{this.#shown!.words.timeline.goThere}</button>;
  }

  #read(event: AppEvent): void {
    if (event === this.#event) return;
    this.#event = event;
    this.#draw();
  }

  #go(event: AppEvent): void {
    this.#chooseDay(event.date < FIRST_DAY ? FIRST_DAY : event.date);
  }

  #choose(choice: Choice): void {
    this.#choice = choice;
    this.#event = null;
    this.#draw();
  }

  #goToSegment(): void {
    if (!this.#choice) return;
    const { context, segment } = this.#choice;
    this.#chooseContext(context);
    this.#chooseDay(segment.from ?? FIRST_DAY);
  }

  #dayAt(clientX: number): string {
    const box = this.element.querySelector('.years-inner')!.getBoundingClientRect();
    return this.#scale.dayAt(((clientX - box.left) / box.width) * this.#scale.width);
  }

  /** Draws for the new width, with the chosen day in sight. */
  #resize(): void {
    const scroll = this.element.querySelector<HTMLElement>('.years-scroll');
    if (!scroll || !this.#shown || scroll.clientWidth === 0) return;
    const { width } = scroll.firstElementChild!.getBoundingClientRect();
    if (width !== this.#scale.width) {
      this.#scale = new Scale(FIRST_DAY, addDays(todayInShanghai(), 1), width);
      this.#draw();
    }
    scroll.scrollLeft = this.#scale.share(this.#shown.report.query.on) * width - scroll.clientWidth * 0.7;
  }
}
