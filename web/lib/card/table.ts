// One link in every chat, or several links in every chat.
import type { Catalog, ContextVerdict } from '../report.js';
import { chatName, inLocale, outcomeName, shortChatName, type Card } from './card.js';
import type { Grid } from './grid.js';
import { sayDay } from './words.js';

export function tableOf(cards: readonly Card[], catalog: Catalog): Grid {
  const [card] = cards;
  const { say, report: { query } } = card!;
  const chats = catalog.apps.find(({ id }) => id === query.app)?.contexts.map(({ id }) => id) ?? [];
  const date = sayDay(query.on, say);
  const app = catalog.apps.find(({ id }) => id === query.app);
  const grid = { locale: say.locale, frozen: card!.frozen, call: say.call, keys: cards.map(({ key }) => ({ ...key, as: 'table' })) };
  const verdictIn = ({ subject }: Card, chat: string): ContextVerdict | undefined => (subject.link ?? subject.token)!.by_context[chat];
  const outcome = (card: Card, chat: string): string => {
    const verdict = verdictIn(card, chat);
    if (!verdict) return '—';
    const words = say.either([...new Set([nameOf(verdict, catalog, card), ...verdict.alternatives.map((id) => outcomeName(id, catalog, say))])]);
    const old = cards.length > 1 && verdict.age_band === 'over_three_years' && verdict.last_confirmed;
    return old ? say.asOf(words, sayDay(old, say, 'month')) : words;
  };
  if (cards.length === 1) {
    return {
      ...grid, title: warned(card!, say.chats(card!.label, [app ? inLocale(app.names, say) : '', date].filter(Boolean).join(' · '))),
      columns: [say.columns.chat, say.columns.outcome, say.columns.confirmed],
      rows: chats.map((chat) => {
        const confirmed = verdictIn(card!, chat)?.last_confirmed;
        return { heading: shortChatName(chat, query.app, catalog, say), cells: [outcome(card!, chat), confirmed ? sayDay(confirmed, say) : '—'] };
      }),
    };
  }
  return {
    ...grid, title: say.chatsOfLinks([app ? inLocale(app.names, say) : chatName(query.context, query.app, catalog, say), date].join(' · ')),
    columns: [say.columns.link, ...chats.map((chat) => shortChatName(chat, query.app, catalog, say))],
    rows: cards.map((one) => ({ heading: warned(one, one.label), cells: chats.map((chat) => outcome(one, chat)) })),
  };
}

const nameOf = ({ outcome, trial }: ContextVerdict, catalog: Catalog, { say }: Card): string => (trial ? say.trialOf(outcomeName(outcome, catalog, say)) : outcomeName(outcome, catalog, say));

/** A warning goes before any table, too. */
export const warned = ({ tone, headline }: Card, title: string): string => (tone === 'warning' ? `${headline} · ${title}` : title);
