// Quotations of verdicts, in every form: the one door for library, command line and page, so that all write the same bytes.
import type { Catalog, Query, Report, Timeline } from '../report.js';
import type { Wailian } from '../wailian.js';
import { makeCard, type Card } from './card.js';
import { gridFigure, gridMarkdown } from './grid.js';
import { cardFigure } from './forms/html.js';
import { cardIframe } from './forms/iframe.js';
import { cardJson } from './forms/json.js';
import { keep, subjectsOf, type KeepOptions } from './kept-text.js';
import { cardMarkdown } from './forms/markdown.js';
import { cardOembed } from './forms/oembed.js';
import { cardPage } from './forms/page.js';
import { cardPicture } from './forms/svg.js';
import type { Markup } from './markup.js';
import { tableOf } from './table.js';
import { cardText } from './forms/text.js';
import { timelineOf } from './timeline.js';
import { cardSection } from './forms/wechat.js';
import { wordsFor } from './words.js';

/** What a verdict can be written as; `markdown_table` and `markdown_timeline` are `table` and `timeline` for Markdown. */
export const EMBED_FORMS = ['html', 'text', 'markdown', 'table', 'timeline', 'markdown_table', 'markdown_timeline', 'svg', 'wechat', 'page', 'iframe', 'oembed', 'json'] as const;
/**
 * A form in which verdicts are quoted: see `Wailian.embed`.
 * @since 0.1.0
 */
export type EmbedForm = (typeof EMBED_FORMS)[number];

/** Where no page of one's own is named: an address that leads nowhere, so that nobody is sent to a stranger. */
export const NO_SITE = 'https://wailian.invalid/';

/**
 * The circumstances of the question, as for `check`, and how the answer is to be written.
 * @since 0.1.0
 */
export interface EmbedQuery extends Omit<Query, 'settings'>, KeepOptions {
  form?: EmbedForm;
  /** Address of the page that links go to. */
  base?: string;
}

/** What is asked of the library. */
export type Asked = Pick<Wailian, 'check' | 'timeline' | 'catalog'>;

/** A card for each link and token of `text`, in their order; what nothing is known of has one as well. */
export function cardsOf(wailian: Asked, text: string, query: EmbedQuery, catalog: Catalog = wailian.catalog()): Card[] {
  const { context, on, locale = 'zh-CN', app, client_version, conditions, keepParameters, siteOnly } = query;
  const say = wordsFor(locale);
  const ask = (paste: string): Report => wailian.check(paste, { context, on, locale, app, client_version, conditions });
  const report = ask(text);
  return subjectsOf(report).flatMap((subject) => {
    const kept = keep(subject, report, ask, { keepParameters, siteOnly });
    const card = kept && makeCard({ ...kept, catalog, say });
    return card ? [card] : [];
  });
}

/** The verdicts on all links and tokens of `text`, written in one form. '' where there is none, or nothing to frame. */
export function embed(wailian: Asked, text: string, query: EmbedQuery): string {
  const catalog = wailian.catalog();
  const cards = cardsOf(wailian, text, query, catalog);
  return cards.length === 0 ? '' : write(wailian, cards, query, catalog);
}

/** What `embed` writes, as elements: of the forms that are markup through and through; null for others. */
export function embedMarkup(wailian: Asked, text: string, query: EmbedQuery): Markup[] | null {
  const catalog = wailian.catalog();
  const cards = cardsOf(wailian, text, query, catalog);
  return cards.length === 0 ? [] : markupOf(wailian, cards, query, catalog);
}

function markupOf(wailian: Asked, cards: readonly Card[], { form = 'html', base = NO_SITE }: EmbedQuery, catalog: Catalog): Markup[] | null {
  switch (form) {
    case 'html': return cards.map((card) => cardFigure(card, base));
    case 'table': return [gridFigure(tableOf(cards, catalog), base)];
    case 'timeline': return cards.map((card) => gridFigure(timelineOf(card, years(wailian, card), catalog), base));
    case 'svg': return [cardPicture(cards[0]!, base)];
    case 'wechat': return cards.map(cardSection);
    case 'iframe': return cards.flatMap((card) => cardIframe(card, base) ?? []);
    default: return null;
  }
}

function years(wailian: Asked, card: Card): Timeline {
  const { app, locale, on, client_version, conditions } = card.report.query;
  return wailian.timeline(card.key.paste, { until: on, app, locale, client_version, conditions });
}

function write(wailian: Asked, cards: readonly Card[], query: EmbedQuery, catalog: Catalog): string {
  const { form = 'html', base = NO_SITE } = query;
  const [first] = cards as [Card, ...Card[]];
  const each = (one: (card: Card) => string, between: string): string => cards.map(one).join(between);
  switch (form) {
    case 'text': return each((card) => cardText(card, base), '\n\n');
    case 'markdown': return each((card) => cardMarkdown(card, base), '\n\n');
    case 'markdown_table': return gridMarkdown(tableOf(cards, catalog), base);
    case 'markdown_timeline': return each((card) => gridMarkdown(timelineOf(card, years(wailian, card), catalog), base), '\n\n');
    case 'page': return cardPage(first, first.subject.verdict && years(wailian, first), catalog, base);
    case 'oembed': return cardOembed(first, base);
    case 'json': return cards.length === 1 ? cardJson(first, base) : `[${each((card) => cardJson(card, base), ',\n')}]`;
    default: return markupOf(wailian, cards, query, catalog)!.map(({ text }) => text).join('\n');
  }
}
