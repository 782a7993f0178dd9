// One run over many lines: holds what the worker has found so far.
import type { OutcomeId, Query, ScanRow } from '../../lib/report.js';
import type { Counts, ScanNews, ScanOrder } from '../../worker/scan-protocol.js';
import type { Lines } from './lines.js';

export type RunState = 'running' | 'paused' | 'finished' | 'cancelled' | 'failed';

export class BatchRun {
  readonly source: Lines;
  readonly query: Query;
  readonly rows: ScanRow[] = [];
  /** Of the chosen chat, and of the others as far as they are done. */
  readonly counts: Record<string, Counts>;
  state: RunState = 'running';
  linesDone = 0;
  failure = '';
  #worker: Worker | null = null;
  readonly #changed: () => void;

  constructor(startWorker: () => Worker, source: Lines, query: Query, contexts: string[], rules: string | null, changed: () => void) {
    this.source = source;
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
    this.#order({ type: 'start', text: source.lines.join('\n'), query, otherContexts: contexts.filter((id) => id !== query.context), rules });
  }

  /** Whether the rows of the chosen chat are complete. */
  get complete(): boolean { return this.linesDone >= this.source.lines.length; }

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
    if (news.type === 'rows') {
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
