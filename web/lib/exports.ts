// What every door of the package exports beside `loadWailian`.
export { dayInChina } from './day-in-china.js';
export { ArgumentError, CoreError, LoadError, ObservationsError, RulesError } from './errors.js';
export type { ArgumentCode, ArgumentFault } from './errors.js';
export type { CompiledRules } from './core/compiled-rules.js';
export type { FileName } from './load/file-names.js';
export type { EmbedForm, EmbedQuery } from './card/embed.js';
export type { Library as Wailian } from './library.js';
export type { FileSource, PackageOptions as LoadOptions, WasmSource } from './load/load-options.js';
export type { Observation, ObservationFile } from './observations/observation.js';
export type { GivenObservations } from './observations/read-observations.js';
export type { ScanSource, StreamOptions } from './stream/stream-options.js';
export type { Circumstances } from './wailian.js';
export type * from './report.js';
