// The worker of `scanStream` in browsers, in Deno and in Bun.
import { serveChunks } from './serve-chunks.js';

const port = globalThis as unknown as { postMessage(message: unknown, given: ArrayBuffer[]): void; onmessage: ((event: { data: unknown }) => void) | null };
const take = serveChunks(port);
port.onmessage = ({ data }) => take(data);
