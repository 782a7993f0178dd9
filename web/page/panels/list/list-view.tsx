// Many links: take a file or the text above, scan it in a worker, look at what was found, take it along.
import type { VNode } from 'preact';
import { copyText } from '../../../components/copy-text.js';
import { patch } from '../../../components/view.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { CompiledRules } from '../../../lib/site.js';
import type { OutcomeId, Query, ScanRow } from '../../../lib/report.js';
import { canSave, saveFile } from '../../shell/save-file.js';
import type { ToolStrings } from '../../../i18n/page.js';
import { listChart } from './list-chart.js';
import { ListRun } from './list-run.js';
import { chosenRows, FIRST_LOOK, PAGE, rowsTable, type Look, type Order } from './list-rows.js';
import { markLines } from './list-marks.js';
import { rowsAsCsv, rowsAsJson, rowsAsTsv } from './export-rows.js';

export interface ListContext {
  title: string;
  words: ToolStrings;
  strings: AnswerStrings;
  query: Query;
  contexts: { id: string; name: string }[];
  rules: CompiledRules | null;
  rulesVersion: string;
  /** The text of the box above. */
  pasted(): string;
  /** Asks the page about one line. */
  read(text: string): void;
}

const DRAW_EVERY_MS = 100;

export class ListView {
  readonly element: HTMLDetailsElement;
  readonly #startWorker: () => Worker;
  #world: ListContext | null = null;
  #run: ListRun | null = null;
  /** The text and the question that a run was begun with by `listPaste`, as long as that run stands. */
  #listed: { text: string; rules: CompiledRules | null } | null = null;
  #look: Look = FIRST_LOOK;
  #queued = false;
  /** Whether the rows were copied. */
  #said = '';

  constructor(element: HTMLDetailsElement, startWorker: () => Worker) {
    this.element = element;
    this.#startWorker = startWorker;
    this.element.addEventListener('toggle', () => this.#draw());
    this.element.addEventListener('dragover', (event) => event.preventDefault());
    this.element.addEventListener('drop', (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) this.#start(file, file.name);
    });
  }

  show(world: ListContext): void {
    this.#world = world;
    this.#draw();
  }

  /** Opens with the text of the box. */
  startWithPaste(): void {
    if (!this.#world) return;
    this.#reveal();
    this.#startWith(this.#world);
    this.element.scrollIntoView({ block: 'start' });
  }

  startWithFile(file: File): void {
    this.#reveal();
    this.#start(file, file.name);
    this.element.scrollIntoView({ block: 'start' });
  }

  /** Lists the text of the box, where that is not what is listed already. */
  listPaste(): void {
    const { pasted, query, rules, words } = this.#world!;
    const listed = JSON.stringify([query, pasted()]);
    if (this.#listed?.text === listed && this.#listed.rules === rules) return;
    if (!this.#listed) this.#reveal();  // not again and again: the reader may have closed it
    this.#start(new Blob([pasted()]), words.list.pasted);
    this.#listed = { text: listed, rules };
  }

  #startWith({ pasted, words }: ListContext): void {
    const text = pasted();
    if (text.trim() !== '') this.#start(new Blob([text]), words.list.pasted);
  }

  #start(file: Blob, name: string): void {
    if (!this.#world) return;
    this.#run?.cancel();
    this.#listed = null;
    this.#look = FIRST_LOOK;
    const { query, contexts, rules, rulesVersion } = this.#world;
    this.#run = new ListRun(this.#startWorker, file, name, query, contexts.map(({ id }) => id), rules, rulesVersion, () => this.#soon());
    this.#draw();
  }

  /** A few drawings a second tell enough, however fast the worker is; the page stays free for its reader. */
  #soon(): void {
    if (this.#queued) return;
    this.#queued = true;
    setTimeout(() => requestAnimationFrame(() => {
      this.#queued = false;
      this.#draw();
    }), DRAW_EVERY_MS);
  }

  /** Opens the list, and what it is folded in. */
  #reveal(): void {
    for (let fold: HTMLDetailsElement | null = this.element; fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  }

  #change(part: Partial<Look>): void {
    this.#said = '';
    this.#look = { ...this.#look, page: 0, ...part };
    this.#draw();
  }

  #draw(): void {
    if (!this.#world) return;
    patch(this.element, [<summary>{this.#world.title}</summary>, this.element.open ? <div class="tool-body">{this.#source()}{this.#run ? this.#results(this.#run) : null}</div> : null]);
  }

  #source(): VNode {
    const { list } = this.#world!.words;
    return (
      <>
        <p class="soft">{list.hint}</p>
        <p class="tool-actions">
          <label class="file">
            <input type="file" accept=".txt,.csv,.tsv,.html,.htm,text/*" onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) this.#start(file, file.name);
            }} />
            <span>{list.file}</span>
          </label>
          <button type="button" onClick={() => this.#startWith(this.#world!)}>{list.usePaste}</button>
        </p>
      </>
    ) as VNode;
  }

  #results(run: ListRun): VNode {
    const { words, strings, contexts, read } = this.#world!;
    const rows = chosenRows(run, this.#look);
    return (
      <>
        {this.#progress(run, words.list)}
        {listChart(run.counts, contexts, run.query.context, strings)}
        {this.#choices(words.list, strings)}
        {rowsTable(rows, run, this.#look, strings, words, read)}
        {this.#pages(rows, run)}
      </>
    ) as VNode;
  }

  #progress(run: ListRun, list: ToolStrings['list']): VNode {
    const { state, failure, leftOut } = run;
    return (
      <div class="list-progress" key="progress">
        <progress max={Math.max(run.lines, 1)} value={run.linesDone} aria-label={list.progress} />
        <p role="status">{list.states[state](run.linesDone, run.lines, run.rows.length)}{leftOut > 0 ? ` ${list.leftOut(leftOut)}` : ''}{failure ? ` ${list.failures[failure.reason] || failure.message}` : ''}</p>
        {markLines(run, list)}
        {state === 'running' ? <button type="button" key="pause" onClick={() => run.pause()}>{list.pause}</button> : null}
        {state === 'paused' ? <button type="button" key="resume" onClick={() => run.resume()}>{list.resume}</button> : null}
        {state === 'running' || state === 'paused' ? <button type="button" key="cancel" onClick={() => run.cancel()}>{list.cancel}</button> : null}
      </div>
    );
  }

  #choices(list: ToolStrings['list'], strings: AnswerStrings): VNode {
    const look = this.#look;
    return (
      <div class="tool-actions" key="look">
        <label>{list.outcome} <select value={look.outcome ?? ''} onChange={(event) => this.#change({ outcome: (event.currentTarget.value || null) as Look['outcome'] })}>
          <option value="">{list.all}</option>
          <option value="closed">{list.closed}</option>
          <option value="warning">{strings.lead.stop}</option>
          {(Object.keys(strings.outcomes) as OutcomeId[]).map((id) => <option key={id} value={id}>{strings.outcomes[id]}</option>)}
        </select></label>
        <label>{list.filter} <input type="search" value={look.text} onInput={(event) => this.#change({ text: event.currentTarget.value })} /></label>
        <label>{list.order} <select value={look.order} onChange={(event) => this.#change({ order: event.currentTarget.value as Order })}>
          {(['line', 'outcome', 'host'] as const).map((order) => <option key={order} value={order}>{list.orders[order]}</option>)}
        </select></label>
      </div>
    );
  }

  #pages(rows: readonly ScanRow[], run: ListRun): VNode {
    const { words, strings } = this.#world!;
    const { list } = words;
    const { page } = this.#look;
    const copy = (text: string): void => void copyText(text).then((copied) => {
      this.#said = copied ? list.copied : list.notCopied;
      this.#draw();
    });
    // Inside a chat app nothing is saved, so that all is copied there.
    const save = (ending: 'csv' | 'json', type: string, text: () => string): VNode => (
      canSave() ? <button type="button" onClick={() => saveFile(`wailian-${run.query.on}-${run.query.context}.${ending}`, type, text())}>{list[ending]}</button>
        : <button type="button" onClick={() => copy(text())}>{list.copyAs(ending.toUpperCase())}</button>
    );
    return (
      <div class="tool-actions" key="pages">
        <button type="button" disabled={page === 0} onClick={() => this.#change({ page: page - 1 })}>{list.previous}</button>
        <span role="status">{list.page(page + 1, Math.max(1, Math.ceil(rows.length / PAGE)), rows.length)}</span>
        <button type="button" disabled={(page + 1) * PAGE >= rows.length} onClick={() => this.#change({ page: page + 1 })}>{list.next}</button>
        {save('csv', 'text/csv', () => rowsAsCsv(rows, run, strings, words))}
        <button type="button" onClick={() => copy(rowsAsTsv(rows, run, strings))}>{list.tsv}</button>
        {save('json', 'application/json', () => rowsAsJson(rows, run, strings))}
        <span role="status" class="said">{this.#said}</span>
      </div>
    );
  }
}
