// How a place has the files of a build.
import { LoadError, PUT_THERE } from '../errors.js';
import type { ModuleName, PlainName, TextName } from './file-names.js';
import type { PlainModule } from '../core/instantiate.js';

/** How a place has its files. Each fails with a `LoadError` that names the file and the cure. */
export interface Files {
  module(name: ModuleName): Promise<WebAssembly.Module>;
  text(name: TextName): Promise<string>;
  plain(name: PlainName): Promise<PlainModule>;
}

/** Fails with a `LoadError` for what is no module at all, and with the engine's own error for what it cannot compile. */
export function compile(bytes: BufferSource, from: string): Promise<WebAssembly.Module> {
  const start = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.byteLength))
    : new Uint8Array(bytes).subarray(0, 4);
  if (String.fromCharCode(...start) !== '\0asm') throw notWasm(from, start);
  return WebAssembly.compile(bytes);
}

function notWasm(from: string, start: Uint8Array): LoadError {
  const found = start.length === 0 ? 'empty' : start[0] === 0x3c ? 'an HTML page' : 'not WebAssembly';
  return new LoadError('load_not_wasm', from, `is ${found}`, `${PUT_THERE}, and serve it as it is`);
}
