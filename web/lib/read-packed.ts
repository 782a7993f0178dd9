// For the single-file edition: files that lie inside of the page, as gzip in base64.
import { LoadError } from './errors.js';
import { compile, createLoader, type Reader } from './load.js';
import type { PlainCore } from './instantiate.js';

/** By file name. */
export type PackedFiles = Readonly<Record<string, string>>;

async function unpack(files: PackedFiles, name: string): Promise<ArrayBuffer> {
  const packed = files[name];
  if (packed === undefined) throw new LoadError(`${name} is not in this file: save the file anew, whole`);
  if (typeof DecompressionStream !== 'function') throw new LoadError(`this browser cannot unpack ${name}: take one of 2023 or later`);
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

/** `plain` gives the plain form of the core, which only a page can turn into a script. */
export function loadPacked(files: PackedFiles, plain: Reader['plain']): ReturnType<typeof createLoader> {
  const nameOf = (url: URL): string => url.pathname.slice(1);
  return createLoader({
    async module(url) { return compile(await unpack(files, nameOf(url)), nameOf(url)); },
    text: (url) => unpackText(files, nameOf(url)),
    plain,
  }, 'packed:/');
}

/** Where the plain core is found once its script has run: the build gives it this name. */
export function plainCore(): PlainCore {
  return (globalThis as unknown as { wailianPlain: PlainCore }).wailianPlain;
}
