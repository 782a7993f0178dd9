// The files of a build: scripts/bundle/site-files.mjs puts them beside page and package under these names.
import type { Locale } from '../report.js';

export type ModuleName = 'wailian.wasm' | 'wailian-compiler.wasm';
export type PlainName = 'wailian.plain.mjs' | 'wailian-compiler.plain.mjs';
export type TextName = 'wailian-rules.txt' | 'wailian-names.txt' | `wailian-rules.${Locale | 'rest'}.txt` | 'rules.json';
/**
 * A file of a build, as it lies in the package.
 * @since 0.1.0
 */
export type FileName = ModuleName | PlainName | TextName;
