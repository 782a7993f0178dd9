// What runs inside of a worker: an instance of its own, then one chunk after the other.
import { Core } from '../core/core.js';
import { wasmFactory, type CoreExports } from '../core/instantiate.js';
import { packChunk } from './answer-chunk.js';
import type { Chunk } from './cut-lines.js';
import type { Port, WorkerStart } from './workers.js';

/** The first message starts the worker, all others are chunks. Gives back what takes them. */
export function serveChunks(port: Port): (message: unknown) => void {
  let started: Promise<{ core: Core; start: WorkerStart }> | undefined;
  return (message) => {
    if (!started) {
      const start = message as WorkerStart;
      started = Core.start(wasmFactory<CoreExports>(start.module, 'wailian_open'), start.rules).then((core) => ({ core, start }));
      started.catch(() => {});  // told with the first chunk
      return;
    }
    started.then(({ core, start }) => {
      const answer = packChunk(core, start.question, message as Chunk);
      port.postMessage(answer, 'text' in answer && answer.text instanceof Uint8Array ? [answer.text.buffer] : []);
    }).catch(({ name, message: said, code }) => port.postMessage({ fault: { name, message: said, code } }, []));
  };
}
