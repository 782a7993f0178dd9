// wailian.wasm to plain JavaScript, for browsers without WebAssembly and pages whose policy forbids it.
// Usage: node scripts/bundle/wasm-to-js.mjs IN.wasm OUT.mjs   (wasm2js is part of Emscripten)
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const [input, output] = process.argv.slice(2);
const { EMSCRIPTEN_ROOT } = process.env;
const emConfig = EMSCRIPTEN_ROOT ? join(EMSCRIPTEN_ROOT, 'em-config') : 'em-config';
const binaryen = execFileSync(emConfig, ['BINARYEN_ROOT'], { encoding: 'utf8' }).trim();
const draft = `${output}.${process.pid}.draft`;
execFileSync(join(binaryen, 'bin/wasm2js'), [input, '-O', '--enable-bulk-memory', '--enable-sign-ext', '-o', draft], { stdio: 'inherit' });

// wasm2js makes a module that holds one instance and imports by name (a recent one whole modules). We want instances on demand, as WebAssembly has
// them, so that the library can start anew after a trap: the body becomes a function of the imports.
const imported = [];
const body = readFileSync(draft, 'utf8')
  .replace(/^import \{ (\w+) \} from '(\w+)';$/gm, (_line, name, module) => {
    imported.push(`const ${name} = imports.${module}.${name};`);
    return '';
  })
  .replace(/^import \* as (\w+) from '(\w+)';$/gm, (_line, name, module) => {
    imported.push(`const ${name} = imports.${module};`);
    return '';
  })
  .replace(/^export var .*$/gm, '');
const source = `export function instantiate(imports) {\n${imported.join('\n')}\n${body}\nreturn retasmFunc;\n}\n`;
const { code } = transformSync(source, { minify: true, target: 'es2015', format: 'esm' });
writeFileSync(output, code);
rmSync(draft);
