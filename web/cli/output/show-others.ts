import type { ContextVerdict, Diff, Lookup, Timeline } from '../../lib/report.js';
import { contextName, newSheet, outcomeName, periodText, showReaders, type Manner } from './show-report.js';
import { colourOf, inLocale, wordsFor } from '../words/words.js';

export function showTimeline(timeline: Timeline, app: string, manner: Manner): string {
  const sheet = newSheet(manner);
  const words = wordsFor(manner.locale);
  const { url, token, site } = timeline.subject;
  sheet.heading([url ?? token, site && inLocale(site.names, manner.locale)].filter(Boolean).join(' · '));
  for (const [context, segments] of Object.entries(timeline.contexts)) {
    sheet.gap();
    sheet.heading(contextName(manner, context, app));
    for (const { from, until, outcome, trial, currency, decided_by } of segments) {
      const days = `${from ?? '…'} – ${until ?? timeline.until}`;
      const parts = [days, outcomeName(manner, outcome), trial && words.trial, currency === 'last_known' && words.currency.last_known, decided_by];
      sheet.item(parts.filter(Boolean).join(' · '), colourOf[outcome]);
    }
  }
  if (timeline.observations) sheet.gap();
  showReaders(sheet, timeline.observations, app, manner, words);
  return sheet.toString();
}

export function showDiff(diff: Diff, app: string, manner: Manner): string {
  const sheet = newSheet(manner);
  const words = wordsFor(manner.locale);
  sheet.heading(`${diff.from} → ${diff.to}`);
  if (diff.changes.length === 0) sheet.note(words.nothingChanged);
  for (const { context, before, after } of diff.changes) {
    sheet.item(`${contextName(manner, context, app)} · ${change(before, after, manner)}`, colourOf[after.outcome]);
    if (after.decided_by !== null) sheet.item(`  ${after.decided_by}`);
  }
  return sheet.toString();
}

/** What of the verdict changed, the most telling first. */
function change(before: ContextVerdict, after: ContextVerdict, manner: Manner): string {
  const words = wordsFor(manner.locale);
  const [from, to] = [before, after].map(({ outcome, trial }) => outcomeName(manner, outcome) + (trial ? ` · ${words.trial}` : ''));
  if (from !== to) return `${from} → ${to}`;
  if (before.decided_by !== after.decided_by) return `${to} · ${words.otherRule}`;
  return `${to} · ${words.currency[before.currency]} → ${words.currency[after.currency]}`;
}

export function showLookup(lookup: Lookup, manner: Manner): string {
  const { locale } = manner;
  const words = wordsFor(locale);
  const sheet = newSheet(manner);
  sheet.heading(lookup.query);
  for (const site of lookup.sites) {
    sheet.row(words.labels.site, `${inLocale(site.names, locale)} (${site.id}) · ${inLocale(site.owner.names, locale)} · ${inLocale(site.link_class.names, locale)}`);
    sheet.row('', site.hosts.map(({ host }) => host).join(' '));
  }
  for (const policy of lookup.policies) {
    sheet.row(words.labels.rule, `${inLocale(policy.title, locale)} (${policy.id}) · ${periodText(policy.period, words)} · ${outcomeName(manner, policy.outcome)}`);
  }
  for (const event of lookup.events) sheet.row(words.labels.event, `${event.date} · ${inLocale(event.title, locale)}`);
  for (const source of lookup.sources) sheet.row(words.labels.source, [inLocale(source.publisher, locale), source.title, source.published_on].filter(Boolean).join(' · '));
  for (const redirector of lookup.redirectors) sheet.row(words.labels.leads, `${inLocale(redirector.names, locale)} (${redirector.id})`);
  for (const token of lookup.tokens) sheet.row(words.labels.token, `${token.title} (${token.id})`);
  return sheet.toString();
}

export function showContexts(manner: Manner): string {
  return manner.catalog.apps
    .map((app) => {
      const sheet = newSheet(manner);
      sheet.heading(`${inLocale(app.names, manner.locale)} (${app.id})`);
      for (const { id, names, hint } of app.contexts) {
        sheet.item(`${id} · ${inLocale(names, manner.locale)} · ${inLocale(hint, manner.locale)}`);
      }
      for (const { id, question } of app.conditions) sheet.item(`--condition ${id} · ${inLocale(question, manner.locale)}`);
      return sheet.toString();
    })
    .join('\n\n');
}
