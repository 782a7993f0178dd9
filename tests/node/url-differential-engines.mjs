// The engines under comparison: each takes a list of `{text, base?}` and gives the parts, or the problem, of each.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** tests/url/url_lines over a pipe. WAILIAN_URL_LINES names the program where it is not in the dev build. */
async function openNative() {
  const program = process.env.WAILIAN_URL_LINES ??
    fileURLToPath(new URL('../../build/dev/tests/url/url_lines', import.meta.url));
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
  const failed = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`${program} ended with ${code}`)));
  });
  failed.catch(() => {}); // only matters while lines are awaited
  const answers = createInterface({ input: child.stdout, crlfDelay: Infinity })[Symbol.asyncIterator]();
  return {
    async canonicalizeAll(inputs) {
      if (inputs.length === 0) return [];
      child.stdin.write(inputs.map(input => JSON.stringify(input)).join('\n') + '\n');
      const read = [];
      while (read.length < inputs.length) read.push(JSON.parse((await Promise.race([answers.next(), failed])).value));
      return read;
    },
    async close() {
      child.stdin.end();
    },
  };
}

/** The shipped module. */
async function openWasm() {
  const { loadWailian } = await import(new URL('../../dist/npm/index.mjs', import.meta.url));
  const wailian = await loadWailian();
  return {
    canonicalizeAll: async inputs => wailian.canonicalizeLines(inputs),
    close: async () => {},
  };
}

export function openEngine(kind) {
  if (kind === 'native') return openNative();
  if (kind === 'wasm') return openWasm();
  throw new Error(`no engine "${kind}": use native or wasm`);
}
