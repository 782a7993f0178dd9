// Files that the program brings itself, in place of those of the package.
import { LoadError, PUT_THERE } from '../errors.js';
import type { FileName, ModuleName } from './file-names.js';
import { compile, type Files } from './files.js';
import type { FileSource, WasmSource } from './load-options.js';
import { compileResponse } from './read-fetch.js';

const isBytes = (source: unknown): source is BufferSource => ArrayBuffer.isView(source) || source instanceof ArrayBuffer;

/** All files of a build, in one folder, under their names. */
export function folderFiles(base: string, at: (address: string) => Files): Files {
  const file = (name: FileName): Files => at(`${base.replace(/\/?$/, '/')}${name}`);
  return { module: (name) => file(name).module(name), text: (name) => file(name).text(name), plain: (name) => file(name).plain(name) };
}

/** `packaged` has what was not given; `at` reads a file from an address, in the way of the place. */
export function givenFiles(
  wasm: WasmSource | PromiseLike<WasmSource> | undefined, files: Partial<Record<FileName, FileSource>>, packaged: Files, at: (address: string) => Files,
): Files {
  const sourceOf = async (name: ModuleName): Promise<WasmSource | undefined> => (name === 'wailian.wasm' && wasm !== undefined ? wasm : files[name]);
  const address = (source: FileSource): string => (typeof source === 'string' ? source : (source as { href: string }).href);
  return {
    async module(name) {
      const source = await sourceOf(name);
      if (source === undefined) return packaged.module(name);
      if (source instanceof WebAssembly.Module) return source;
      if (isBytes(source)) return compile(source, name);
      if (typeof Response === 'function' && source instanceof Response) {
        if (!source.ok) throw new LoadError('load_not_found', source.url || name, `answered ${source.status}`, PUT_THERE);
        return compileResponse(source, source.url || name);
      }
      return at(address(source as FileSource)).module(name);
    },
    async text(name) {
      const source = files[name];
      if (source === undefined) return packaged.text(name);
      return isBytes(source) ? new TextDecoder().decode(source) : at(address(source)).text(name);
    },
    async plain(name) {
      const source = files[name];
      return source === undefined || isBytes(source) ? packaged.plain(name) : at(address(source)).plain(name);
    },
  };
}
