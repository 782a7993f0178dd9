// Compiles the bundle with the compiler that the build made: facts, the texts of each language, and the rest; and writes the
// data of names, which the compiler has in it.
//
//   node scripts/bundle/compile-rules.mjs [BUNDLE [FOLDER]]
//
// Left out: build/rules/rules.json, and the folder of the bundle. Prints every fault and fails if there is one.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { assets } from './site-files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [bundle = join(root, assets['rules.json']), folder = dirname(bundle)] = process.argv.slice(2);

/** The library's own way in, so that build and reader cannot differ. */
async function library() {
  const file = join(root, `build/compile-rules.${process.pid}.mjs`);
  const contents = "export * from './web/lib/core/compile-rules.ts'; export * from './web/lib/core/instantiate.ts'; export * from './web/lib/core/memory.ts';";
  buildSync({ stdin: { contents, resolveDir: root }, bundle: true, format: 'esm', platform: 'node', target: 'node20', outfile: file });
  try {
    return await import(pathToFileURL(file));
  } finally {
    rmSync(file);
  }
}

const { compileRules, read, wasmFactory } = await library();
const module = await WebAssembly.compile(readFileSync(join(root, assets['wailian-compiler.wasm'])));
try {
  const factory = wasmFactory(module, 'wailian_compile');
  const { facts, texts, rest } = await compileRules(factory, readFileSync(bundle, 'utf8'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'wailian-rules.txt'), facts);
  const compiler = factory.now();
  writeFileSync(join(folder, 'wailian-names.txt'), read(compiler, compiler.wailian_name_file()));
  for (const [part, text] of Object.entries({ ...texts, rest })) writeFileSync(join(folder, `wailian-rules.${part}.txt`), text);
} catch (error) {
  for (const { code, place, message, found } of error.problems ?? []) console.error(`${place}: ${code}: ${message} ${found ?? ''}`);
  console.error(`compile-rules: ${error.message}`);
  process.exitCode = 1;
}
