// The tools below the answer, folded: many links, the reader's own link management, the reader's own rules. What is
// inside of the folds comes later.
import { element, h, patch } from '../components/view.js';
import type { Query, Report } from '../lib/report.js';
import { afterPaint } from './after-paint.js';
import type { CoreState } from './core-state.js';
import { AT_ONCE, headOf } from './long-text.js';
import type { Notices } from './notices.js';
import type { UserRules } from './panels/rules/own-rules.js';
import { isNothing, keepSettings, loadSettings, NOTHING, settingsFor, type UserSettings } from './panels/preferences/user-settings.js';
import type { Store } from './store.js';
import type { ExampleId, PageStrings } from '../i18n/page.js';
import type { Tools } from './tools.js';

/** What the tools need of the page. */
export interface PanelContext {
  loaded: CoreState;
  store: Store;
  notices: Notices;
  folds: Record<'batch' | 'settings' | 'ownRules', HTMLDetailsElement>;
  /** Where there is to learn from. */
  guide: HTMLElement;
  chooseExample(id: ExampleId): void;
  startScanWorker(): Worker;
  /** Puts the reader's rules, or ours again (null), to work. */
  useRules(rules: UserRules | null): void;
  own(): UserSettings;
  changeOwn(own: UserSettings): void;
}

export class ToolsPanel {
  #own: UserSettings | null = null;
  #tools: Tools | null = null;
  #asked: [Query, PageStrings] | null = null;
  /** Calls off the drawing that is to come. */
  #stop = (): void => {};
  readonly #place: HTMLElement;
  readonly #bench: PanelContext;

  constructor(place: HTMLElement, bench: Pick<PanelContext, 'loaded' | 'store' | 'notices' | 'startScanWorker' | 'useRules' | 'chooseExample'>) {
    const fold = (id: string): HTMLDetailsElement => element('details', { class: 'tool', id });
    const folds = { batch: fold('batch'), settings: fold('settings'), ownRules: fold('own-rules') };
    this.#bench = {
      ...bench, folds, guide: element('div'), own: () => this.own,
      changeOwn: (own) => {
        this.#own = own;
        keepSettings(own);
        bench.store.change({});
      },
    };
    this.#place = place;
  }

  /** Fetches what is inside of the folds. */
  async fill(): Promise<Tools> {
    const { Tools: Inside } = await import('./tools.js');
    this.#tools ??= new Inside(this.#bench);
    if (this.#asked) this.#tools.show(...this.#asked);
    return this.#tools;
  }

  /** See `WailianChecker.apart`. Where there is no worker, the page answers after all. */
  answerApart(paste: string, query: Query): Report | { head: string; whole: Promise<Report> } | null {
    const head = headOf(paste, AT_ONCE);
    if (head === paste) return null;
    const here = (): Report => this.#bench.loaded.wailian!.check(paste, query);
    return this.#tools?.knownAnswer(paste, query)
      ?? { head, whole: this.fill().then((tools) => tools.answerLong(paste, query)).catch(here) };
  }

  async checkLines(): Promise<void> {
    (await this.fill()).batch.startWithPaste();
  }

  /** Read when they are first needed: the first look into storage can hold a page up. */
  get own(): UserSettings {
    return (this.#own ??= loadSettings());
  }

  dropRules(): void {
    this.#tools?.rules.drop();
  }

  clearSettings(): void { this.#bench.changeOwn(NOTHING); }

  /** The reader's choices as the core of this app takes them. */
  settings(): Query['settings'] {
    const { loaded, store } = this.#bench;
    const app = loaded.app(store.state.app);
    if (isNothing(this.own)) return undefined;
    return app && loaded.catalog ? settingsFor(this.own, app, loaded.catalog.link_classes, new Set(loaded.sites.map(({ id }) => id))) : undefined;
  }

  show(query: Query, words: PageStrings): void {
    this.#asked = [query, words];
    if (this.#tools) {
      // Below the answer, and none of it: when that is painted.
      this.#stop();
      this.#stop = afterPaint(() => this.#tools?.show(query, words));
      return;
    }
    const { folds } = this.#bench;
    for (const name of Object.keys(folds) as (keyof typeof folds)[]) patch(folds[name], [h('summary', null, words.folds[name])]);
    if (!this.#place.hasChildNodes()) this.#place.append(...Object.values(folds), this.#bench.guide);
  }
}
