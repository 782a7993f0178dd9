// What a pool of workers is made of, whatever the place calls a worker.
import type { OpenRules } from '../core/core.js';
import type { ChunkAnswer, ChunkQuestion, PackedAnswer } from './answer-chunk.js';
import type { Chunk } from './cut-lines.js';

/** What a worker is started with. The module is compiled once, and each worker makes an instance of its own. */
export interface WorkerStart { module: WebAssembly.Module; rules: OpenRules; question: ChunkQuestion }

/** Why a chunk was not answered: the worker says so and lives on. */
export interface WorkerFault { fault: { name: string; message: string; code?: string } }

export type WorkerAnswer = ChunkAnswer | PackedAnswer | WorkerFault;

/** One worker, asked one chunk after the other. */
export interface ChunkWorker {
  /** Fails where the worker ends before it has answered. */
  answer(chunk: Chunk): Promise<WorkerAnswer>;
  stop(): void;
}

export type StartWorker = (start: WorkerStart) => ChunkWorker;

/** The place where workers talk: `self`, or Node's `parentPort`. */
export interface Port { postMessage(message: unknown, given: ArrayBuffer[]): void }

/** Something of which all messages are answers, in order. */
export class Asking implements ChunkWorker {
  #waiting: { done: (answer: WorkerAnswer) => void; failed: (reason: Error) => void } | null = null;
  #gone: Error | null = null;
  readonly #post: (chunk: Chunk) => void;
  readonly #stop: () => void;

  constructor(post: (chunk: Chunk) => void, stop: () => void) {
    this.#post = post;
    this.#stop = stop;
  }

  answer(chunk: Chunk): Promise<WorkerAnswer> {
    if (this.#gone) return Promise.reject(this.#gone);
    return new Promise((done, failed) => {
      this.#waiting = { done, failed };
      this.#post(chunk);
    });
  }

  /** The worker has answered. */
  took(answer: WorkerAnswer): void {
    this.#waiting?.done(answer);
    this.#waiting = null;
  }

  /** The worker is gone. */
  lost(reason: Error): void {
    this.#gone = reason;
    this.#waiting?.failed(reason);
    this.#waiting = null;
  }

  stop(): void { this.#stop(); }
}
