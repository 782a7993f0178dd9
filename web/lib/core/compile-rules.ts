// Rules as people write them to rules as the core takes them.
import type { AddedRules, CompiledRules } from './compiled-rules.js';
import { LoadError, RulesError } from '../errors.js';
import type { CompilerExports, Factory } from './instantiate.js';
import { read, write } from './memory.js';
import type { Locale, Problem } from '../report.js';

/** Parts of a compilation by their numbers: see src/wasm/compiler_bindings.cpp. */
const PROBLEMS = 0, FACTS = 1, SIMPLIFIED = 2, TRADITIONAL = 3, ENGLISH = 4, REST = 5;

/** Throws `RulesError`, whose `problems` name the faults, in the language of `locale`, and `LoadError` where the compiler fell over. */
export async function compileRules(factory: Factory<CompilerExports>, bundle: string, added?: AddedRules, locale: Locale = 'zh-CN'): Promise<CompiledRules> {
  let parts;
  try {
    const compiler = await factory.soon();
    const places = [bundle, added?.text ?? '', added?.name ?? '', locale].map((text) => write(compiler, text));
    const compilation = compiler.wailian_compile(...places.flat());
    parts = [PROBLEMS, FACTS, SIMPLIFIED, TRADITIONAL, ENGLISH, REST].map((part) => read(compiler, compiler.wailian_compiled(compilation, part)));
  } catch (cause) {
    throw cause instanceof LoadError ? cause : new LoadError('load_blocked', 'wailian-compiler.wasm', `stopped on these rules (${(cause as Error).message})`, 'give a part of them to see which one it is', cause);
  }
  const { problems } = JSON.parse(parts[PROBLEMS]!) as { problems: Problem[] };
  if (problems.length > 0) throw new RulesError(problems);
  return { facts: parts[FACTS]!, texts: { 'zh-CN': parts[SIMPLIFIED]!, 'zh-TW': parts[TRADITIONAL]!, en: parts[ENGLISH]! }, rest: parts[REST]! };
}
