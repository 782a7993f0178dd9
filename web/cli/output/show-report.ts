import type { Catalog, ContextVerdict, Link, Locale, OutcomeId, Period, ReaderRecords, Report, ScanRow, Token, UnknownHelp, Verdict } from '../../lib/report.js';
import { Sheet, type Colour, type Paint } from './terminal.js';
import { colourOf, inLocale, wordsFor, type Words } from '../words/words.js';

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

/** Before an outcome whose evidence is more than three years old: a broken ring, and no colour. */
const oldMark = '◌';

/** `rest` are the rows of what the report counts under `more`: a line each. */
export function showReport(report: Report, rest: readonly ScanRow[], manner: Manner): string {
  const sheet = newSheet(manner);
  const words = wordsFor(manner.locale);
  const { app, context, on } = report.query;
  sheet.note(`${contextName(manner, context, app)} · ${on}`);
  for (const link of report.links) showLink(sheet, link, report, manner, words);
  for (const token of report.tokens) showToken(sheet, token, report, manner, words);
  if (rest.length > 0) {
    sheet.gap();
    sheet.heading(words.rest(rest.length));
    for (const row of rest) showRow(sheet, row, report, manner);
  }
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
  sheet.note(`${words.rulesVersion} ${report.rules_version}`);
  return sheet.toString();
}

/** Beside a warning nothing is green: that a link opens does not make it safe. */
function colour(outcome: OutcomeId, warns: boolean): Colour | undefined {
  return warns && outcome === 'direct' ? undefined : colourOf[outcome];
}

function showRow(sheet: Sheet, row: ScanRow, report: Report, manner: Manner): void {
  const outcome = outcomeName(manner, row.outcome) + (row.destination_outcome ? ` → ${outcomeName(manner, row.destination_outcome)}` : '');
  // Words of the rules stand in full answers alone: here the ids do.
  const said = [outcome, row.site, row.problem, ...row.hazards, row.destination ?? row.carries, row.other_reading, report.paste.slice(row.start, row.end)].filter(Boolean).join(' · ');
  sheet.item(said, colour(row.outcome, row.lead === 'warning'));
}

function showLink(sheet: Sheet, link: Link, report: Report, manner: Manner, words: Words): void {
  const { labels } = words;
  sheet.gap();
  sheet.heading(link.text);
  if (link.problem) sheet.row(labels.problem, link.problem.message, 'red');
  const warns = link.lead.kind === 'warning';
  if (warns) {
    sheet.row(words.severity.warning, `${words.stop} · ${link.lead.sentence}`, 'red');
    sheet.row(words.severity.warning, link.lead.detail ?? '');
  }
  showVerdict(sheet, link.verdict, manner, words, warns);
  const site = link.site && `${inLocale(link.site.names, manner.locale)} · ${inLocale(link.site.owner.names, manner.locale)}`;
  sheet.row(labels.site, [site, link.display_host ?? link.host].filter(Boolean).join(' · ') || '?');
  if (link.alternative?.url) sheet.row(labels.otherReading, link.alternative.url);
  for (const step of link.chain.slice(1)) sheet.row(labels.leads, step.url);
  if (link.destination) {
    const { outcome } = link.destination.verdict;
    sheet.row('', `${link.destination.host}: ${outcomeName(manner, outcome)}`, colour(outcome, warns));
  }
  for (const hazard of link.hazards) {
    sheet.row(labels.caution, `${words.severity[hazard.severity]} · ${hazard.title}: ${hazard.detail}`, hazard.severity === 'note' ? undefined : 'yellow');
  }
  for (const line of link.explanation) sheet.row(labels.why, line.text);
  showRule(sheet, link.verdict, report, manner, words);
  showContexts(sheet, link.by_context, report, manner, words, warns);
  showUnknown(sheet, link.unknown, words);
  showReaders(sheet, link.observations, report.query.app, manner, words);
  for (const inside of [link.destination, link.carries]) {
    if (inside?.observations?.records.length) showReaders(sheet, inside.observations, report.query.app, manner, words, inside.host);
  }
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
  showUnknown(sheet, token.unknown, words);
  for (const advice of token.advice) sheet.row(words.labels.advice, `${advice.title}: ${advice.text}`);
}

/** Why nobody knows, how to find out, and what is known nearby. */
function showUnknown(sheet: Sheet, unknown: UnknownHelp | undefined, { labels }: Words): void {
  if (!unknown) return;
  sheet.row(labels.unknown, unknown.words);
  sheet.row(labels.tryIt, unknown.try_it.steps);
  for (const { words } of unknown.try_it.results) sheet.row('', words);
  for (const { words } of unknown.nearest) sheet.row(labels.nearest, words);
}

function showVerdict(sheet: Sheet, verdict: Verdict, manner: Manner, words: Words, warns = false): void {
  const trial = verdict.trial ? ` · ${words.trial}` : '';
  const notSafe = warns && (verdict.outcome === 'direct' || verdict.outcome === 'confirm') ? ` · ${words.notSafe}` : '';
  sheet.row(words.labels.outcome, (verdict.age?.past ? `${oldMark} ` : '') + outcomeName(manner, verdict.outcome) + trial + notSafe,
    verdict.age?.past ? 'grey' : colour(verdict.outcome, warns));
  for (const { outcome, note } of verdict.alternatives) {
    sheet.row(words.labels.seen, `${outcomeName(manner, outcome)}: ${inLocale(note, manner.locale)}`, colour(outcome, warns));
  }
}

/** The explanation has told what the rule says: here stand its id, how far it is to be trusted, and who says so. */
function showRule(sheet: Sheet, verdict: Verdict, report: Report, manner: Manner, words: Words): void {
  const { decided_by, confidence, evidence, age } = verdict;
  const kind = evidence && words.evidence[evidence];
  const basis = kind && confidence === 'inferred' && evidence !== 'inference' ? words.concluded(kind) : kind;
  const trust = [basis, age?.words];
  sheet.row(words.labels.rule, decided_by === null ? words.noRule : [decided_by, ...trust].filter(Boolean).join(' · '));
  for (const id of verdict.sources) {
    const source = report.sources[id];
    if (source) sheet.row(words.labels.source, [inLocale(source.publisher, manner.locale), source.title, source.published_on].filter(Boolean).join(' · '));
  }
}

/** All chats, those with the same outcome in one row. */
function showContexts(sheet: Sheet, byContext: Record<string, ContextVerdict>, report: Report, manner: Manner, words: Words, warns = false): void {
  const rows = new Map<OutcomeId, string[]>();
  for (const [id, { outcome, age_band }] of Object.entries(byContext)) {
    const old = age_band === 'over_three_years' && outcome !== 'unknown';
    rows.set(outcome, [...(rows.get(outcome) ?? []), (old ? `${oldMark} ` : '') + contextName(manner, id, report.query.app)]);
  }
  const separator = manner.locale === 'en' ? ', ' : '、';
  [...rows].forEach(([outcome, contexts], at) => {
    sheet.row(at === 0 ? words.labels.chats : '', `${outcomeName(manner, outcome)}: ${contexts.join(separator)}`, colour(outcome, warns));
  });
}

/** What readers have seen, apart from the verdict, each record with its age. `inside` is the host of an address in the link. */
export function showReaders(sheet: Sheet, readers: ReaderRecords | undefined, app: string, manner: Manner, { labels, readers: say }: Words, inside?: string): void {
  if (!readers) return;
  if (inside !== undefined) sheet.row(labels.readers, inside);
  const chat = (id: string) => contextName(manner, id, app);
  const { records, more, disagree } = readers;
  if (disagree.length > 0) sheet.row(labels.readers, say.disagree(disagree.map(chat).join(manner.locale === 'en' ? ', ' : '、')), 'yellow');
  for (const { context, on, outcome, client, said, remark, age_months, agrees, matched_by } of records) {
    const held = agrees === null ? say.alone : agrees ? say.agrees : say.differs;
    const parts = [chat(context), outcomeName(manner, outcome) + say.aside(held), on + say.aside(say.ago(age_months)), client, say.matchedBy[matched_by], said && say.said(said), remark];
    sheet.row(labels.readers, parts.filter(Boolean).join(' · '));
  }
  if (more > 0) sheet.row(labels.readers, say.more(more));
  if (records.length === 0) sheet.row(labels.readers, say.none);
}
