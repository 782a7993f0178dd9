// Puts what tests/growth/ printed into docs/performance.md: see scripts/measure/growth.
import { readFileSync } from 'node:fs';
import { counted, table, writeFigures } from './figures.mjs';

const [, , file] = process.argv;
const number = (text) => Number(text).toLocaleString('en');

/** What stands below a heading: the name of each row, and behind it pairs of steps and growth. */
function section(text, heading) {
  const [, lines] = new RegExp(`^${heading}: .*\\n.*\\n((?:.+\\n)+)`, 'm').exec(text) ?? [];
  if (!lines) throw new Error(`${file} has no table \`${heading}\`: a test failed, or prints another one`);
  return lines.split('\n').map((line) => [line.slice(0, 34).trim(), line.slice(34).trim().split(/\s+/)]).filter(([name, numbers]) => name && numbers.every((one) => /^[\d.]+$/.test(one)));
}

const text = readFileSync(file, 'utf8');
const [check, scan, lines, rules] = ['check', 'scan', 'lines', 'rules'].map((heading) => section(text, heading));
const last = (numbers) => number(numbers.at(-2));
const most = (numbers) => Math.max(...numbers.filter((_, at) => at % 2 === 1).map(Number)).toFixed(2);
const behind = new Map(scan);
writeFigures('growth', [
  'Steps a byte of 64 KB, and the most that twice the text took:',
  table(['kind', 'check:', 'twice:', 'scan:', 'twice:'], check.map(([name, numbers]) => [name, last(numbers), most(numbers), last(behind.get(name)), most(behind.get(name))])),
  'Steps a line of a list of 16,000, and the most that twice as many took:',
  table(['lines', 'scan:', 'twice:'], lines.map(([name, numbers]) => [name, last(numbers), most(numbers)])),
  'Thousands of steps with so many sites more than the rules have, to open them and for a check of two links:',
  table(['sites', 'open:', 'check:'], rules.map(([sites, [open, , asked]]) => [number(sites), number(open), number(asked)])),
].join('\n\n'), counted('scripts/measure/growth --write'));
