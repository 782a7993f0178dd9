// Texts in the memory of a module, as UTF-8.
import type { TextExports } from './instantiate.js';

/** More memory was asked for than a module may have. */
export class OutOfMemory extends Error {
  override message = 'out of memory';
}

export type Place = [address: number, size: number];

/** Copies text or bytes in. Whoever asked frees the place. Lone surrogates become U+FFFD. */
export function write(module: TextExports, data: string | Uint8Array): Place {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const at = module.wailian_alloc(bytes.length);
  if (at === 0) throw new OutOfMemory();
  new Uint8Array(module.memory.buffer, at, bytes.length).set(bytes);
  return [at, bytes.length];
}

/** A text that the module owns. */
export function read(module: TextExports, text: number): string {
  const bytes = new Uint8Array(module.memory.buffer, module.wailian_text_data(text), module.wailian_text_size(text));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
