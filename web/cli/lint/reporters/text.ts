// `file:line:column  level  message  rule`: what editors and people jump from.
import { visible, type Colour } from '../../output/terminal.js';
import type { Level } from '../finding.js';
import type { Reporter } from './reporter.js';

const COLOURS: Readonly<Record<Level, Colour>> = { error: 'red', warning: 'yellow', note: 'cyan' };

export const reportText: Reporter = ({ findings }, { say, paint }) => findings
  .map(({ file, line, column, level, message, rule }) => `${paint.as('bold', `${visible(file)}:${line}:${column}`)}  ${paint.as(COLOURS[level], say.words.levels[level])}  ${visible(message)}  ${paint.as('dim', rule)}\n`)
  .join('');
