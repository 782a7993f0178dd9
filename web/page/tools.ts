// What the folds below the answer hold.
import { known, textOf } from '../components/answer/subject.js';
import { stringsOf } from '../i18n/locale.js';
import { guide } from './panels/about/guide.js';
import { patch } from '../components/view.js';
import { addSheets } from '../components/styles.js';
import type { CompiledRules } from '../lib/site.js';
import type { Query, Report } from '../lib/report.js';
import { tooLong } from './check-state.js';
import { BatchView } from './panels/list/list-view.js';
import batchSheet from './panels/list/list.css';
import { LongAnswer } from './long-answer.js';
import { AT_ONCE, headOf, IN_FULL } from './long-text.js';
import { UserRulesView } from './panels/rules/own-rules.js';
import { SettingsView } from './panels/preferences/preferences-view.js';
import { withText } from './state.js';
import type { PageStrings, ToolStrings } from '../i18n/page.js';
import { zhCN } from '../i18n/zh-CN/tools.js';
import type { PanelContext } from './tools-panel.js';
import toolsSheet from './tools.css';

export class Tools {
  readonly batch: BatchView;
  readonly rules: UserRulesView;
  readonly #settings: SettingsView;
  readonly #long: LongAnswer;
  readonly #bench: PanelContext;
  #words: ToolStrings = zhCN;

  constructor(bench: PanelContext) {
    const { folds, loaded } = bench;
    addSheets(document, toolsSheet, batchSheet);
    this.#bench = bench;
    this.#long = new LongAnswer(bench.startScanWorker);
    this.batch = new BatchView(folds.batch, bench.startScanWorker);
    this.#settings = new SettingsView(folds.settings);
    this.#takeDrops();
    this.rules = new UserRulesView(folds.ownRules, bench.startScanWorker, () => loaded.base, bench.useRules);
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

  show(query: Query, pageWords: PageStrings): void {
    const { locale, folds, notices: { dropRules }, tools: words = zhCN } = pageWords;
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
      contexts: app.contexts.map(({ id, names }) => ({ id, name: known(strings.contexts, id) ?? textOf(names, strings) })),
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
    patch(this.#bench.guide, guide(pageWords, words, strings, (id) => this.#bench.chooseExample(id)));
  }
}

/** What is answered in full of a text: all, or where it goes on for long, its beginning. */
function inFull(paste: string): string {
  return headOf(paste, IN_FULL) || paste;
}
