import { LoadError } from '../errors.js';
import { Asking, type StartWorker } from './workers.js';

/** A Web Worker. Bundlers follow the address as it stands here. */
export const startWebWorker: StartWorker = (start) => {
  if (typeof Worker !== 'function') throw new LoadError('load_blocked', 'scan-worker.mjs', 'needs Web Workers, which this place does not have', 'leave out `workers`');
  const worker = new Worker(new URL('./scan-worker.mjs', import.meta.url), { type: 'module' });
  const asking = new Asking((chunk) => worker.postMessage(chunk), () => worker.terminate());
  worker.onmessage = ({ data }) => asking.took(data);
  worker.onerror = ({ message }) => asking.lost(new Error(message || 'scan-worker.mjs cannot be started'));
  worker.postMessage(start);
  return asking;
};
