// One verdict as a card says it: the words in their order, without any form. Read as plain text it is still right.
import type { Catalog, Line, Link, OutcomeId, Report, SourceRef, Text, Token, Verdict } from '../report.js';
import { saidOf, type AnswerKey } from '../permalink.js';
import type { Tone } from './colours.js';
import { plain } from './markup.js';
import { sayDay, type CardWords } from './words.js';

export interface Card {
  say: CardWords;
  tone: Tone;
  /** Host, chat, day. */
  place: string;
  headline: string;
  /** `strong`: what a warning must not be read without; `soft`: what the answer rests on. */
  lines: { text: string; weight: 'strong' | 'plain' | 'soft' }[];
  /** That it is a record, under which rules, and what nobody can see. */
  frozen: string;
  /** What was asked and said; `words` is set by `link.ts`. */
  key: AnswerKey;
  /** Host, or the token itself. */
  label: string;
  report: Report;
  subject: Subject;
  /** Whether only the site of a long link was kept. */
  cut: boolean;
}

/** What a report of one link or token is about. `verdict` is null for an address of the app's own page. */
export interface Subject { link: Link | null; token: Token | null; outcome: OutcomeId; verdict: Verdict | null }

export interface Circumstances { report: Report; catalog: Catalog; say: CardWords; paste: string; cut: boolean }

/** What leads the report; null where it holds neither link nor token. */
export function subjectOf({ lead, links, tokens }: Report): Subject | null {
  if (lead?.link !== undefined) return ofLink(links[lead.link]!);
  const token = lead?.token === undefined ? undefined : tokens[lead.token];
  return token ? ofToken(token) : null;
}

export const ofLink = (link: Link): Subject => (
  link.page ? { link, token: null, outcome: link.page.outcome, verdict: null } : { link, token: null, outcome: link.verdict.outcome, verdict: link.verdict });
export const ofToken = (token: Token): Subject => ({ link: null, token, outcome: token.verdict.outcome, verdict: token.verdict });

/** Sentences of the core that a card repeats, in its order. */
const REPEATED = ['trial', 'page.is', 'why.no_rule', 'why.not_ordinary', 'why.known_unknown', 'link.wrapped', 'link.carries', 'link.opaque'];
const TREATMENT = /^(verdict|past)\./;

export function makeCard({ report, catalog, say, paste, cut }: Circumstances): Card | null {
  const subject = subjectOf(report);
  if (!subject) return null;
  const { query, policies, lead } = report;
  const { link, token, verdict, outcome } = subject;
  const explanation = (link ?? token)!.explanation;
  const sentences = (wanted: (id: string) => boolean): string[] => explanation.filter(({ id }) => wanted(id)).map((line: Line) => line.text);
  const warns = lead?.kind === 'warning';
  const rule = verdict?.decided_by ? policies[verdict.decided_by] : undefined;
  const opens = outcome === 'direct' || outcome === 'confirm';
  const cautions = link ? [...link.hazards, ...(link.destination?.hazards ?? [])].filter(({ severity }) => severity === 'caution').map(({ title }) => title) : [];
  const { destination } = link ?? {};
  const name = (id: OutcomeId): string => outcomeName(id, catalog, say);
  const middle = [
    ...(warns ? [...sentences((id) => TREATMENT.test(id)), opens ? say.notSafe : ''] : []),
    rule ? inLocale(rule.summary, say) : (link ?? token)!.unknown?.words ?? '', ...sentences((id) => REPEATED.includes(id)),
    cautions.length > 0 ? say.caution(say.list(cautions)) : '',
    verdict && verdict.alternatives.length > 0 ? say.alsoSeen(say.either(verdict.alternatives.map((other) => name(other.outcome)))) : '',
    destination ? say.destination(destination.host, name(destination.verdict.outcome)) : '',
  ];
  const soft = [
    ...sentences((id) => id === 'why.evidence' || id === 'why.evidence_concluded'),
    ...sourceLine(verdict?.sources ?? [], report, say), verdict?.age ? verdict.age.words + say.end : '',
  ];
  const weighted = (texts: readonly string[], weight: 'strong' | 'plain' | 'soft') => texts.filter(Boolean).map((text) => ({ text: plain(text), weight }));
  return {
    say, report, subject, cut,
    label: labelOf(subject),
    // What was only seen long ago does not stand there in its colour.
    tone: warns ? 'warning' : verdict?.age?.past ? 'unknown' : outcome,
    place: placeOf(subject, report, catalog, say),
    headline: plain(warns ? `${say.stop} · ${lead.sentence}` : lead?.sentence ?? ''),
    lines: [...weighted(warns ? [lead.detail ?? ''] : [], 'strong'), ...weighted(middle, 'plain'), ...weighted(soft, 'soft')],
    frozen: plain(`${say.frozen(report.rules_version)}${say.locale === 'en' ? ' ' : ''}${report.limits}`),
    key: {
      lang: say.locale, paste, context: query.context, on: query.on, conditions: query.conditions ?? [],
      app: query.app === catalog.apps[0]?.id ? null : query.app, client: query.client_version,
      said: saidOf(outcome, verdict), rule: verdict?.decided_by ?? null, rules: report.rules_version,
    },
  };
}

/** All words of a card, as plain text: what its digest is of. */
export const wordsOf = (card: Card): string => [card.place, card.headline, ...card.lines.map(({ text }) => text), card.frozen, card.say.call].join('\n');

export function labelOf({ link, token }: Subject): string {
  return plain(link ? link.display_host ?? link.host ?? link.text : token!.code ?? token!.text);
}

function placeOf(subject: Subject, { query }: Report, catalog: Catalog, say: CardWords): string {
  const app = catalog.apps.find(({ id }) => id === query.app);
  const stated = (query.conditions ?? []).map((id) => app?.conditions.find((condition) => condition.id === id)).map((condition) => (condition ? inLocale(condition.names, say) : ''));
  return plain([
    labelOf(subject), chatName(query.context, query.app, catalog, say), sayDay(query.on, say), query.client_version ?? '',
    stated.length > 0 ? say.conditions(say.list(stated)) : '',
  ].filter(Boolean).join(' · '));
}

/** An official source first, else the newest; how many others there are. */
function sourceLine(ids: readonly string[], { sources }: Report, say: CardWords): string[] {
  const found = ids.map((id) => sources[id]).filter((source): source is SourceRef => source !== undefined);
  const rank = (source: SourceRef): string => `${source.official ? 1 : 0}${source.published_on ?? ''}`;
  const [first] = [...found].sort((one, other) => (rank(one) < rank(other) ? 1 : -1));
  if (!first) return [];
  const date = first.published_on === null ? null : sayDay(first.published_on, say, first.published_precision);
  return [say.source(inLocale(first.publisher, say), date, found.length - 1)];
}

export const inLocale = (text: Text, say: CardWords): string => plain(text[say.locale] ?? text['zh-CN'] ?? text.en ?? '');

export function outcomeName(id: OutcomeId, catalog: Catalog, say: CardWords): string {
  const outcome = catalog.outcomes.find((known) => known.id === id);
  return outcome ? inLocale(outcome.names, say) : id;
}

export function chatName(context: string, app: string, catalog: Catalog, say: CardWords): string {
  const found = catalog.apps.find(({ id }) => id === app);
  const chat = found?.contexts.find(({ id }) => id === context);
  return say.chat(found ? inLocale(found.names, say) : app, chat ? inLocale(chat.names, say) : context);
}

/** The name of a chat without that of its app. */
export function shortChatName(context: string, app: string, catalog: Catalog, say: CardWords): string {
  const chat = catalog.apps.find(({ id }) => id === app)?.contexts.find(({ id }) => id === context);
  return chat ? inLocale(chat.names, say) : context;
}
