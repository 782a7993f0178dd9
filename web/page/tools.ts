// What the folds below the answer hold.
import { say } from '../element/answer/subject.js';
import { stringsOf } from '../element/language.js';
import { addSheets } from '../element/styles.js';
import type { Query } from '../lib/report.js';
import { BatchView } from './batch/batch-view.js';
import batchSheet from './batch/batch.css';
import { OwnRulesView } from './own-rules.js';
import { SettingsView } from './settings/settings-view.js';
import { withText } from './state.js';
import type { PageStrings } from './strings/page-strings.js';
import { zhCN } from './strings/zh-cn-tools.js';
import type { Workbench } from './tool-side.js';
import toolsSheet from './tools.css';

export class Tools {
  readonly batch: BatchView;
  readonly rules: OwnRulesView;
  readonly #settings: SettingsView;
  readonly #bench: Workbench;

  constructor(bench: Workbench) {
    const { folds, loaded } = bench;
    addSheets(document, toolsSheet, batchSheet);
    this.#bench = bench;
    this.batch = new BatchView(folds.batch, bench.startScanWorker);
    this.#settings = new SettingsView(folds.settings);
    this.rules = new OwnRulesView(folds.ownRules, () => loaded.base, bench.useRules);
  }

  show(query: Query, { locale, folds, notices, tools: words = zhCN }: PageStrings): void {
    const { loaded, store, own, changeOwn } = this.#bench;
    const { state, change, replace } = store;
    const app = loaded.app(state.app);
    const { catalog } = loaded;
    if (!catalog || !app) return;
    const strings = stringsOf(locale);
    this.batch.show({
      title: folds.batch, words, strings, query, rules: loaded.own?.wailian.compiled ?? null, pasted: () => store.state.paste,
      contexts: app.contexts.map(({ id, names }) => ({ id, name: strings.contexts[id] ?? say(names, strings) })),
      read: (text) => {
        replace((now) => withText(now, text));
        window.scrollTo(0, 0);
      },
    });
    this.#settings.show({
      title: folds.settings, words, strings, app, sites: () => loaded.sites, classes: catalog.link_classes, own: own(), client: state.client,
      change: changeOwn, changeClient: (client) => change({ client }),
    });
    this.rules.show({ ...words.ownRules, title: folds.ownRules, back: notices.dropRules });
  }
}
