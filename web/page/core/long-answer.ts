// Asks a worker for the answers that would hold the page up. One question is on its way at a time; of those that come
// meanwhile, only the last is asked.
import type { CompiledRules } from '../../lib/site.js';
import type { Query, Report } from '../../lib/report.js';
import { WatchedWorker } from './watched-worker.js';

interface Question {
  key: string;
  paste: string;
  query: Query;
  rules: CompiledRules | null;
  answer: Promise<Report>;
  settle(report: Report): void;
  fail(error: Error): void;
}

export class LongAnswer {
  #worker: WatchedWorker | null = null;
  #asked: Question | null = null;
  #next: Question | null = null;
  #done: { key: string; rules: CompiledRules | null; report: Report } | null = null;
  readonly #start: () => Worker;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** The answer that came last, if it is to this question. */
  known(paste: string, query: Query, rules: CompiledRules | null): Report | null {
    return this.#done?.key === keyOf(paste, query) && this.#done.rules === rules ? this.#done.report : null;
  }

  /** Never settles where another question came before this one could be asked. Rejects where there is no worker. */
  ask(paste: string, query: Query, rules: CompiledRules | null): Promise<Report> {
    const key = keyOf(paste, query);
    const same = [this.#next, this.#asked].find((question) => question?.key === key && question.rules === rules);
    if (same) return same.answer;
    let settle!: Question['settle'], fail!: Question['fail'];
    const answer = new Promise<Report>((done, failed) => { [settle, fail] = [done, failed]; });
    this.#next = { key, paste, query, rules, answer, settle, fail };
    if (!this.#asked) this.#askNext();
    return answer;
  }

  #askNext(): void {
    const question = this.#asked = this.#next;
    this.#next = null;
    if (!question) return;
    try {
      this.#worker ??= new WatchedWorker(this.#start, (news) => {
        if (news.type === 'checked') this.#finish(news.report);
        else if (news.type === 'failed') this.#finish(new Error(news.message));
      }, () => {
        this.#worker = null;
        this.#finish(new Error('the worker is gone'));
      });
      this.#worker.order({ type: 'check', paste: question.paste, query: question.query, rules: question.rules });
    } catch (error) {
      this.#finish(error as Error);
    }
  }

  #finish(result: Report | Error): void {
    const question = this.#asked;
    this.#asked = null;
    if (!question) return;
    if (result instanceof Error) question.fail(result);
    else {
      this.#done = { key: question.key, rules: question.rules, report: result };
      question.settle(result);
    }
    this.#askNext();
  }
}

function keyOf(paste: string, query: Query): string {
  return `${JSON.stringify(query)}\n${paste}`;
}
