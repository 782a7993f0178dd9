import { LoadError } from './errors.js';
import { LANGUAGES, joinParts, languageOf, partURL, type Language } from './languages.js';
import { plainFactory, wasmFactory, type CoreFactory, type PlainCore } from './instantiate.js';
import type { Locale } from './report.js';
import { Wailian } from './wailian.js';

/** Where core and rules come from. Nothing given: the files next to this module. */
export interface LoadOptions {
  wasmURL?: string | URL;
  rulesURL?: string | URL;
  /** The bytes of wailian.wasm, for those who have them already. */
  wasmBinary?: BufferSource;
  /** The text of a rules bundle. */
  rules?: string;
  /**
   * Languages whose texts are fetched, each from a file beside `rulesURL`; left out, all. More can follow with
   * `Wailian.inLocale`. None: `rulesURL` is a bundle with its texts in it.
   */
  locales?: readonly Locale[];
  /** `javascript`: the plain build, as in a browser without WebAssembly. Left out, it is taken where nothing else runs. */
  engine?: 'webassembly' | 'javascript';
}

/** What differs between browser, Node and a page that holds its files. Each fails with a `LoadError` that names the file and the cure. */
export interface Reader {
  module(url: URL): Promise<WebAssembly.Module>;
  text(url: URL): Promise<string>;
  plain(url: URL): Promise<PlainCore>;
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
  return new LoadError(`${from} is ${found}: put wailian.wasm there, and serve it as it is`);
}

/** One loader a platform: the same options give the same `Wailian`, loaded once. A failure is not kept. */
export function createLoader(reader: Reader, home: string): (options?: LoadOptions) => Promise<Wailian> {
  const factories = new Cache<CoreFactory>();
  const loaded = new Cache<Wailian>();
  const texts = new Cache<string>();

  return (options = {}) => {
    const wasmURL = new URL(options.wasmURL ?? './wailian.wasm', home);
    const rulesURL = new URL(options.rulesURL ?? './wailian-rules.json', home);
    const core = [options.engine, options.wasmBinary ?? wasmURL.href];
    const languages = LANGUAGES.filter((language) => !options.locales || options.locales.some((locale) => languageOf(locale) === language));
    const whole = options.rules !== undefined || languages.length === 0;
    return loaded.get([...core, options.rules ?? rulesURL.href, languages.join()], async () => {
      const read = (language: Language) => {
        const url = partURL(rulesURL, language);
        return texts.get([url.href], () => readRules(reader, url));
      };
      const [factory, ...parts] = await Promise.all([
        factories.get(core, () => makeFactory(reader, wasmURL, options)),
        options.rules ?? readRules(reader, rulesURL),
        ...(whole ? [] : languages.map(read)),
      ]);
      return Wailian.start(factory, { bundle: joinParts(parts) }, whole ? null : { languages, read });
    });
  };
}

async function makeFactory(reader: Reader, wasmURL: URL, { wasmBinary, engine }: LoadOptions): Promise<CoreFactory> {
  let refusal: unknown = 'there is no WebAssembly here';
  if (engine !== 'javascript' && typeof WebAssembly === 'object') {
    try {
      return wasmFactory(await (wasmBinary ? compile(wasmBinary, 'wasmBinary') : reader.module(wasmURL)));
    } catch (error) {
      if (error instanceof LoadError) throw error;
      if (engine === 'webassembly') throw new LoadError(`WebAssembly cannot run here (${error})`, { cause: error });
      refusal = error;  // a page's Content-Security-Policy may forbid compiling: the plain build still runs there
    }
  }
  const plainURL = new URL('wailian.plain.mjs', wasmURL);
  try {
    return plainFactory(await reader.plain(plainURL));
  } catch {
    throw new LoadError(`WebAssembly cannot run (${refusal}), and ${plainURL}, which would do instead, is not there: allow 'wasm-unsafe-eval' in the Content-Security-Policy, or serve that file too`);
  }
}

async function readRules(reader: Reader, url: URL): Promise<string> {
  const text = await reader.text(url);
  if (/^\s*</.test(text)) throw new LoadError(`${url} is an HTML page, not rules: put that file of this build there`);
  return text;
}

/** Promises by a list of keys, compared one by one. */
class Cache<Value> {
  readonly #entries: { key: unknown[]; value: Promise<Value> }[] = [];

  get(key: unknown[], make: () => Promise<Value>): Promise<Value> {
    const found = this.#entries.find((entry) => entry.key.every((part, at) => part === key[at]));
    if (found) return found.value;
    const entry = { key, value: make() };
    this.#entries.push(entry);
    entry.value.catch(() => this.#entries.splice(this.#entries.indexOf(entry), 1));
    return entry.value;
  }
}
