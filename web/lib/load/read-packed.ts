// For the single-file edition: files that lie inside of the page, as gzip in base64.
import { LoadError } from '../errors.js';
import { compile, type Files } from './files.js';
import type { PlainModule } from '../core/instantiate.js';

/** By file name. */
export type PackedFiles = Readonly<Record<string, string>>;

async function unpack(files: PackedFiles, name: string): Promise<ArrayBuffer> {
  const packed = files[name];
  if (packed === undefined) throw new LoadError('load_not_found', name, 'is not in this file', 'save the file anew, whole');
  if (typeof DecompressionStream !== 'function') throw new LoadError('load_blocked', name, 'cannot be unpacked by this browser', 'take one of 2023 or later');
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const { writable, readable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();  // not through a Blob: WebKit reads none in a worker of a file
  const written = writer.write(bytes).then(() => writer.close());
  const [unpacked] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  return unpacked;
}

export async function unpackText(files: PackedFiles, name: string): Promise<string> {
  return new TextDecoder().decode(await unpack(files, name));
}

/** `plain` gives the plain form of a module by the name of its file, which only a page can turn into a script. */
export function packedFiles(files: PackedFiles, plain: (name: string) => Promise<PlainModule>): Files {
  return {
    async module(name) { return compile(await unpack(files, name), name); },
    text: (name) => unpackText(files, name),
    plain,
  };
}

/** Where a plain module is found once its script has run: the build names it after its file. */
export function plainModule(name: string): PlainModule {
  return (globalThis as unknown as Record<string, PlainModule>)[name.replace(/\W/g, '_')]!;
}
