// Checks the style sheets below web/: what runs along a line and across it is said by the directions of text, which sheet
// overrules which is settled by their order alone (docs/decisions/0029-order-not-layers.md).
// Usage: node scripts/lint/styles.mjs [FOLDER]   (FOLDER holds web/; default: this tree)
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `!important`, where the order of sheets cannot decide: paper against what a script has set, and against what a reader has opened. */
const overruled = new Map([['web/page/panels/cite/print.css', 1], ['web/widget/compact.css', 1]]);

const PHYSICAL = /^(?:(?:min-|max-)?(?:width|height)|(?:(?:scroll-)?(?:margin|padding)-|border-)?(?:left|right|top|bottom)(?:-(?:left|right|width|style|color|radius))*)$/;
/** Four sides at once are fine where left and right are alike. */
const FOUR = /^(?:inset|(?:scroll-)?(?:margin|padding)|border-(?:width|style|color))$/;
const ALONG = /^(?:text-align|float|clear)$/;

/** The values of a declaration, apart at the spaces outside of parentheses. */
const valuesOf = (text) => text.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

function declarationFault(name, value) {
  if (PHYSICAL.test(name)) return `\`${name}\` is a side of the screen: say inline-size, block-size, or a side of the text such as margin-inline-start`;
  const values = valuesOf(value);
  if (FOUR.test(name) && values.length === 4 && values[1] !== values[3]) return `\`${name}\` with another left than right: say ${name}-block and ${name}-inline`;
  if (name === 'border-radius' && values.length === 4 && (values[0] !== values[1] || values[2] !== values[3])) return '`border-radius` with another left than right: say border-start-start-radius and its like';
  if (ALONG.test(name) && /^(?:left|right)$/.test(value.trim())) return `\`${name}: ${value.trim()}\` is a side of the screen: say start or end`;
  return null;
}

/** All faults of the sheets below `root`, as `{ file, line, message }`. */
export function checkStyles(root) {
  const faults = [];
  const names = readdirSync(join(root, 'web'), { recursive: true }).filter((name) => name.endsWith('.css')).sort();
  for (const path of names.map((name) => join(root, 'web', name))) {
    const file = relative(root, path);
    const text = readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
    const report = (index, message) => faults.push({ file, line: text.slice(0, index).split('\n').length, message });
    for (const { 0: all, 1: name, 2: value, index } of text.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]*)(?=[;}])/g)) {
      const fault = declarationFault(name, value);
      if (fault) report(index + all.indexOf(name), fault);
    }
    for (const { index } of text.matchAll(/@layer\b/g)) report(index, '`@layer` is unknown to the oldest engines, which leave out all that stands in it: the order of sheets decides');
    [...text.matchAll(/!important/g)].slice(overruled.get(file) ?? 0).forEach(({ index }) => report(index, '`!important`: the order of sheets decides'));
  }
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = checkStyles(resolve(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url))));
  for (const { file, line, message } of faults) console.error(`${file}:${line}: ${message}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
