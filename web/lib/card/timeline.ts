// One link in one chat over the years.
import type { Catalog, Segment, Timeline } from '../report.js';
import { chatName, outcomeName, type Card } from './card.js';
import type { Grid } from './grid.js';
import { warned } from './table.js';
import { sayDay, sayPeriod, type CardWords } from './words.js';

/** Segments that tell a reader the same stand as one. */
export function timelineOf(card: Card, timeline: Timeline, catalog: Catalog): Grid {
  const { say, report: { query }, key } = card;
  const segments = merged(timeline.contexts[query.context] ?? [], catalog, say);
  return {
    locale: say.locale, frozen: card.frozen, call: say.call, keys: [{ ...key, as: 'timeline' }],
    title: warned(card, say.years(card.label, chatName(query.context, query.app, catalog, say))),
    columns: [say.columns.period, say.columns.outcome, say.columns.confirmed],
    rows: segments.map(({ from, until, words, confirmed }) => ({
      heading: sayPeriod({ from, from_precision: 'day', until: until === timeline.until ? null : until, until_precision: until === null ? 'open' : 'day' }, say),
      cells: [words, confirmed === null ? '—' : sayDay(confirmed, say)],
    })),
  };
}

interface Row { from: string | null; until: string | null; words: string; confirmed: string | null }

function merged(segments: readonly Segment[], catalog: Catalog, say: CardWords): Row[] {
  const rows: Row[] = [];
  for (const { from, until, outcome, trial, alternatives, last_confirmed: confirmed } of segments) {
    const name = outcomeName(outcome, catalog, say);
    const words = say.either([trial ? say.trialOf(name) : name, ...alternatives.map((id) => outcomeName(id, catalog, say))]);
    const before = rows.at(-1);
    if (before?.words === words) Object.assign(before, { until, confirmed: confirmed ?? before.confirmed });
    else rows.push({ from, until, words, confirmed });
  }
  return rows;
}
