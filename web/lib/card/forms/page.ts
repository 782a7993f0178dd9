// One file without script: the card, the other chats, the years, the rule and its sources.
import type { Catalog, Timeline } from '../../report.js';
import { inLocale, type Card } from '../card.js';
import { GROUND } from '../colours.js';
import { gridFigure } from '../grid.js';
import { cardFigure } from './html.js';
import { plain, Sheet, tag, type Markup } from '../markup.js';
import { tableOf } from '../table.js';
import { timelineOf } from '../timeline.js';
import { sayDay } from '../words.js';

export function cardPage(card: Card, timeline: Timeline | null, catalog: Catalog, base: string): string {
  const { say, place, headline, report, subject, key } = card;
  const rule = key.rule === null ? undefined : report.policies[key.rule];
  const section = (title: string, ...content: (Markup | string)[]): Markup => tag('section', {}, tag('h2', {}, title), ...content);
  const sources = (subject.verdict?.sources ?? []).flatMap((id) => report.sources[id] ?? []).map((source) => tag('li', {},
    [inLocale(source.publisher, say), plain(source.title), source.published_on === null ? say.undated : sayDay(source.published_on, say, source.published_precision)].join(' · '),
    source.url && /^https?:\/\//i.test(source.url) ? [' ', tag('a', { href: source.url, rel: 'nofollow noopener' }, plain(source.url))] : ''));
  const body = [
    tag('h1', {}, place),
    cardFigure(card, base),
    ...(rule ? [section(say.sections.rule, tag('p', {}, inLocale(rule.title, say)), tag('p', {}, inLocale(rule.summary, say)), ...rule.notes.map((note) => tag('p', {}, inLocale(note, say))), tag('p', {}, rule.id))] : []),
    section(say.sections.chats, gridFigure(tableOf([card], catalog), base)),
    ...(timeline ? [section(say.sections.years, gridFigure(timelineOf(card, timeline, catalog), base))] : []),
    ...(sources.length > 0 ? [section(say.sections.sources, tag('ul', {}, ...sources))] : []),
  ];
  const sheet = `body{max-width:42rem;margin:0 auto;padding:16px;background:#f1f4f2;color:${GROUND.ink};font:16px/1.6 system-ui,sans-serif}h1,h2{font-size:20px}a{color:${GROUND.link};overflow-wrap:anywhere}`;
  return `<!doctype html>\n${tag('html', { lang: say.locale },
    tag('head', {}, tag('meta', { charset: 'utf-8' }), tag('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }), tag('meta', { name: 'referrer', content: 'no-referrer' }), tag('title', {}, `${place} · ${headline}`), new Sheet('style', {}, [sheet])),
    tag('body', {}, ...body)).text}\n`;
}
