// The core and the rules that answer now: ours, or the reader's own in their place.
import type { Wailian } from '../../lib/site.js';
import type { Catalog, Locale, SiteRef } from '../../lib/report.js';
import type { UserRules } from '../panels/rules/user-rules.js';

export type App = Catalog['apps'][number];

export class CoreState {
  #base: Wailian | null = null;
  #own: UserRules | null = null;
  #catalog: Catalog | null = null;
  #sites: readonly SiteRef[] | null = null;

  get base(): Wailian | null { return this.#base; }
  get own(): UserRules | null { return this.#own; }
  get wailian(): Wailian | null { return this.#own?.wailian ?? this.#base; }
  get catalog(): Catalog | null { return this.#catalog; }
  /** Asked for when they are needed: hundreds, for the reader's own choices alone. */
  get sites(): readonly SiteRef[] { return (this.#sites ??= this.wailian?.catalog({ full: true }).sites ?? []); }

  take(base: Wailian | null, own: UserRules | null): void {
    this.#base = base;
    this.#own = own;
    this.#catalog = this.wailian?.catalog() ?? null;
    this.#sites = null;
  }

  /** Whether the rules that answer have texts in this language; before there are any, nothing stands in the way. */
  speaks(locale: Locale): boolean { return this.wailian?.speaks(locale) ?? true; }

  /** Fetches those texts. Rejects where they cannot be had; then all stays as it was. */
  async learn(locale: Locale): Promise<void> {
    const [base, own] = [this.#base, this.#own];
    if (!base || this.speaks(locale)) return;
    const [fluent, ownFluent] = await Promise.all([base.inLocale(locale), own?.wailian.inLocale(locale)]);
    if (base === this.#base && own === this.#own) this.take(fluent, own && ownFluent ? { ...own, wailian: ownFluent } : null);
  }

  /** Fetches what no verdict turns on. Rejects where it cannot be had; then all stays as it was. */
  async complete(): Promise<void> {
    // Another language may come in between.
    for (let base = this.#base; base?.compiled.rest === undefined; base = this.#base) {
      const whole = await base?.whole();
      if (!whole) return;
      if (base === this.#base) this.take(whole, this.#own);
    }
  }

  /** The app of that id, else the first one of the rules. */
  app(id: string | null): App | undefined {
    return this.#catalog?.apps.find((entry) => entry.id === id) ?? this.#catalog?.apps[0];
  }

  /** The context of that id where the app has it, else its first. Before the rules are there, any may be right. */
  context(app: App | undefined, id: string): string {
    return !app || app.contexts.some((context) => context.id === id) ? id : app.contexts[0]!.id;
  }
}
