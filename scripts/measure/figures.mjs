// Figures in documents are written by the command that measures them: between `<!-- figures: NAME -->` and `<!-- /figures -->` stand its
// table and a line that says when, on what and by which command. Nobody types them.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where each set of figures stands. */
export const FIGURES = {
  packages: 'docs/performance.md',
  lines: 'docs/performance.md',
  sizes: 'docs/performance.md',
  growth: 'docs/performance.md',
  instructions: 'docs/performance.md',
  'first-answer': 'docs/hosting.md',
  widget: 'docs/embedding.md',
  package: 'docs/package.md',
  'a-billion': 'docs/many-machines.md',
};

export const markers = (name) => [`<!-- figures: ${name} -->`, '<!-- /figures -->'];

/** `docs` with `text` as what stands between the markers of `name`. */
export function withFigures(docs, name, text) {
  const [begin, end] = markers(name);
  const from = docs.indexOf(begin);
  const to = docs.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${FIGURES[name]} has no \`${begin}\` … \`${end}\``);
  return `${docs.slice(0, from + begin.length)}\n\n${text.trim()}\n\n${docs.slice(to)}`;
}

/** A table; columns whose heads end in `:` are numbers. */
export const table = (heads, rows) => [heads.map((head) => head.replace(/:$/, '')), heads.map((head) => (head.endsWith(':') ? '---:' : '---')), ...rows]
  .map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const machine = () => `${cpus().length} × ${cpus()[0]?.model.replace(/\s+/g, ' ').trim() || process.arch}, ${Math.round(totalmem() / 2 ** 30)} GB, Node.js ${process.versions.node}`;

/** The line below a table. What else the machine did counts: its load is told as it was when the command began. */
const loadAtStart = loadavg()[0];
export const measured = (command) => `Measured ${new Date().toISOString().slice(0, 10)} by \`${command}\`: ${machine()}; load before ${loadAtStart.toFixed(1)}.`;

/** The same where neither machine nor load change anything: bytes and steps. */
export const counted = (command) => `Counted ${new Date().toISOString().slice(0, 10)} by \`${command}\`.`;

/** `below` is the line below: `measured(command)` or `counted(command)`. */
export function writeFigures(name, text, below) {
  const file = here(FIGURES[name]);
  writeFileSync(file, withFigures(readFileSync(file, 'utf8'), name, `${text}\n\n${below}`));
  console.log(`written: ${FIGURES[name]}, ${name}`);
}
