// Many links: take a file or the text above, scan it in a worker, look at what was found, take it along.
import { copyText } from '../../../components/copy-text.js';
import { h, patch, type Child, type VNode } from '../../../components/view.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { CompiledRules } from '../../../lib/site.js';
import type { OutcomeId, Query } from '../../../lib/report.js';
import { saveFile } from '../../save-file.js';
import type { ToolStrings } from '../../../i18n/page.js';
import { batchChart } from './list-chart.js';
import { BatchRun } from './list-run.js';
import { chosenRows, FIRST_LOOK, PAGE, rowsTable, type Look, type Order } from './list-rows.js';
import { markLines } from './list-marks.js';
import { rowsAsCsv, rowsAsJson, rowsAsTsv } from './export-rows.js';

export interface BatchWorld {
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

export class BatchView {
  readonly element: HTMLDetailsElement;
  readonly #startWorker: () => Worker;
  #world: BatchWorld | null = null;
  #run: BatchRun | null = null;
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

  show(world: BatchWorld): void {
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
    this.#start(new Blob([pasted()]), words.batch.pasted);
    this.#listed = { text: listed, rules };
  }

  #startWith({ pasted, words }: BatchWorld): void {
    const text = pasted();
    if (text.trim() !== '') this.#start(new Blob([text]), words.batch.pasted);
  }

  #start(file: Blob, name: string): void {
    if (!this.#world) return;
    this.#run?.cancel();
    this.#listed = null;
    this.#look = FIRST_LOOK;
    const { query, contexts, rules, rulesVersion } = this.#world;
    this.#run = new BatchRun(this.#startWorker, file, name, query, contexts.map(({ id }) => id), rules, rulesVersion, () => this.#soon());
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
    patch(this.element, [h('summary', null, this.#world.title),
      ...(this.element.open ? [h('div', { class: 'tool-body' }, this.#source(), this.#run ? this.#results(this.#run) : null)] : [])]);
  }

  #source(): Child[] {
    const { words } = this.#world!;
    return [
      h('p', { class: 'soft' }, words.batch.hint),
      h('p', { class: 'tool-actions' },
        h('label', { class: 'file' }, h('input', { type: 'file', accept: '.txt,.csv,.tsv,.html,.htm,text/*', onChange: (event) => {
          const [file] = (event.currentTarget as HTMLInputElement).files ?? [];
          if (file) this.#start(file, file.name);
        } }), h('span', null, words.batch.file)),
        h('button', { type: 'button', onClick: () => this.#startWith(this.#world!) }, words.batch.usePaste)),
    ];
  }

  #results(run: BatchRun): Child[] {
    const { words, strings, contexts, read } = this.#world!;
    const { batch } = words;
    const look = this.#look;
    const typed = (event: Event): string => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;
    const rows = chosenRows(run, look);
    const save = (label: string, click: () => void): VNode => h('button', { type: 'button', onClick: click }, label);
    const name = `wailian-${run.query.on}-${run.query.context}`;
    return [
      h('div', { class: 'batch-progress', key: 'progress' },
        h('progress', { max: Math.max(run.lines, 1), value: run.linesDone, 'aria-label': batch.progress }),
        h('p', { role: 'status' }, batch.states[run.state](run.linesDone, run.lines, run.rows.length),
          run.leftOut > 0 ? ` ${batch.leftOut(run.leftOut)}` : '', run.failure ? ` ${batch.failures[run.failure.reason] || run.failure.message}` : ''),
        markLines(run, batch),
        run.state === 'running' ? h('button', { type: 'button', key: 'pause', onClick: () => run.pause() }, batch.pause) : null,
        run.state === 'paused' ? h('button', { type: 'button', key: 'resume', onClick: () => run.resume() }, batch.resume) : null,
        run.state === 'running' || run.state === 'paused' ? h('button', { type: 'button', key: 'cancel', onClick: () => run.cancel() }, batch.cancel) : null),
      batchChart(run.counts, contexts, run.query.context, strings),
      h('div', { class: 'tool-actions', key: 'look' },
        h('label', null, batch.outcome, ' ', h('select', { value: look.outcome ?? '', onChange: (event) => this.#change({ outcome: (typed(event) || null) as Look['outcome'] }) },
          h('option', { value: '' }, batch.all), h('option', { value: 'closed' }, batch.closed), h('option', { value: 'warning' }, strings.lead.stop), (Object.keys(strings.outcomes) as OutcomeId[]).map((id) => h('option', { value: id }, strings.outcomes[id])))),
        h('label', null, batch.filter, ' ', h('input', { type: 'search', value: look.text, onInput: (event) => this.#change({ text: typed(event) }) })),
        h('label', null, batch.order, ' ', h('select', { value: look.order, onChange: (event) => this.#change({ order: typed(event) as Order }) },
          (['line', 'outcome', 'host'] as const).map((order) => h('option', { value: order }, batch.orders[order]))))),
      rowsTable(rows, run, this.#look, strings, words, read),
      h('div', { class: 'tool-actions', key: 'pages' },
        h('button', { type: 'button', disabled: this.#look.page === 0, onClick: () => this.#change({ page: this.#look.page - 1 }) }, batch.previous),
        h('span', { role: 'status' }, batch.page(this.#look.page + 1, Math.max(1, Math.ceil(rows.length / PAGE)), rows.length)),
        h('button', { type: 'button', disabled: (this.#look.page + 1) * PAGE >= rows.length, onClick: () => this.#change({ page: this.#look.page + 1 }) }, batch.next),
        save(batch.csv, () => saveFile(`${name}.csv`, 'text/csv', rowsAsCsv(rows, run, strings, words))),
        save(batch.tsv, () => void copyText(rowsAsTsv(rows, run, strings)).then((copied) => {
          this.#said = copied ? batch.copied : batch.notCopied;
          this.#draw();
        })),
        save(batch.json, () => saveFile(`${name}.json`, 'application/json', rowsAsJson(rows, run, strings))),
        h('span', { role: 'status', class: 'said' }, this.#said)),
    ];
  }
}
