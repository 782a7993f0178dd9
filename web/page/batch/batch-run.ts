// One run over many lines: holds what the worker has found so far.
import type { CompiledRules } from '../../lib/index.js';
import type { OutcomeId, Query, ScanRow } from '../../lib/report.js';
import { CHUNK, type Counts, type ScanNews, type ScanOrder } from '../../worker/scan-protocol.js';

export type RunState = 'running' | 'paused' | 'finished' | 'cancelled' | 'failed';

export class BatchRun {
  readonly name: string;
  readonly query: Query;
  readonly rows: ScanRow[] = [];
  /** Of the chosen chat, and of the others as far as they are done. */
  readonly counts: Record<string, Counts>;
  state: RunState = 'running';
  /** How many there are; 0 until the file is read. */
  lines = 0;
  linesDone = 0;
  /** Lines beyond what one run takes. */
  leftOut = 0;
  failure = '';
  /** The lines as they came, a chunk in one string; and the chunk that was looked into last, taken apart. */
  readonly #chunks: string[] = [];
  #open: { chunk: number; lines: string[] } = { chunk: -1, lines: [] };
  #worker: Worker | null = null;
  readonly #changed: () => void;

  constructor(startWorker: () => Worker, file: Blob, name: string, query: Query, contexts: string[], rules: CompiledRules | null, changed: () => void) {
    this.name = name;
    this.query = query;
    this.counts = { [query.context]: {} };
    this.#changed = changed;
    try {
      this.#worker = startWorker();
    } catch (error) {  // some browsers allow none to a file
      this.state = 'failed';
      this.failure = (error as Error).message;
      return;
    }
    this.#worker.addEventListener('message', (event: MessageEvent<ScanNews>) => this.#take(event.data));
    this.#worker.addEventListener('error', (event) => this.#take({ type: 'failed', message: event.message }));
    const otherContexts = contexts.filter((id) => id !== query.context);
    // Not the file itself: WebKit lets no worker of a page on a disk read it.
    file.arrayBuffer().then(
      (bytes) => this.#worker?.postMessage({ type: 'start', bytes, name, query, otherContexts, rules } satisfies ScanOrder, [bytes]),
      (error: unknown) => this.#take({ type: 'failed', message: (error as Error).message }));
  }

  /** The whole line that a row is of. */
  line({ line }: ScanRow): string {
    const chunk = Math.floor(line / CHUNK);
    if (this.#open.chunk !== chunk) this.#open = { chunk, lines: (this.#chunks[chunk] ?? '').split('\n') };
    return this.#open.lines[line % CHUNK] ?? '';
  }

  /** What was found in it, as it stands there. */
  found(row: ScanRow): string {
    return this.line(row).slice(row.start, row.end);
  }

  pause(): void {
    this.#order({ type: 'pause' });
    this.#become('paused');
  }

  resume(): void {
    this.#order({ type: 'resume' });
    this.#become('running');
  }

  /** What was found so far stays. */
  cancel(): void {
    this.#worker?.terminate();
    this.#become('cancelled');
  }

  #order(order: ScanOrder): void {
    this.#worker?.postMessage(order);
  }

  #become(state: RunState): void {
    this.state = state;
    this.#changed();
  }

  #take(news: ScanNews): void {
    if (this.state === 'cancelled') return;
    if (news.type === 'opened') {
      this.lines = news.lines;
      this.leftOut = news.leftOut;
    } else if (news.type === 'rows') {
      this.#chunks.push(news.text);
      const counts = this.counts[this.query.context]!;
      for (const row of news.rows) {
        this.rows.push(row);
        counts[row.outcome as OutcomeId] = (counts[row.outcome as OutcomeId] ?? 0) + 1;
      }
      this.linesDone = news.linesDone;
    } else if (news.type === 'counts') {
      this.counts[news.context] = news.counts;
    } else {
      this.#worker?.terminate();
      this.failure = news.type === 'failed' ? news.message : '';
      return this.#become(news.type === 'failed' ? 'failed' : 'finished');
    }
    this.#changed();
  }
}
