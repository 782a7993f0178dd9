// A worker that is asked now and then whether it is still there: a browser short of memory ends one without a word.
import type { ScanNews, ScanOrder } from '../../worker/scan-protocol.js';

const BEAT_MS = 8000;
/** So many questions in a row may go unanswered: one does where a machine slept in between. */
const PATIENCE = 2;

export class WatchedWorker {
  readonly #worker: Worker;
  readonly #beat: ReturnType<typeof setInterval>;
  #unanswered = 0;

  /** Throws where the browser allows no worker. After `gone`, which tells that it ended or never began, nothing more is heard. */
  constructor(start: () => Worker, heard: (news: ScanNews) => void, gone: () => void) {
    this.#worker = start();
    this.#worker.addEventListener('message', ({ data }: MessageEvent<ScanNews>) => {
      this.#unanswered = 0;
      if (data.type !== 'alive') heard(data);
    });
    const lost = (): void => {
      this.end();
      gone();
    };
    this.#worker.addEventListener('error', lost);
    this.#beat = setInterval(() => {
      if (this.#unanswered >= PATIENCE) return lost();
      this.#unanswered += 1;
      this.order({ type: 'ping' });
    }, BEAT_MS);
  }

  order(order: ScanOrder, transfer: Transferable[] = []): void {
    this.#worker.postMessage(order, transfer);
  }

  end(): void {
    clearInterval(this.#beat);
    this.#worker.terminate();
  }
}
