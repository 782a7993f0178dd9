// One run over many lines: holds what its worker has found so far, and starts another where one is gone.
import type { CompiledRules } from '../../../lib/site.js';
import type { Query, ScanRow } from '../../../lib/report.js';
import { CHUNK, countRow, type Counts, type LineMark, type ScanFailure, type ScanNews } from '../../../worker/scan-protocol.js';
import { WatchedWorker } from '../../core/watched-worker.js';

export type RunState = 'running' | 'paused' | 'finished' | 'cancelled' | 'failed';
/** `forbidden`: no worker is allowed here; `file`: it cannot be read; `gone`: two workers in a row ended at the same line. */
export type RunFailure = ScanFailure | 'forbidden' | 'file' | 'gone';

export class ListRun {
  readonly name: string;
  readonly query: Query;
  readonly rulesVersion: string;
  readonly rows: ScanRow[] = [];
  /** Lines that have no answer, or of which only the beginning has. */
  readonly marks: LineMark[] = [];
  /** Of the chosen chat, and of the others as far as they are done. */
  readonly counts: Record<string, Counts>;
  state: RunState = 'running';
  /** How many there are; 0 until the file is read. */
  lines = 0;
  linesDone = 0;
  /** Lines beyond what one run takes. */
  leftOut = 0;
  failure: { reason: RunFailure; message: string } | null = null;
  /** The lines as they came, a chunk in one string; and the chunk that was looked into last, taken apart. */
  readonly #chunks: string[] = [];
  #open: { chunk: number; lines: string[] } = { chunk: -1, lines: [] };
  #worker: WatchedWorker | null = null;
  #contextsToCount: string[];
  /** Whether the worker at hand has done anything yet. */
  #moved = true;
  readonly #startWorker: () => Worker;
  readonly #file: Blob;
  readonly #rules: CompiledRules | null;
  readonly #changed: () => void;

  constructor(startWorker: () => Worker, file: Blob, name: string, query: Query, contexts: string[], rules: CompiledRules | null, rulesVersion: string, changed: () => void) {
    this.name = name;
    this.query = query;
    this.rulesVersion = rulesVersion;
    this.counts = { [query.context]: {} };
    this.#contextsToCount = contexts.filter((id) => id !== query.context);
    this.#startWorker = startWorker;
    this.#file = file;
    this.#rules = rules;
    this.#changed = changed;
    void this.#start();
  }

  /** The whole line that a row is of. */
  line({ line }: { line: number }): string {
    const chunk = Math.floor(line / CHUNK);
    if (this.#open.chunk !== chunk) this.#open = { chunk, lines: (this.#chunks[chunk] ?? '').split('\n') };
    return this.#open.lines[line % CHUNK] ?? '';
  }

  /** What was found in it, as it stands there. */
  found(row: ScanRow): string {
    return this.line(row).slice(row.start, row.end);
  }

  pause(): void {
    this.#worker?.order({ type: 'pause' });
    this.#become('paused');
  }

  resume(): void {
    this.#worker?.order({ type: 'resume' });
    this.#become('running');
  }

  /** What was found so far stays. */
  cancel(): void {
    this.#worker?.end();
    this.#become('cancelled');
  }

  /** Starts a worker where the one before came to. */
  async #start(): Promise<void> {
    if (!this.#moved) return this.#fail('gone');
    this.#moved = false;
    let worker: WatchedWorker;
    try {
      worker = this.#worker = new WatchedWorker(this.#startWorker, (news) => this.#take(news), () => void this.#start());
    } catch (error) {
      return this.#fail('forbidden', String(error));
    }
    if (this.state === 'paused') worker.order({ type: 'pause' });
    try {
      // Not the file itself: WebKit lets no worker of a page on a disk read it.
      const bytes = await this.#file.arrayBuffer();
      const stopped = this.marks.filter(({ why }) => why === 'stopped').map(({ line }) => line);
      worker.order({
        type: 'start', bytes, name: this.name, query: this.query, otherContexts: this.#contextsToCount, rules: this.#rules, linesDone: this.linesDone, stopped,
      }, [bytes]);
    } catch (error) {
      this.#fail('file', String(error));
    }
  }

  #fail(reason: RunFailure, message = ''): void {
    if (this.state === 'cancelled') return;
    this.#worker?.end();
    this.failure = { reason, message };
    this.#become('failed');
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
      this.#moved = true;
      this.#chunks.push(news.text);
      this.marks.push(...news.marks);
      const counts = this.counts[this.query.context]!;
      for (const row of news.rows) {
        this.rows.push(row);
        countRow(counts, row);
      }
      this.linesDone = news.linesDone;
    } else if (news.type === 'counts') {
      this.counts[news.context] = news.counts;
      if (news.linesDone === this.lines) {
        this.#moved = true;
        this.#contextsToCount = this.#contextsToCount.filter((id) => id !== news.context);
      }
    } else if (news.type === 'failed') {
      return this.#fail(news.reason, news.message);
    } else if (news.type === 'finished') {
      this.#worker?.end();
      return this.#become('finished');
    }
    this.#changed();
  }
}
