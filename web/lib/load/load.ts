import { compileRules } from '../core/compile-rules.js';
import type { CompiledRules } from '../core/compiled-rules.js';
import { LoadError, PUT_THERE } from '../errors.js';
import type { ModuleName, PlainName, TextName } from './file-names.js';
import type { Files } from './files.js';
import { plainFactory, wasmFactory, type CompilerExports, type CoreExports, type Factory, type TextExports } from '../core/instantiate.js';
import { LANGUAGES } from './languages.js';
import type { LoadOptions } from './load-options.js';
import type { Locale } from '../report.js';
import { Wailian, type RulesSource } from '../wailian.js';

type Engine = LoadOptions['engine'];

/** The same options give the same core of that `kind`, loaded once. A failure is not kept. */
export class Loader {
  readonly #files: Files;
  readonly #kind: typeof Wailian;
  readonly #factories = new Cache<Factory<TextExports>>();
  readonly #texts = new Cache<string>();
  readonly #loaded = new Cache<Wailian>();

  constructor(files: Files, kind = Wailian) {
    this.#files = files;
    this.#kind = kind;
  }

  load({ engine, rules, locales, whole = true, names = true }: LoadOptions = {}): Promise<Wailian> {
    const languages = LANGUAGES.filter((language) => !locales || locales.includes(language));
    const source = this.#source(engine);
    return this.#loaded.get([engine, rules, languages.join(), whole, names], async () => {
      const [factory, found, nameData] = await Promise.all([
        this.#factory<CoreExports>('wailian.wasm', engine, 'wailian_open'),
        rules ?? this.#compiled(languages, whole),
        names ? this.#text('wailian-names.txt') : '',
      ]);
      return typeof found === 'string'
        ? this.#kind.start(factory, await source.compile(found), { ...source, bundle: async () => found }, nameData)
        : this.#kind.start(factory, found, source, nameData);
    });
  }

  #source(engine: Engine): RulesSource {
    return {
      part: (name) => this.#text(`wailian-rules.${name}.txt`),
      names: () => this.#text('wailian-names.txt'),
      bundle: () => this.#text('rules.json'),
      compile: async (bundle, added, locale) =>
        compileRules(await this.#factory<CompilerExports>('wailian-compiler.wasm', engine, 'wailian_compile'), bundle, added, locale),
    };
  }

  /** All parts at once. */
  async #compiled(languages: readonly Locale[], whole: boolean): Promise<CompiledRules> {
    const [facts, rest, ...texts] = await Promise.all([
      this.#text('wailian-rules.txt'),
      whole ? this.#text('wailian-rules.rest.txt') : undefined,
      ...languages.map(async (language) => [language, await this.#text(`wailian-rules.${language}.txt`)] as const),
    ]);
    return { facts, texts: Object.fromEntries(texts), ...(rest === undefined ? {} : { rest }) };
  }

  #factory<Exports extends TextExports>(name: ModuleName, engine: Engine, needed: keyof Exports & string): Promise<Factory<Exports>> {
    return this.#factories.get([name, engine], () => makeFactory<Exports>(this.#files, name, engine, needed)) as Promise<Factory<Exports>>;
  }

  #text(name: TextName): Promise<string> {
    return this.#texts.get([name], async () => {
      const text = await this.#files.text(name);
      if (/^\s*</.test(text)) throw new LoadError('load_not_found', name, 'is an HTML page, not rules', PUT_THERE);
      return text;
    });
  }
}

async function makeFactory<Exports extends TextExports>(files: Files, name: ModuleName, engine: Engine, needed: keyof Exports & string): Promise<Factory<Exports>> {
  let refusal: unknown = 'there is no WebAssembly here';
  if (engine !== 'javascript' && typeof WebAssembly === 'object') {
    try {
      return wasmFactory(await files.module(name), needed);
    } catch (error) {
      if (error instanceof LoadError) throw error;
      if (engine === 'webassembly') throw new LoadError('load_blocked', name, `cannot run here (${error})`, "allow 'wasm-unsafe-eval' in the Content-Security-Policy, or leave out `engine`", error);
      refusal = error;  // a page's Content-Security-Policy may forbid compiling: the plain build still runs there
    }
  }
  const plain = name.replace('wasm', 'plain.mjs') as PlainName;
  try {
    return plainFactory(await files.plain(plain), needed);
  } catch {
    throw new LoadError('load_blocked', name, `cannot run (${refusal}), and ${plain}, which would do instead, is not there`, "allow 'wasm-unsafe-eval' in the Content-Security-Policy, or serve that file too");
  }
}

/** Promises by a list of keys, compared one by one. Keeps the last few: whoever loads many rules one after the other is done with the first. */
export class Cache<Value> {
  static readonly MOST = 16;
  #entries: { key: unknown[]; value: Promise<Value> }[] = [];

  get(key: unknown[], make: () => Promise<Value>): Promise<Value> {
    const found = this.#entries.find((entry) => entry.key.every((part, at) => part === key[at]));
    if (found) return found.value;
    const entry = { key, value: make() };
    this.#entries.push(entry);
    if (this.#entries.length > Cache.MOST) this.#entries.shift();
    entry.value.catch(() => { this.#entries = this.#entries.filter((other) => other !== entry); });
    return entry.value;
  }
}
