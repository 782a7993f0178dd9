import { parseArgs } from 'node:util';
import type { Locale } from '../lib/report.js';
import { ENCODINGS, type Encoding } from './decode.js';
import { COMMANDS, COMMON, OPTIONS, isCommand, type Command, type OptionName } from './table.js';
import { UsageError } from './usage-error.js';
import { nearest } from '../lib/arguments/nearest.js';

export { UsageError };

/** How an answer is written: for people, or for programs. */
export type Form = 'text' | 'json' | 'ndjson' | 'csv' | 'tsv';

export interface Arguments {
  command: Command | 'version';
  text: string[];
  locale: Locale;
  form: Form;
  encoding: Encoding;
  /** The last that was said of an option, and all. */
  value(name: OptionName): string | undefined;
  values(name: OptionName): string[];
  has(name: OptionName): boolean;
}

export function parseArguments(words: string[], environment: NodeJS.ProcessEnv): Arguments {
  const { values, positionals } = parse(words);
  const has = (name: OptionName) => values[name] !== undefined;
  const all = (name: OptionName) => [values[name] ?? []].flat() as string[];
  const [first, ...rest] = positionals;
  if (first !== undefined && !isCommand(first) && !has('version') && !has('help')) throw new UsageError(noCommand(first));
  const command: Arguments['command'] = has('version') ? 'version' : first === undefined || has('help') ? 'help' : first as Command;
  if (command !== 'version' && command !== 'help') {
    const known: readonly OptionName[] = [...COMMANDS[command].options, ...COMMON];
    for (const name of Object.keys(values) as OptionName[]) {
      if (!known.includes(name)) throw new UsageError(`\`--${name}\` is no option of \`${command}\`: see \`wailian help ${command}\``);
    }
  }
  const forms = (['json', 'ndjson', 'csv', 'tsv'] as const).filter(has);
  if (forms.length > 1) throw new UsageError(`\`--${forms[0]}\` and \`--${forms[1]}\` are two forms: give one`);
  return {
    command,
    text: has('help') ? positionals : rest,
    locale: localeOf(all('lang').at(-1), environment),
    form: forms[0] ?? 'text',
    encoding: encodingOf(all('encoding').at(-1)),
    value: (name) => all(name).at(-1), values: all, has,
  };
}

function noCommand(word: string): string {
  const meant = nearest(word, Object.keys(COMMANDS));
  return `no command \`${word}\`: ${meant ? `did you mean \`wailian ${meant}\`? Or ` : ''}say \`wailian check ${word}\` to ask about a text, or see \`wailian --help\``;
}

/** `--changed` alone means the last commit. */
const spelled = (words: string[]): string[] => words.map((word) => (word === '--changed' ? '--changed=HEAD' : word));

function parse(words: string[]) {
  const options = Object.fromEntries(Object.entries(OPTIONS).map(([name, option]) => [name, {
    type: 'value' in option ? 'string' as const : 'boolean' as const, ...('short' in option ? { short: option.short } : {}), ...('multiple' in option ? { multiple: true } : {}),
  }]));
  const end = words.indexOf('--');
  const before = end < 0 ? words : words.slice(0, end);
  try {
    return parseArgs({ args: [...spelled(before), ...words.slice(before.length)], allowPositionals: true, options }) as { values: Partial<Record<OptionName, string | boolean | string[]>>; positionals: string[] };
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ');
    throw new UsageError(`${sentence}; see \`wailian --help\`, and put \`--\` before a text that begins with a dash`);
  }
}

function encodingOf(name = 'auto'): Encoding {
  const found = ENCODINGS.find((known) => known === name.toLowerCase());
  if (!found) throw new UsageError(`no encoding \`${name}\`: take ${ENCODINGS.join(', ')}`);
  return found;
}

function localeOf(asked: string | undefined, { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Locale {
  const name = asked ?? (LC_ALL || LC_MESSAGES || LANG || '');  // an empty variable counts as none
  if (/^zh[-_](tw|hk|mo|hant)/i.test(name)) return 'zh-TW';
  if (/^zh/i.test(name)) return 'zh-CN';
  if (!asked || /^en/i.test(name)) return 'en';
  throw new UsageError(`no language \`${asked}\`: take zh-CN, zh-TW or en`);
}
