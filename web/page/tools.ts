// What the folds below the answer hold.
import { known, textOf } from '../components/answer/subject.js';
import { stringsOf } from '../i18n/locale.js';
import { EXAMPLES } from './shell/more-examples.js';
import { guide } from './panels/about/guide.js';
import { patch } from '../components/view.js';
import { addSheets, outcomeSheet } from '../components/styles.js';
import type { CompiledRules } from '../lib/site.js';
import type { Query, Report } from '../lib/report.js';
import { tooLong } from './core/check-state.js';
import { ListView } from './panels/list/list-view.js';
import listSheet from './panels/list/list.css';
import { LongAnswer } from './core/long-answer.js';
import { AT_ONCE, headOf, IN_FULL, MANY } from './core/long-text.js';
import { UserRulesView } from './panels/rules/user-rules.js';
import { isNothing, keepSettings, loadSettings, NOTHING, settingsFor, type UserSettings } from './panels/preferences/user-settings.js';
import { SettingsView } from './panels/preferences/preferences-view.js';
import { CameraView } from './panels/paste/camera-view.js';
import { readPicture } from './panels/paste/read-picture.js';
import { takeShared } from './state/take-shared.js';
import type { PageStrings, ToolStrings } from '../i18n/page.js';
import { zhCN } from '../i18n/zh-CN/tools.js';
import type { PanelContext } from './tools-panel.js';
import toolsSheet from './tools.css';

export class Tools {
  readonly list: ListView;
  readonly rules: UserRulesView;
  readonly #settings: SettingsView;
  readonly #camera: CameraView | null;
  readonly #long: LongAnswer;
  readonly #bench: PanelContext;
  #words: ToolStrings = zhCN;

  constructor(bench: PanelContext) {
    const { folds, loaded } = bench;
    addSheets(document, outcomeSheet, toolsSheet, listSheet);
    this.#bench = bench;
    this.#long = new LongAnswer(bench.startScanWorker);
    this.list = new ListView(folds.list, bench.startScanWorker);
    this.#settings = new SettingsView(folds.settings);
    this.#camera = CameraView.where(bench.startQrWorker, (codes) => {
      this.#takeCodes(codes);
      window.scrollTo(0, 0);
    });
    if (this.#camera) bench.guide.before(this.#camera.element);
    const kept = loadSettings();
    if (!isNothing(kept)) bench.store.dispatch({ type: 'settings', settings: kept });
    this.rules = new UserRulesView(folds.userRules, bench.startScanWorker, () => loaded.base, bench.useRules);
  }

  /** A file that was dropped somewhere on the page. */
  takeFile(file: File): void {
    if (file.type.startsWith('image/')) return void this.takePicture(file);
    const text = !file.type || /^text\/|[/+]json$/.test(file.type);
    if (!text) this.#refuse(file.name);
    else if (file.size > AT_ONCE.length) this.list.startWithFile(file);
    else void file.text().then((short) => this.#bench.store.dispatch({ type: 'put', paste: short }));
  }

  /** The QR codes of a picture. */
  async takePicture(picture: Blob): Promise<void> {
    const { notices } = this.#bench;
    const { picture: words } = this.#words;
    notices.set('picture', { title: words.reading });
    let found: string[];
    try {
      found = await readPicture(picture, this.#bench.startQrWorker);
    } catch {
      return notices.set('picture', { title: words.failed, text: words.kept });
    }
    if (found.length === 0) return notices.set('picture', { title: words.none, text: words.noneCure });
    this.#takeCodes(found);
  }

  /** The links in QR codes take the place of the text; they are answered for scanning. */
  #takeCodes(found: string[]): void {
    const { notices, store, loaded } = this.#bench;
    const { picture: words } = this.#words;
    const context = loaded.context(loaded.app(store.state.app), 'scan');
    store.dispatch({ type: 'borrow', example: { paste: found.join('\n'), context, on: null } });
    notices.set('picture', {
      title: words.found(found.length), text: words.kept,
      action: { label: words.group, run: () => {
        notices.set('picture', false);
        store.choose({ context: 'group' });
      } },
    });
  }

  /** What another app has shared with the page. */
  async takeShared(): Promise<void> {
    const shared = await takeShared();
    if (typeof shared === 'string') this.#bench.store.dispatch({ type: 'put', paste: shared });
    else if (shared) await this.takePicture(shared);
  }

  #refuse(file: string): void {
    this.#bench.notices.set('file', { title: this.#words.list.notText(file) });
  }

  get #userRules(): CompiledRules | null { return this.#bench.loaded.own?.wailian.compiled ?? null; }

  knownAnswer(paste: string, query: Query): Report | null {
    return this.#long.known(inFull(paste), query, this.#userRules);
  }

  answerLong(paste: string, query: Query): Promise<Report> {
    return this.#long.ask(inFull(paste), query, this.#userRules);
  }

  readonly #changeOwn = (own: UserSettings): void => {
    keepSettings(own);
    this.#bench.store.dispatch({ type: 'settings', settings: isNothing(own) ? null : own });
  };

  clearSettings(): void { this.#changeOwn(NOTHING); }

  /** The reader's choices as the core of this app takes them. */
  settings(): Query['settings'] {
    const { loaded, store } = this.#bench;
    const app = loaded.app(store.state.app);
    return app && loaded.catalog && store.settings ? settingsFor(store.settings, app, loaded.catalog.link_classes, new Set(loaded.sites.map(({ id }) => id))) : undefined;
  }

  show(query: Query, pageWords: PageStrings): void {
    const { locale, folds, notices: { dropRules }, tools: words = zhCN } = pageWords;
    const { loaded, store, notices } = this.#bench;
    const { state } = store;
    const app = loaded.app(state.app);
    const { catalog } = loaded;
    if (!catalog || !app) return;
    const strings = stringsOf(locale);
    this.#words = words;
    notices.set('file', false);
    this.list.show({
      title: folds.list, words, strings, query, rules: this.#userRules, rulesVersion: catalog.rules_version, pasted: () => store.state.paste,
      contexts: app.contexts.map(({ id, names }) => ({ id, name: known(strings.contexts, id) ?? textOf(names, strings) })),
      read: (text) => {
        store.dispatch({ type: 'put', paste: text });
        window.scrollTo(0, 0);
      },
    });
    const more = inFull(state.paste) !== state.paste && !tooLong(state.paste);
    // From here on, a table serves better than one card at a time.
    if (more || headOf(state.paste, MANY) !== state.paste) this.list.listPaste();
    notices.set('more', more && {
      title: words.list.more, action: { label: words.list.toList, run: () => this.list.element.scrollIntoView({ block: 'start' }) },
    });
    this.#settings.show({
      title: folds.settings, words, strings, app, sites: () => loaded.sites, classes: catalog.link_classes, own: store.settings ?? NOTHING, client: state.client,
      change: this.#changeOwn, changeClient: (client) => store.choose({ client }),
    });
    this.#camera?.show(words.camera);
    this.rules.show({ ...words.userRules, locale, title: folds.userRules, back: dropRules });
    patch(this.#bench.guide, guide(pageWords, words, strings, EXAMPLES, this.#bench.onHost, (example) => this.#bench.chooseExample(example)));
  }
}

/** What is answered in full of a text: all, or where it goes on for long, its beginning. */
function inFull(paste: string): string {
  return headOf(paste, IN_FULL) || paste;
}
