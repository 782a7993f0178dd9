// wailian.wasm to plain JavaScript, for browsers without WebAssembly and pages whose policy forbids it.
// Usage: node scripts/wasm-to-js.mjs IN.wasm OUT.mjs   (wasm2js comes with Emscripten)
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const [input, output] = process.argv.slice(2);
execFileSync('wasm2js', [input, '-O', '-o', output], { stdio: 'inherit' });

// wasm2js makes a module that holds one instance and imports by name. We want instances on demand, as WebAssembly has
// them, so that the library can start anew after a trap: the body becomes a function of the imports.
const imported = [];
const body = readFileSync(output, 'utf8')
  .replace(/^import \{ (\w+) \} from '(\w+)';$/gm, (_line, name, module) => {
    imported.push(`const ${name} = imports.${module}.${name};`);
    return '';
  })
  .replace(/^export var .*$/gm, '');
const source = `export function instantiate(imports) {\n${imported.join('\n')}\n${body}\nreturn retasmFunc;\n}\n`;
const { code } = transformSync(source, { minify: true, target: 'es2015', format: 'esm' });
writeFileSync(output, code);
