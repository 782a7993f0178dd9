// Help as text, from the table.
import type { Locale } from '../../lib/report.js';
import { COMMANDS, COMMON, OPTIONS, STATUSES, type Command, type OptionName } from '../table.js';
import { columns, padEnd, wrap } from '../output/terminal.js';
import { helpWordsFor } from './words.js';

export function spelling(name: OptionName): string {
  const option = OPTIONS[name];
  const value = 'value' in option ? option.value : undefined;
  return `${'short' in option ? `-${option.short}, ` : '    '}--${name}${value === undefined ? '' : name === 'changed' ? `[=${value}]` : ` ${value}`}`;
}

function list(entries: readonly (readonly [left: string, text: string])[], width: number): string[] {
  const left = Math.min(26, Math.max(...entries.map(([name]) => columns(name))));
  return entries.flatMap(([name, text]) => {
    const lines = wrap(text, width - left - 4);
    const first = columns(name) > left ? [`  ${name}`] : [];
    return [...first, ...lines.map((line, at) => `  ${padEnd(at === 0 && first.length === 0 ? name : '', left)}  ${line}`)];
  });
}

export function helpText(command: Command | undefined, locale: Locale, width = 80): string {
  const words = helpWordsFor(locale);
  const options = (names: readonly OptionName[]) => list(names.map((name) => [spelling(name), words.option[name]]), width);
  if (command) {
    const { operands, options: own } = COMMANDS[command];
    return [
      `${words.usage}: wailian ${command}${own.length > 0 ? ' [OPTIONS]' : ''}${operands === '' ? '' : ` ${operands}`}`, '', ...wrap(words.command[command], width), ...(operands.includes('| -') ? wrap(words.textNote, width) : []),
      ...(own.length > 0 ? ['', words.options, ...options(own)] : []), '', words.everyOption, ...options(COMMON),
    ].join('\n');
  }
  return [
    `${words.usage}: wailian COMMAND [OPTIONS] …`, '', ...wrap(words.title, width), '',
    words.commands, ...list(Object.keys(COMMANDS).map((name) => [name, words.command[name as Command]]), width), '',
    ...wrap(words.textNote, width), ...wrap(words.more, width), '',
    words.everyOption, ...options([...COMMON, 'json', 'ndjson', 'csv', 'tsv']), '',
    words.statusTitle, ...list(STATUSES.map((status) => [String(status), words.status[status]]), width),
  ].join('\n');
}
