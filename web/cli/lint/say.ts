// What is said of a finding, in the reader's language, with the names that the rules have.
import type { Catalog, Locale, OutcomeId, ScanRow } from '../../lib/report.js';
import { inLocale } from '../words/words.js';
import { lintWordsFor, type LintWords } from './words.js';

export class Sayer {
  readonly words: LintWords;
  readonly #catalog: Catalog;
  readonly #locale: Locale;
  readonly #app: string;

  constructor(catalog: Catalog, locale: Locale, app: string | undefined) {
    this.words = lintWordsFor(locale);
    this.#catalog = catalog;
    this.#locale = locale;
    this.#app = app ?? catalog.apps[0]!.id;
  }

  outcome(id: OutcomeId): string {
    const found = this.#catalog.outcomes.find((known) => known.id === id);
    return found ? inLocale(found.names, this.#locale) : id;
  }

  context(id: string): string {
    const found = this.#catalog.apps.find((app) => app.id === this.#app)?.contexts.find((known) => known.id === id);
    return found ? inLocale(found.names, this.#locale) : id;
  }

  message(rule: string, row: ScanRow, context: string, url: string): string {
    const [kind, id] = rule.split('/') as [string, string];
    const { words } = this;
    const host = row.host ?? url;
    const chat = this.context(context);
    const because = row.decided_by ? words.because(row.decided_by, row.last_confirmed) : '';
    switch (kind) {
      case 'outcome': return words.outcome(host, this.outcome(row.outcome), chat) + because;
      case 'destination': return words.destination(host, row.destination ?? '', this.outcome(row.destination_outcome!), chat);
      case 'hazard': return words.hazard(row.inside ?? host, id);
      case 'address': return words.address(url, id);
      case 'expires': return words.trial(host, chat) + because;
      default: return words.stale(host, row.last_confirmed ?? '');
    }
  }

  /** What a rule is about, for tools that list rules. */
  rule(rule: string): string {
    const [kind, id] = rule.split('/') as [string, string];
    return this.words.rules[kind as keyof LintWords['rules']](kind === 'outcome' || kind === 'destination' ? this.outcome(id as OutcomeId) : id);
  }
}
