// The tools below the answer: many links, the reader's own link management, the reader's own rules.
import { say } from '../element/answer/subject.js';
import { stringsOf } from '../element/language.js';
import type { Query } from '../lib/report.js';
import { BatchView } from './batch/batch-view.js';
import type { Loaded } from './loaded.js';
import { OwnRulesView, type OwnRules } from './own-rules.js';
import { keepSettings, loadSettings, settingsFor, type OwnSettings } from './settings/own-settings.js';
import { SettingsView } from './settings/settings-view.js';
import type { Store } from './store.js';
import type { PageStrings } from './strings/page-strings.js';

export class ToolSide {
  own: OwnSettings = loadSettings();
  readonly batch = new BatchView();
  readonly #settings = new SettingsView();
  readonly #rules: OwnRulesView;
  readonly #loaded: Loaded;
  readonly #store: Store;

  /** `use` puts the reader's rules, or ours again (null), to work. */
  constructor(place: HTMLElement, loaded: Loaded, store: Store, use: (rules: OwnRules | null) => void) {
    this.#loaded = loaded;
    this.#store = store;
    this.#rules = new OwnRulesView(() => loaded.base, use);
    place.append(this.batch.element, this.#settings.element, this.#rules.element);
  }

  dropRules(): void {
    this.#rules.drop();
  }

  /** The reader's choices as the core of this app takes them. */
  settings(): Query['settings'] {
    const app = this.#loaded.app(this.#store.state.app);
    const { catalog, sites } = this.#loaded;
    return app && catalog ? settingsFor(this.own, app, catalog.link_classes, new Set(sites.map(({ id }) => id))) : undefined;
  }

  show(query: Query, words: PageStrings): void {
    const { catalog, sites, own } = this.#loaded;
    const { state, change } = this.#store;
    const app = this.#loaded.app(state.app);
    if (!catalog || !app) return;
    const strings = stringsOf(words.locale);
    this.batch.show({
      words, strings, query, rules: own?.text ?? null, pasted: () => this.#store.state.paste,
      contexts: app.contexts.map(({ id, names }) => ({ id, name: strings.contexts[id] ?? say(names, strings) })),
      read: (text) => {
        change({ paste: text });
        window.scrollTo(0, 0);
      },
    });
    this.#settings.show({
      words, strings, app, sites, classes: catalog.link_classes, own: this.own, client: state.client,
      change: (settings) => {
        this.own = settings;
        keepSettings(settings);
        change({});
      },
      changeClient: (client) => change({ client }),
    });
    this.#rules.show(words);
  }
}
