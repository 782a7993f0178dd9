// Instead of Emscripten's JavaScript: the modules are linked to need next to nothing from outside, and what could look
// outside (environment, files) is told that there is nothing.
import { LoadError } from '../errors.js';
import { OutOfMemory } from './memory.js';

/** What every module of ours exports: see src/wasm/. Numbers are addresses, or sizes in bytes. */
export interface TextExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  wailian_alloc(bytes: number): number;
  wailian_free(address: number): void;
  wailian_text_data(text: number): number;
  wailian_text_size(text: number): number;
  wailian_text_free(text: number): void;
}

/** wailian.wasm. */
export interface CoreExports extends TextExports {
  wailian_open(...factsTextsRestAndNames: number[]): number;
  wailian_call(core: number, request: number, size: number): number;
  wailian_scan(core: number, reading: number, query: number, querySize: number, text: number, textSize: number): number;
  wailian_canonicalize(lengths: number, lengthsSize: number, texts: number, textsSize: number): number;
}

/** wailian-compiler.wasm. */
export interface CompilerExports extends TextExports {
  wailian_compile(...bundleAddedNameAndLocale: number[]): number;
  wailian_compiled(compilation: number, part: number): number;
  wailian_compilation_free(compilation: number): void;
  wailian_name_file(): number;
}

/** Makes instances of a module, each with a memory of its own. */
export interface Factory<Exports> {
  /** Absent where it is plain JavaScript. */
  readonly module?: WebAssembly.Module;
  /** At once; throws where the engine refuses that on this thread (old Chromium does, for all but tiny modules). */
  now(): Exports;
  soon(): Promise<Exports>;
}

/** A module as plain JavaScript, for places without WebAssembly (scripts/bundle/wasm-to-js.mjs makes it). */
export interface PlainModule {
  instantiate(imports: WebAssembly.Imports): object;
}

/** WASI's "not capable". */
const denied = 76;

export const imports = {
  env: {
    emscripten_notify_memory_growth() {},
    wailian_names_wanted() {
      throw new LoadError('load_names', 'wailian-names.txt', 'is needed for this host name', 'load it with `withNames`, or leave out `names: false`');
    },
  },
  wasi_snapshot_preview1: {
    // C++ without exceptions ends with code 1 where it is refused memory, and only there: all else that must not be traps.
    proc_exit(code: number) { throw code === 1 ? new OutOfMemory() : new Error(`the core stopped with code ${code}`); },
    environ_sizes_get: () => denied,
    environ_get: () => denied,
    fd_write: () => denied,
    fd_read: () => denied,
    fd_seek: () => denied,
    fd_close: () => denied,
  },
} satisfies WebAssembly.Imports;

function start<Exports extends TextExports>(exports: object, needed: string): Exports {
  if (!(needed in exports)) throw new LoadError('load_mismatch', 'this WebAssembly module', `has no \`${needed}\``, 'serve the files of one build');
  const module = exports as Exports;
  module._initialize();
  return module;
}

/** `needed` is an export by which the module is known. */
export function wasmFactory<Exports extends TextExports>(module: WebAssembly.Module, needed: keyof Exports & string): Factory<Exports> {
  return {
    module,
    now: () => start(new WebAssembly.Instance(module, imports).exports, needed),
    soon: async () => start((await WebAssembly.instantiate(module, imports)).exports, needed),
  };
}

export function plainFactory<Exports extends TextExports>(module: PlainModule, needed: keyof Exports & string): Factory<Exports> {
  return {
    now: () => start(module.instantiate(imports), needed),
    soon: async () => start(module.instantiate(imports), needed),
  };
}
