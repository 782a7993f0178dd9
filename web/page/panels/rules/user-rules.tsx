// Rules of the reader's own, added to ours or a whole bundle in their place: refused with every fault named, and taken off
// again with one tap. A mark says that the answers use other rules.
import { patch } from '../../../components/view.js';
import { RulesError, type CompiledRules, type Wailian } from '../../../lib/site.js';
import type { Locale, Problem } from '../../../lib/report.js';
import type { CompileOrder, ScanNews } from '../../../worker/scan-protocol.js';
import type { ToolStrings } from '../../../i18n/page.js';

export type OwnRulesWords = ToolStrings['userRules'] & { title: string; back: string; locale: Locale };
export interface UserRules { name: string; wailian: Wailian }

/** As much as the compiler takes. */
const MOST_BYTES = 2 * 2 ** 20;

/** A whole bundle names its version; what does not adds to ours. */
function adds(text: string): boolean {
  try {
    return !('rules_version' in (JSON.parse(text) as object));
  } catch {
    return false;  // the compiler says what is wrong with it, and where
  }
}

export class UserRulesView {
  readonly element: HTMLDetailsElement;
  #words: OwnRulesWords | null = null;
  #faults: Problem[] = [];
  #refused = '';
  #inUse: UserRules | null = null;
  /** The file that is being read, and what reads it. */
  #reading = '';
  #order: symbol | null = null;
  #worker: Worker | null = null;
  readonly #startWorker: () => Worker;
  readonly #base: () => Wailian | null;
  readonly #use: (rules: UserRules | null) => void;

  /** `base` gives the core with our rules; `use` puts others, or ours again (null), to work. */
  constructor(element: HTMLDetailsElement, startWorker: () => Worker, base: () => Wailian | null, use: (rules: UserRules | null) => void) {
    this.element = element;
    this.#startWorker = startWorker;
    this.#base = base;
    this.#use = use;
    this.element.addEventListener('dragover', (event) => event.preventDefault());
    this.element.addEventListener('drop', (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void this.#take(file);
    });
  }

  show(words: OwnRulesWords): void {
    this.#words = words;
    this.#draw();
  }

  /** Takes the reader's rules off again. */
  drop(): void {
    this.#inUse = null;
    this.#use(null);
    this.#draw();
  }

  async #take(file: File): Promise<void> {
    const base = this.#base();
    if (!base || !this.#words) return;
    this.#stop();
    const { name } = file;
    const order = this.#order = Symbol(name);
    const over = (): boolean => this.#order !== order;
    this.#faults = [];
    this.#reading = name;
    this.#draw();
    try {
      if (file.size > MOST_BYTES) throw new RulesError([{ code: 'rules_too_large', message: this.#words.tooLarge, place: name }]);
      const rules = await this.#compile(await file.text(), name, this.#words.locale, over);
      if (over()) return;
      this.#inUse = { name, wailian: await base.withCompiled(rules) };
      if (over()) return;
      this.#use(this.#inUse);
    } catch (error) {
      if (over()) return;
      this.#refused = name;
      this.#faults = error instanceof RulesError ? error.problems : [{ code: 'core_failed', message: (error as Error).message }];
    }
    this.#stop();
    this.#draw();
  }

  /** In a worker: whatever stands in the file, the page goes on, and the reader can stop it. */
  #compile(text: string, name: string, locale: Locale, over: () => boolean): Promise<CompiledRules> {
    return new Promise((done, failed) => {
      if (over()) return;
      const worker = this.#worker = this.#startWorker();
      worker.addEventListener('message', ({ data: news }: MessageEvent<ScanNews>) => {
        if (news.type === 'compiled') done(news.rules);
        else if (news.type === 'refused') failed(new RulesError(news.problems));
        else if (news.type === 'failed') failed(new Error(news.message));
      });
      worker.addEventListener('error', ({ message }) => failed(new Error(message)));
      worker.postMessage({ type: 'compile', text, name, adds: adds(text), locale } satisfies CompileOrder);
    });
  }

  /** Leaves the file that is being read alone. */
  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#order = null;
    this.#reading = '';
  }

  #draw(): void {
    const words = this.#words;
    if (!words) return;
    patch(this.element, [
      <summary>{words.title}{this.#inUse ? <span class="soft">{this.#inUse.name}</span> : null}</summary>,
      <div class="tool-body">
        <p class="soft">{words.hint}</p>
        <p class="tool-actions">
          <label class="file">
            <input type="file" accept=".json" onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void this.#take(file);
            }} />
            <span>{words.choose}</span>
          </label>
          {this.#reading ? (
            <button type="button" onClick={() => {
              this.#stop();
              this.#draw();
            }}>
              {words.stop}
            </button>
          ) : null}
          {this.#inUse ? <button type="button" onClick={() => this.drop()}>{words.back}</button> : null}
        </p>
        {this.#reading ? <p role="status">{words.reading(this.#reading)}</p> : null}
        {this.#faults.length > 0 ? (
          <div role="alert">
            <p><strong>{words.refused(this.#refused, this.#faults.length)}</strong></p>
            <ul class="faults">
              {this.#faults.map((fault) => (
                <li>
                  {fault.place ? <code>{fault.place}</code> : null}
                  {' '}
                  {fault.message}
                  {fault.found ? <span class="soft">{` \`${fault.found}\``}</span> : null}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>,
    ]);
  }
}
