// Instead of Emscripten's JavaScript: the module is linked to need next to nothing from outside, and what could look
// outside (environment, files) is told that there is nothing.
import { LoadError } from './errors.js';

/** What the module exports: see src/wasm/bindings.cpp. Numbers are addresses, or sizes in bytes. */
export interface CoreExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  wailian_alloc(bytes: number): number;
  wailian_free(address: number): void;
  wailian_load(...rules: number[]): number;
  wailian_load_with(...rulesAddedAndName: number[]): number;
  wailian_call(core: number, request: number, size: number): number;
  wailian_scan(core: number, query: number, querySize: number, lines: number, linesSize: number): number;
  wailian_canonicalize(lengths: number, lengthsSize: number, texts: number, textsSize: number): number;
  wailian_text_data(text: number): number;
  wailian_text_size(text: number): number;
  wailian_text_free(text: number): void;
}

/** Makes instances of the core, each with a memory of its own. */
export interface CoreFactory {
  /** At once; throws where the engine refuses that on this thread (old Chromium does, for all but tiny modules). */
  now(): CoreExports;
  soon(): Promise<CoreExports>;
}

/** The plain-JavaScript build of the core, for places without WebAssembly (scripts/wasm-to-js.mjs makes it). */
export interface PlainCore {
  instantiate(imports: WebAssembly.Imports): object;
}

/** WASI's "not capable". */
const denied = 76;

export const imports = {
  env: { emscripten_notify_memory_growth() {} },
  wasi_snapshot_preview1: {
    proc_exit(code: number) { throw new Error(`the core stopped with code ${code}`); },
    environ_sizes_get: () => denied,
    environ_get: () => denied,
    fd_write: () => denied,
    fd_read: () => denied,
    fd_seek: () => denied,
    fd_close: () => denied,
  },
} satisfies WebAssembly.Imports;

function start(exports: object): CoreExports {
  const core = exports as CoreExports;
  if (typeof core.wailian_call !== 'function') {
    throw new LoadError('this WebAssembly module is not the core of Wailian: it has no `wailian_call`; serve the wailian.wasm of the same build');
  }
  core._initialize();
  return core;
}

export function wasmFactory(module: WebAssembly.Module): CoreFactory {
  return {
    now: () => start(new WebAssembly.Instance(module, imports).exports),
    soon: async () => start((await WebAssembly.instantiate(module, imports)).exports),
  };
}

export function plainFactory(core: PlainCore): CoreFactory {
  return {
    now: () => start(core.instantiate(imports)),
    soon: async () => start(core.instantiate(imports)),
  };
}
