// The worker of `scanStream` in Node.
import { parentPort } from 'node:worker_threads';
import { serveChunks } from './serve-chunks.js';

parentPort!.on('message', serveChunks(parentPort!));
