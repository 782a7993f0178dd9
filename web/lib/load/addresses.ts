// Bundlers follow `new URL('a literal', import.meta.url)` and nothing else, and replace `import.meta.url` alone by the folder of
// whoever builds: so each file has its own literal, read only when the file is needed.
import type { FileName } from './file-names.js';

const ADDRESSES: Record<FileName, () => URL> = {
  'wailian.wasm': () => new URL('./wailian.wasm', import.meta.url),
  'wailian.plain.mjs': () => new URL('./wailian.plain.mjs', import.meta.url),
  'wailian-compiler.wasm': () => new URL('./wailian-compiler.wasm', import.meta.url),
  'wailian-compiler.plain.mjs': () => new URL('./wailian-compiler.plain.mjs', import.meta.url),
  'wailian-rules.txt': () => new URL('./wailian-rules.txt', import.meta.url),
  'wailian-rules.zh-CN.txt': () => new URL('./wailian-rules.zh-CN.txt', import.meta.url),
  'wailian-rules.zh-TW.txt': () => new URL('./wailian-rules.zh-TW.txt', import.meta.url),
  'wailian-rules.en.txt': () => new URL('./wailian-rules.en.txt', import.meta.url),
  'wailian-rules.rest.txt': () => new URL('./wailian-rules.rest.txt', import.meta.url),
  'wailian-names.txt': () => new URL('./wailian-names.txt', import.meta.url),
  'rules.json': () => new URL('./rules.json', import.meta.url),
};

export const addressOf = (name: FileName): URL => ADDRESSES[name]();
