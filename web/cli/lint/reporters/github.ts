// Annotations of GitHub Actions: commands on standard output.
import { LEVELS, type Level } from '../finding.js';
import type { Reporter } from './reporter.js';

/** Of each level; more are not shown there. */
const MOST = 10;
const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export const reportGithub: Reporter = ({ findings }, { say }) => LEVELS.toReversed().map((level) => {
  const ofLevel = findings.filter((finding) => finding.level === level);
  const lines = ofLevel.slice(0, MOST).map(({ file, line, column, endLine, endColumn, rule, message }) =>
    `::${COMMANDS[level]} file=${property(file.replaceAll('\\', '/'))},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn},title=${property(rule)}::${data(message)}\n`);
  if (ofLevel.length > MOST) lines.push(`::${COMMANDS[level]} title=wailian::${data(say.words.more(ofLevel.length - MOST))}\n`);
  return lines.join('');
}).join('');
