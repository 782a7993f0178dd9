import { compileRules, isCompiled, type CompiledRules } from './compile-rules.js';
import { LoadError } from './errors.js';
import { LANGUAGES, languageOf, partURL, type Language } from './languages.js';
import { plainFactory, wasmFactory, type CompilerExports, type CoreExports, type Factory, type PlainModule, type TextExports } from './instantiate.js';
import type { Locale } from './report.js';
import { Wailian, type RulesSource } from './wailian.js';

/** Where core and rules come from. Nothing given: the files next to this module. */
export interface LoadOptions {
  wasmURL?: string | URL;
  /** Compiled rules, or a bundle in JSON, which takes the compiler from beside `wasmURL`. */
  rulesURL?: string | URL;
  /** The bytes of wailian.wasm, for those who have them already. */
  wasmBinary?: BufferSource;
  /** The rules themselves: the text of a bundle, or what `Wailian.compiled` gave. */
  rules?: string | CompiledRules;
  /**
   * Languages whose texts are fetched, each from a file beside `rulesURL`; left out, all. More can follow with
   * `Wailian.inLocale`. A bundle holds them all.
   */
  locales?: readonly Locale[];
  /**
   * false leaves out what no verdict turns on: sources, events, advice, tracking parameters, notes. A report then has its
   * verdicts, but lacks these; `Wailian.whole` fetches them.
   */
  whole?: boolean;
  /** `javascript`: the plain build, as in a browser without WebAssembly. Left out, it is taken where nothing else runs. */
  engine?: 'webassembly' | 'javascript';
}

/** A class of cores. */
type KindOf<Kind> = { readonly prototype: Kind };

/** What differs between browser, Node and a page that holds its files. Each fails with a `LoadError` that names the file and the cure. */
export interface Reader {
  module(url: URL): Promise<WebAssembly.Module>;
  text(url: URL): Promise<string>;
  plain(url: URL): Promise<PlainModule>;
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
  return new LoadError(`${from} is ${found}: put the file of this build there, and serve it as it is`);
}

/** One loader a platform: the same options give the same `Kind`, loaded once. A failure is not kept. */
export function createLoader<Kind extends Wailian = Wailian>(reader: Reader, home: string, kind: KindOf<Kind> = Wailian as unknown as KindOf<Kind>): (options?: LoadOptions) => Promise<Kind> {
  const loader = new Loader(reader, home, kind as unknown as typeof Wailian);
  return (options = {}) => loader.load(options) as Promise<Kind>;
}

class Loader {
  readonly #reader: Reader;
  readonly #home: string;
  readonly #kind: typeof Wailian;
  readonly #factories = new Cache<Factory<TextExports>>();
  readonly #texts = new Cache<string>();
  readonly #loaded = new Cache<Wailian>();

  constructor(reader: Reader, home: string, kind: typeof Wailian) {
    this.#reader = reader;
    this.#home = home;
    this.#kind = kind;
  }

  load(options: LoadOptions): Promise<Wailian> {
    const { engine, wasmBinary, rules, locales, whole = true } = options;
    const wasmURL = new URL(options.wasmURL ?? './wailian.wasm', this.#home);
    const rulesURL = new URL(options.rulesURL ?? './wailian-rules.txt', this.#home);
    const languages = LANGUAGES.filter((language) => !locales || locales.some((locale) => languageOf(locale) === language));
    const source = this.#source(wasmURL, rulesURL, engine);
    return this.#loaded.get([engine, wasmBinary ?? wasmURL.href, rules ?? rulesURL.href, languages.join(), whole], async () => {
      const [factory, found] = await Promise.all([
        this.#factory<CoreExports>(wasmURL, wasmBinary, engine, 'wailian_open'),
        rules ?? readAll(rulesURL, languages, whole, (url) => this.#text(url)),
      ]);
      return typeof found === 'string'
        ? this.#kind.start(factory, await source.compile(found), { ...source, bundle: async () => found })
        : this.#kind.start(factory, found, source);
    });
  }

  #source(wasmURL: URL, rulesURL: URL, engine: LoadOptions['engine']): RulesSource {
    return {
      part: (name) => this.#text(partURL(rulesURL, name)),
      bundle: () => this.#text(new URL('./rules.json', rulesURL)),
      compile: async (bundle, added) => {
        const compilerURL = new URL('./wailian-compiler.wasm', wasmURL);
        return compileRules(await this.#factory<CompilerExports>(compilerURL, undefined, engine, 'wailian_compile'), bundle, added);
      },
    };
  }

  #factory<Exports extends TextExports>(
    url: URL, binary: BufferSource | undefined, engine: LoadOptions['engine'], needed: keyof Exports & string,
  ): Promise<Factory<Exports>> {
    return this.#factories.get([engine, binary ?? url.href, needed],
      () => makeFactory<Exports>(this.#reader, url, binary, engine, needed)) as Promise<Factory<Exports>>;
  }

  #text(url: URL): Promise<string> {
    return this.#texts.get([url.href], () => readRules(this.#reader, url));
  }
}

/** Compiled rules, or a bundle. All parts are asked for at once: nearly always it is compiled rules. */
async function readAll(url: URL, languages: readonly Language[], whole: boolean, textOf: (url: URL) => Promise<string>): Promise<string | CompiledRules> {
  const parts = Promise.all([
    Promise.all(languages.map(async (language) => [language, await textOf(partURL(url, language))] as const)),
    whole ? textOf(partURL(url, 'rest')) : undefined,
  ]);
  parts.catch(() => {});  // of a bundle there are none
  const facts = await textOf(url);
  if (!isCompiled(facts)) return facts;
  const [texts, rest] = await parts;
  return { facts, texts: Object.fromEntries(texts), ...(rest === undefined ? {} : { rest }) };
}

async function makeFactory<Exports extends TextExports>(
  reader: Reader, url: URL, binary: BufferSource | undefined, engine: LoadOptions['engine'], needed: keyof Exports & string,
): Promise<Factory<Exports>> {
  let refusal: unknown = 'there is no WebAssembly here';
  if (engine !== 'javascript' && typeof WebAssembly === 'object') {
    try {
      return wasmFactory(await (binary ? compile(binary, 'wasmBinary') : reader.module(url)), needed);
    } catch (error) {
      if (error instanceof LoadError) throw error;
      if (engine === 'webassembly') throw new LoadError(`WebAssembly cannot run here (${error})`, { cause: error });
      refusal = error;  // a page's Content-Security-Policy may forbid compiling: the plain build still runs there
    }
  }
  const plainURL = new URL(url);
  plainURL.pathname = plainURL.pathname.replace(/(\.wasm)?$/, '.plain.mjs');
  try {
    return plainFactory(await reader.plain(plainURL), needed);
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
