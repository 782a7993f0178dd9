// What the folds below the answer hold.
import { known, say } from '../element/answer/subject.js';
import { stringsOf } from '../element/language.js';
import { addSheets } from '../element/styles.js';
import type { CompiledRules } from '../lib/site.js';
import type { Query, Report } from '../lib/report.js';
import { tooLong } from './check-state.js';
import { BatchView } from './batch/batch-view.js';
import batchSheet from './batch/batch.css';
import { LongAnswer } from './long-answer.js';
import { AT_ONCE, headOf, IN_FULL } from './long-text.js';
import { OwnRulesView } from './own-rules.js';
import { SettingsView } from './settings/settings-view.js';
import { withText } from './state.js';
import type { PageStrings, ToolStrings } from './strings/page-strings.js';
import { zhCN } from './strings/zh-cn-tools.js';
import type { Workbench } from './tool-side.js';
import toolsSheet from './tools.css';

export class Tools {
  readonly batch: BatchView;
  readonly rules: OwnRulesView;
  readonly #settings: SettingsView;
  readonly #long: LongAnswer;
  readonly #bench: Workbench;
  #words: ToolStrings = zhCN;

  constructor(bench: Workbench) {
    const { folds, loaded } = bench;
    addSheets(document, toolsSheet, batchSheet);
    this.#bench = bench;
    this.#long = new LongAnswer(bench.startScanWorker);
    this.batch = new BatchView(folds.batch, bench.startScanWorker);
    this.#settings = new SettingsView(folds.settings);
    this.#takeDrops();
    this.rules = new OwnRulesView(folds.ownRules, bench.startScanWorker, () => loaded.base, bench.useRules);
  }

  /** A file that is dropped beside the folds would be opened in place of the page, with all that is written there. */
  #takeDrops(): void {
    document.addEventListener('dragover', (event) => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault(); });
    document.addEventListener('drop', (event) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      const text = !file.type || /^text\/|[/+]json$/.test(file.type);
      if (!text) this.#refuse(file.name);
      else if (file.size > AT_ONCE.length) this.batch.startWithFile(file);
      else void file.text().then((short) => this.#bench.store.replace((now) => withText(now, short)));
    });
  }

  #refuse(file: string): void {
    this.#bench.notices.set('file', { title: this.#words.batch.notText(file) });
  }

  get #ownRules(): CompiledRules | null { return this.#bench.loaded.own?.wailian.compiled ?? null; }

  knownAnswer(paste: string, query: Query): Report | null {
    return this.#long.known(inFull(paste), query, this.#ownRules);
  }

  answerLong(paste: string, query: Query): Promise<Report> {
    return this.#long.ask(inFull(paste), query, this.#ownRules);
  }

  show(query: Query, { locale, folds, notices: { dropRules }, tools: words = zhCN }: PageStrings): void {
    const { loaded, store, notices, own, changeOwn } = this.#bench;
    const { state, change, replace } = store;
    const app = loaded.app(state.app);
    const { catalog } = loaded;
    if (!catalog || !app) return;
    const strings = stringsOf(locale);
    this.#words = words;
    notices.set('file', false);
    this.batch.show({
      title: folds.batch, words, strings, query, rules: this.#ownRules, rulesVersion: catalog.rules_version, pasted: () => store.state.paste,
      contexts: app.contexts.map(({ id, names }) => ({ id, name: known(strings.contexts, id) ?? say(names, strings) })),
      read: (text) => {
        replace((now) => withText(now, text));
        window.scrollTo(0, 0);
      },
    });
    const more = inFull(state.paste) !== state.paste && !tooLong(state.paste);
    if (more) this.batch.listPaste();
    notices.set('more', more && {
      title: words.batch.more, action: { label: words.batch.toList, run: () => this.batch.element.scrollIntoView({ block: 'start' }) },
    });
    this.#settings.show({
      title: folds.settings, words, strings, app, sites: () => loaded.sites, classes: catalog.link_classes, own: own(), client: state.client,
      change: changeOwn, changeClient: (client) => change({ client }),
    });
    this.rules.show({ ...words.ownRules, locale, title: folds.ownRules, back: dropRules });
  }
}

/** What is answered in full of a text: all, or where it goes on for long, its beginning. */
function inFull(paste: string): string {
  return headOf(paste, IN_FULL) || paste;
}
