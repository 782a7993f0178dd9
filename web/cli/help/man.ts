// The manual page (mdoc), from the table.
import type { Catalog, Locale } from '../../lib/report.js';
import { COMMANDS, COMMON, OPTIONS, STATUSES, type Command, type OptionName } from '../table.js';
import { helpWordsFor } from './words.js';

/** A line of text: nothing of it is a request, and each dash and backslash is itself. */
const text = (line: string): string => line.replaceAll('\\', '\\e').replace(/^[.']/, '\\&$&').replaceAll('`', '');

function option(name: OptionName): string {
  const known = OPTIONS[name];
  const value = 'value' in known ? ` Ar ${known.value}` : '';
  const long = `Fl \\-${name}${value}`;
  return 'short' in known ? `.It Fl ${known.short} , ${long}` : `.It ${long}`;
}

export function manPage({ rules_as_of: day }: Catalog, locale: Locale): string {
  const words = helpWordsFor(locale);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const written = `${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month - 1]} ${date}, ${year}`;
  const used = new Set<OptionName>(Object.values(COMMANDS).flatMap(({ options }) => [...options] as OptionName[]));
  const list = (entries: readonly string[]) => ['.Bl -tag -width Ds', ...entries, '.El'];
  return [
    `.Dd ${written}`, '.Dt WAILIAN 1', '.Os',
    '.Sh NAME', '.Nm wailian', `.Nd ${text(words.title.replace(/[.。]$/, ''))}`,
    '.Sh SYNOPSIS', '.Nm wailian', '.Ar command', '.Op Ar options', '.Op Ar ...',
    '.Sh DESCRIPTION', text(words.textNote), '.Ss Commands',
    ...list(Object.entries(COMMANDS).flatMap(([name, { operands }]) => [`.It Ic ${name}${operands === '' ? '' : ` ${text(operands).split(' ').map((word) => (/^[A-Z]+[…\]]*$/.test(word) ? word : word)).join(' ')}`}`, text(words.command[name as Command])])),
    '.Ss Options',
    ...list([...[...used].filter((name) => !COMMON.includes(name)), ...COMMON].flatMap((name) => [option(name), text(words.option[name])])),
    '.Sh EXIT STATUS',
    ...list(STATUSES.flatMap((status) => [`.It ${status}`, text(words.status[status])])),
  ].join('\n');
}
