// Chunks in, answers out in the same order, with as many chunks on the way as there are workers to take them.
import { CoreError } from '../errors.js';
import { unpackAnswer, type ChunkAnswer } from './answer-chunk.js';
import type { Chunk } from './cut-lines.js';
import type { ChunkWorker } from './workers.js';

/** So often a chunk is tried with a new worker. */
const TRIES = 3;

/**
 * Reads a chunk only when a worker is free or the queue has room, and the queue holds two chunks a worker: whoever reads slowly
 * slows down what is read. A worker that ends is replaced, and its chunk asked again: none is lost, none answered twice.
 */
export async function* answersOf(chunks: AsyncGenerator<Chunk>, count: number, start: () => ChunkWorker, signal?: { readonly aborted: boolean; readonly reason: unknown }): AsyncGenerator<ChunkAnswer> {
  const idle: ChunkWorker[] = [];
  const all = new Set<ChunkWorker>();
  let ended = false;
  const wanting: ((worker: ChunkWorker) => void)[] = [];
  const begin = (): ChunkWorker => {
    const worker = start();
    all.add(worker);
    return worker;
  };
  const free = (worker: ChunkWorker): void => {
    const next = wanting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  const worker = (): Promise<ChunkWorker> | ChunkWorker => {
    const found = idle.pop();
    if (found) return found;
    return all.size < count ? begin() : new Promise((taken) => wanting.push(taken));
  };
  const ask = async (chunk: Chunk): Promise<ChunkAnswer> => {
    let taken = await worker();
    for (let tries = 1; ; tries += 1) {
      try {
        const answer = await taken.answer(chunk);
        free(taken);
        if ('fault' in answer) throw new CoreError('core_failed', 'scan-worker.mjs', `stopped (${answer.fault.message})`, 'ask without `workers`', answer.fault);
        return 'packed' in answer ? unpackAnswer(answer) : answer;
      } catch (error) {
        if (ended || error instanceof CoreError) throw error;
        all.delete(taken);
        taken.stop();
        if (tries === TRIES) throw new CoreError('core_failed', 'scan-worker.mjs', `ended ${TRIES} times on the same lines (${(error as Error).message})`, 'ask without `workers`', error);
        taken = begin();
      }
    }
  };
  const queue: Promise<ChunkAnswer>[] = [];
  try {
    for await (const chunk of chunks) {
      if (signal?.aborted) throw signal.reason;
      const answer = ask(chunk);
      answer.catch(() => {});  // told where its turn comes
      queue.push(answer);
      if (queue.length >= 2 * count) yield await queue.shift()!;
    }
    while (queue.length > 0) yield await queue.shift()!;
  } finally {
    ended = true;
    for (const one of all) one.stop();
  }
}
