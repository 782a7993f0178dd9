// What table and timeline have in common: a grid of words, as HTML or as Markdown, with one address for the whole and, in a
// table of several links, one for each.
import type { Locale } from '../report.js';
import { GROUND } from './colours.js';
import { digest } from './digest.js';
import { caption, figure } from './forms/html.js';
import { plainInMarkdown } from './forms/markdown-escape.js';
import { tag, type Markup } from './markup.js';
import { answerAddress, type AnswerKey } from '../permalink.js';

export interface Grid {
  locale: Locale;
  title: string;
  /** The first names the column of row headings. */
  columns: readonly string[];
  rows: readonly { heading: string; cells: readonly string[] }[];
  frozen: string;
  call: string;
  /** One for the grid, or one for each row. */
  keys: readonly AnswerKey[];
}

const wordsOf = ({ title, columns, rows, frozen, call }: Grid): string => [title, ...columns, ...rows.flatMap(({ heading, cells }) => [heading, ...cells]), frozen, call].join('\n');

/** Address of each key. */
function addresses(grid: Grid, base: string): string[] {
  const words = digest(wordsOf(grid));
  return grid.keys.map((key) => answerAddress(base, { ...key, words }));
}

export function gridFigure(grid: Grid, base: string): Markup {
  const { locale, title, columns, rows, frozen, call } = grid;
  const [first = '', ...others] = addresses(grid, base);
  const cell = `padding:6px;border:1px solid ${GROUND.line};color:${GROUND.ink}`;
  const head = `${cell};text-align:left`;
  return figure(locale, GROUND.edge, [
    tag('p', { style: 'text-indent:0;margin:0 0 8px' }, tag('strong', { style: `color:${GROUND.ink}` }, title)),
    tag('table', { style: `width:100%;margin:0;border-collapse:collapse;background:${GROUND.sheet};font-size:14px;text-align:left;text-indent:0` },
      tag('thead', {}, tag('tr', {}, ...columns.map((name) => tag('th', { scope: 'col', style: head }, name)))),
      tag('tbody', {}, ...rows.map(({ heading, cells }, row) => tag('tr', {},
        tag('th', { scope: 'row', style: head }, others.length > 0 && row > 0 ? tag('a', { href: others[row - 1]!, rel: 'nofollow', style: `color:${GROUND.link}` }, heading) : heading),
        ...cells.map((text) => tag('td', { style: cell }, text)))))),
    caption(frozen, call, first),
  ]);
}

export function gridMarkdown(grid: Grid, base: string): string {
  const { title, columns, rows, frozen, call } = grid;
  const [first = '', ...others] = addresses(grid, base);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${plainInMarkdown(title)}**`, '',
    row(columns.map(plainInMarkdown)), row(columns.map(() => '---')),
    ...rows.map(({ heading, cells }, at) => row([others.length > 0 && at > 0 ? `[${plainInMarkdown(heading)}](<${others[at - 1]}>)` : plainInMarkdown(heading), ...cells.map(plainInMarkdown)])), '',
    `${plainInMarkdown(frozen)} [${plainInMarkdown(call)}](<${first}>)`,
  ].join('\n');
}
