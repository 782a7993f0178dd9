import type { Catalog, ContextVerdict, Link, Locale, OutcomeId, Period, Report, Token, Verdict } from '../lib/report.js';
import { Sheet, type Paint } from './terminal.js';
import { colourOf, inLocale, wordsFor, type Words } from './words.js';

/** What the human forms need beside the answer itself. */
export interface Manner {
  catalog: Catalog;
  locale: Locale;
  paint: Paint;
  /** Columns of the terminal. */
  width: number;
}

export function newSheet({ paint, width, locale }: Manner): Sheet {
  return new Sheet(paint, Math.min(width, 100), locale === 'en' ? 10 : 8);
}

export function outcomeName({ catalog, locale }: Manner, id: OutcomeId): string {
  const outcome = catalog.outcomes.find((known) => known.id === id);
  return outcome ? inLocale(outcome.names, locale) : id;
}

export function contextName({ catalog, locale }: Manner, id: string, app: string): string {
  const context = catalog.apps.find((known) => known.id === app)?.contexts.find((known) => known.id === id);
  return context ? inLocale(context.names, locale) : id;
}

export function periodText({ from, until }: Period, words: Words): string {
  return `${from ?? '…'} – ${until ?? words.open}`;
}

export function showReport(report: Report, manner: Manner): string {
  const sheet = newSheet(manner);
  const words = wordsFor(manner.locale);
  const { app, context, on } = report.query;
  sheet.note(`${contextName(manner, context, app)} · ${on}`);
  for (const link of report.links) showLink(sheet, link, report, manner, words);
  for (const token of report.tokens) showToken(sheet, token, report, manner, words);
  for (const page of report.pages) {
    sheet.gap();
    sheet.heading(page.heading ?? inLocale(page.names, manner.locale));
    sheet.row(words.labels.page, [inLocale(page.names, manner.locale), page.body].filter(Boolean).join(' · '));
    sheet.row(words.labels.outcome, outcomeName(manner, page.outcome), colourOf[page.outcome]);
    for (const advice of page.advice) sheet.row(words.labels.advice, advice.title);
  }
  for (const problem of report.problems) sheet.row(words.labels.problem, problem.message, 'red');
  sheet.gap();
  if (report.links.length + report.tokens.length + report.pages.length === 0) sheet.heading(words.nothingFound);
  sheet.note(report.limits);
  return sheet.toString();
}

function showLink(sheet: Sheet, link: Link, report: Report, manner: Manner, words: Words): void {
  const { labels } = words;
  sheet.gap();
  sheet.heading(link.text);
  if (link.problem) sheet.row(labels.problem, link.problem.message, 'red');
  showVerdict(sheet, link.verdict, manner, words);
  const site = link.site && `${inLocale(link.site.names, manner.locale)} · ${inLocale(link.site.owner.names, manner.locale)}`;
  sheet.row(labels.site, [site, link.display_host ?? link.host].filter(Boolean).join(' · ') || '?');
  for (const step of link.chain.slice(1)) sheet.row(labels.leads, step.url);
  if (link.destination) {
    const { outcome } = link.destination.verdict;
    sheet.row('', `${link.destination.host}: ${outcomeName(manner, outcome)}`, colourOf[outcome]);
  }
  for (const hazard of link.hazards) {
    sheet.row(labels.caution, `${words.severity[hazard.severity]} · ${hazard.title}: ${hazard.detail}`, hazard.severity === 'note' ? undefined : 'yellow');
  }
  for (const line of link.explanation) sheet.row(labels.why, line.text);
  showRule(sheet, link.verdict, report, manner, words);
  showContexts(sheet, link.by_context, report, manner, words);
  if (link.clean) sheet.row(labels.clean, link.clean.url);
  for (const advice of link.advice) sheet.row(labels.advice, `${advice.title}: ${advice.text}`);
}

function showToken(sheet: Sheet, token: Token, report: Report, manner: Manner, words: Words): void {
  sheet.gap();
  sheet.heading(token.text);
  showVerdict(sheet, token.verdict, manner, words);
  sheet.row(words.labels.token, [token.title, token.code, token.site && inLocale(token.site.names, manner.locale)].filter(Boolean).join(' · '));
  for (const line of token.explanation) sheet.row(words.labels.why, line.text);
  showRule(sheet, token.verdict, report, manner, words);
  showContexts(sheet, token.by_context, report, manner, words);
  for (const advice of token.advice) sheet.row(words.labels.advice, `${advice.title}: ${advice.text}`);
}

function showVerdict(sheet: Sheet, verdict: Verdict, manner: Manner, words: Words): void {
  const trial = verdict.trial ? ` · ${words.trial}` : '';
  sheet.row(words.labels.outcome, outcomeName(manner, verdict.outcome) + trial, colourOf[verdict.outcome]);
  for (const { outcome, note } of verdict.alternatives) {
    sheet.row(words.labels.seen, `${outcomeName(manner, outcome)}: ${inLocale(note, manner.locale)}`, colourOf[outcome]);
  }
}

/** The explanation has told what the rule says: here stand its id, how far it is to be trusted, and who says so. */
function showRule(sheet: Sheet, verdict: Verdict, report: Report, manner: Manner, words: Words): void {
  const { decided_by, confidence, evidence, currency, last_confirmed } = verdict;
  const confirmed = last_confirmed && `${words.lastConfirmed} ${last_confirmed}`;
  const kind = evidence && words.evidence[evidence];
  const basis = kind && confidence === 'inferred' && evidence !== 'inference' ? words.concluded(kind) : kind;
  const trust = [basis, confirmed, words.currency[currency]];
  sheet.row(words.labels.rule, decided_by === null ? words.noRule : [decided_by, ...trust].filter(Boolean).join(' · '));
  for (const id of verdict.sources) {
    const source = report.sources[id];
    if (source) sheet.row(words.labels.source, [inLocale(source.publisher, manner.locale), source.title, source.published_on].filter(Boolean).join(' · '));
  }
}

/** All chats, those with the same outcome in one row. */
function showContexts(sheet: Sheet, byContext: Record<string, ContextVerdict>, report: Report, manner: Manner, words: Words): void {
  const rows = new Map<OutcomeId, string[]>();
  for (const [id, { outcome }] of Object.entries(byContext)) {
    rows.set(outcome, [...(rows.get(outcome) ?? []), contextName(manner, id, report.query.app)]);
  }
  const separator = manner.locale === 'en' ? ', ' : '、';
  [...rows].forEach(([outcome, contexts], at) => {
    sheet.row(at === 0 ? words.labels.chats : '', `${outcomeName(manner, outcome)}: ${contexts.join(separator)}`, colourOf[outcome]);
  });
}
