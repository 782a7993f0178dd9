// Quotations of verdicts, in every form: the one door for library, command line and page, so that all write the same bytes.
import type { Catalog, Locale, Report } from '../report.js';
import type { Wailian } from '../wailian.js';
import { makeCard, type Card } from './card.js';
import { gridHtml, gridMarkdown } from './grid.js';
import { cardHtml } from './html.js';
import { cardIframe } from './iframe.js';
import { cardJson } from './json.js';
import { keep, subjectsOf, type KeepOptions } from './kept-text.js';
import { cardMarkdown } from './markdown.js';
import { cardOembed } from './oembed.js';
import { cardPage } from './page.js';
import { cardSvg } from './svg.js';
import { tableOf } from './table.js';
import { cardText } from './text.js';
import { timelineOf } from './timeline.js';
import { cardWechat } from './wechat.js';
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
export interface EmbedQuery extends KeepOptions {
  context: string;
  /** Civil day, `YYYY-MM-DD`. */
  on: string;
  locale?: Locale;
  app?: string;
  client_version?: string;
  conditions?: string[];
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
  return write(wailian, cardsOf(wailian, text, query, catalog), query, catalog);
}

function write(wailian: Asked, cards: readonly Card[], { form = 'html', base = NO_SITE }: EmbedQuery, catalog: Catalog): string {
  if (cards.length === 0) return '';
  const each = (one: (card: Card) => string, between = '\n'): string => cards.map(one).filter(Boolean).join(between);
  const years = (card: Card) => {
    const { app, locale, on, client_version, conditions } = card.report.query;
    return wailian.timeline(card.key.paste, { until: on, app, locale, client_version, conditions });
  };
  switch (form) {
    case 'html': return each((card) => cardHtml(card, base));
    case 'text': return each((card) => cardText(card, base), '\n\n');
    case 'markdown': return each((card) => cardMarkdown(card, base), '\n\n');
    case 'table': return gridHtml(tableOf(cards, catalog), base);
    case 'markdown_table': return gridMarkdown(tableOf(cards, catalog), base);
    case 'timeline': return each((card) => gridHtml(timelineOf(card, years(card), catalog), base));
    case 'markdown_timeline': return each((card) => gridMarkdown(timelineOf(card, years(card), catalog), base), '\n\n');
    case 'svg': return cardSvg(cards[0]!, base);
    case 'wechat': return each(cardWechat);
    case 'page': return cardPage(cards[0]!, cards[0]!.subject.verdict && years(cards[0]!), catalog, base);
    case 'iframe': return each((card) => cardIframe(card, base)?.text ?? '');
    case 'oembed': return cardOembed(cards[0]!, base);
    case 'json': return cards.length === 1 ? cardJson(cards[0]!, base) : `[${each((card) => cardJson(card, base), ',\n')}]`;
  }
}
