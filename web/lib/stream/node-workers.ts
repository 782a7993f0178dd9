import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LoadError, PUT_THERE } from '../errors.js';
import { Asking, type StartWorker } from './workers.js';

/** A thread of Node, Deno or Bun. */
export const startNodeWorker: StartWorker = (start) => {
  const address = new URL('./scan-worker-node.mjs', import.meta.url);
  if (!existsSync(address)) throw new LoadError('load_not_found', fileURLToPath(address), 'is not there', `${PUT_THERE}, or leave out \`workers\``);
  const worker = new Worker(address, { resourceLimits: { maxYoungGenerationSizeMb: 8 } });  // what is made of a chunk is soon dropped
  const asking = new Asking((chunk) => worker.postMessage(chunk), () => void worker.terminate());
  worker.on('message', (answer) => asking.took(answer));
  worker.on('error', (error) => asking.lost(error));
  worker.on('exit', (code) => asking.lost(new Error(`the worker ended with code ${code}`)));
  worker.postMessage(start);
  return asking;
};
