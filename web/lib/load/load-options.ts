// What `loadWailian` takes. These declarations need nothing of a browser's.
import type { CompiledRules } from '../core/compiled-rules.js';
import type { FileName } from './file-names.js';
import type { Library } from '../library.js';
import type { GivenObservations } from '../observations/read-observations.js';
import type { Locale } from '../report.js';

/** What is loaded, of the files that the place has. Nothing given: all. */
export interface LoadOptions {
  /** The folder that holds all files of this build under their names, with a slash at its end; left out, that of the package. */
  base?: string | { readonly href: string };
  /** Other rules: the text of a bundle, or what `Wailian.compiled` gave. */
  rules?: string | CompiledRules;
  /** Languages whose texts are loaded; left out, all. More can follow with `Wailian.inLocale`. A bundle holds them all. */
  locales?: readonly Locale[];
  /**
   * false leaves out what no verdict turns on: sources, events, advice, tracking parameters, questions, notes. A report then has its
   * verdicts, but lacks these; `Wailian.whole` loads them.
   */
  whole?: boolean;
  /**
   * false leaves out the data of host names beyond ASCII and below some suffixes (`.jp`, `.uk` …). A question about such a
   * host then throws `LoadError` with the code `load_names`; `Wailian.withNames` loads it.
   */
  names?: boolean;
  /** `javascript`: the plain build, as in a browser without WebAssembly. Left out, it is taken where nothing else runs. */
  engine?: 'webassembly' | 'javascript';
}

/**
 * An address, or the bytes of the file. Addresses are taken from the document, or from the working folder.
 * @since 0.1.0
 */
export type FileSource = string | { readonly href: string } | ArrayBuffer | ArrayBufferView;
/**
 * Besides: a `Response`, or a `WebAssembly.Module`.
 * @since 0.1.0
 */
export type WasmSource = FileSource | object;

/**
 * Where core and rules come from, and what of them is loaded. Nothing given: all that the package holds.
 * @since 0.1.0
 */
export interface PackageOptions extends LoadOptions {
  /** wailian.wasm: its address, bytes, a `Response` or a `WebAssembly.Module`, or a promise of one. */
  wasm?: WasmSource | PromiseLike<WasmSource>;
  /** Other files of the build, by name. No address is worked out from another. */
  files?: Partial<Record<FileName, FileSource>>;
  /** What readers have seen, to lay beside the verdicts: see `Wailian.withObservations`. */
  observations?: GivenObservations;
}

/** Loads core and rules, once for the same options; then every call is answered at once. Throws `ArgumentError`, `LoadError`, `RulesError`, `ObservationsError`. */
export type LoadWailian = (options?: PackageOptions) => Promise<Library>;
