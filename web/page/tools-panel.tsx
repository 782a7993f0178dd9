// The tools below the answer, folded: many links, the reader's own link management, the reader's own rules. What is
// inside of the folds comes later.
import { element, patch } from '../components/view.js';
import type { Query, Report } from '../lib/report.js';
import { afterPaint } from './shell/after-paint.js';
import type { CoreState } from './core/core-state.js';
import { AT_ONCE, headOf } from './core/long-text.js';
import type { Notices } from './shell/notices.js';
import type { UserRules } from './panels/rules/user-rules.js';
import type { Store } from './state/store.js';
import type { Example } from './panels/paste/examples.js';
import type { PageStrings } from '../i18n/page.js';
import type { Tools } from './tools.js';

/** What the tools need of the page. */
export interface PanelContext {
  loaded: CoreState;
  store: Store;
  notices: Notices;
  folds: Record<'list' | 'settings' | 'userRules', HTMLDetailsElement>;
  /** Where there is to learn from. */
  guide: HTMLElement;
  chooseExample(example: Example): void;
  /** Whether the other files of the site lie beside the page. */
  onHost: boolean;
  startScanWorker(): Worker;
  startQrWorker(): Worker;
  /** Puts the reader's rules, or ours again (null), to work. */
  useRules(rules: UserRules | null): void;
}

export class ToolsPanel {
  #tools: Tools | null = null;
  #asked: [Query, PageStrings] | null = null;
  /** Calls off the drawing that is to come. */
  #stop = (): void => {};
  readonly #place: HTMLElement;
  readonly #bench: PanelContext;

  constructor(place: HTMLElement, bench: Pick<PanelContext, 'loaded' | 'store' | 'notices' | 'startScanWorker' | 'useRules' | 'chooseExample' | 'onHost' | 'startQrWorker'>) {
    const fold = (id: string): HTMLDetailsElement => element('details', { class: 'tool', id });
    const folds = { list: fold('list'), settings: fold('settings'), userRules: fold('user-rules') };
    this.#bench = {
      ...bench, folds, guide: element('div'),
    };
    this.#place = place;
    // A file that is dropped beside the folds would be opened in place of the page, with all that is written there.
    document.addEventListener('dragover', (event) => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault(); });
    document.addEventListener('drop', (event) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      void this.fill().then((tools) => tools.takeFile(file));
    });
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

  /** One more tool, which another part brings. */
  add(tool: HTMLElement): void {
    this.#bench.guide.before(tool);
  }

  async takePicture(picture: Blob): Promise<void> {
    await (await this.fill()).takePicture(picture);
  }

  async takeShared(): Promise<void> {
    await (await this.fill()).takeShared();
  }

  async checkLines(): Promise<void> {
    (await this.fill()).list.startWithPaste();
  }

  dropRules(): void {
    this.#tools?.rules.drop();
  }

  clearSettings(): void { this.#tools?.clearSettings(); }

  /** The reader's choices as the core of this app takes them. They come with the tools, once the first answer is painted. */
  settings(): Query['settings'] { return this.#tools?.settings(); }

  show(query: Query, words: PageStrings): void {
    this.#asked = [query, words];
    if (this.#tools) {
      // Below the answer, and none of it: when that is painted.
      this.#stop();
      this.#stop = afterPaint(() => this.#tools?.show(query, words));
      return;
    }
    const { folds } = this.#bench;
    for (const name of Object.keys(folds) as (keyof typeof folds)[]) patch(folds[name], [<summary>{words.folds[name]}</summary>]);
    if (!this.#place.hasChildNodes()) this.#place.append(...Object.values(folds), this.#bench.guide);
  }
}
