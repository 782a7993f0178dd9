// Scripts that complete in bash, zsh and fish, from the table and the catalog.
import type { Catalog } from '../../lib/report.js';
import { COMMANDS, COMMON, OPTIONS, type Command, type OptionName, type ValueKind } from '../table.js';
import { helpWordsFor } from './words.js';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

function valuesOf(kind: ValueKind | undefined, { apps, outcomes }: Catalog): readonly string[] | 'file' | null {
  const unique = (ids: readonly string[]) => [...new Set(ids)];
  switch (kind) {
    case 'context': return unique(apps.flatMap(({ contexts }) => contexts.map(({ id }) => id)));
    case 'condition': return unique(apps.flatMap(({ conditions }) => conditions.map(({ id }) => id)));
    case 'app': return apps.map(({ id }) => id);
    case 'outcome': return outcomes.map(({ id }) => id);
    case 'file': case 'folder': return 'file';
    case 'text': case undefined: return null;
    default: return kind;
  }
}

interface Completed { name: OptionName; short?: string; takes: boolean; values: readonly string[] | 'file' | null; help: string }

function optionsOf(command: Command, catalog: Catalog): Completed[] {
  const { option } = helpWordsFor('en');
  return [...COMMANDS[command].options, ...COMMON].map((name) => {
    const known: { short?: string; value?: string; kind?: ValueKind } = OPTIONS[name];
    const values = command === 'lint' && name === 'fail-on' ? ['error', 'warning', 'note'] : valuesOf(known.kind, catalog);
    return { name, ...(known.short ? { short: known.short } : {}), takes: known.value !== undefined && name !== 'changed', values, help: option[name] };
  });
}

const names = Object.keys(COMMANDS) as Command[];
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bash(catalog: Catalog): string {
  const cases = names.map((command) => {
    const options = optionsOf(command, catalog);
    const valued = options.filter(({ takes }) => takes).map(({ name, short, values }) => {
      const pattern = [`--${name}`, ...(short ? [`-${short}`] : [])].join('|');
      return `        ${pattern}) ${values === 'file' ? 'COMPREPLY=($(compgen -f -- "$cur"))' : values ? `COMPREPLY=($(compgen -W ${quoted(values.join(' '))} -- "$cur"))` : ':'}; return ;;`;
    });
    return `    ${command})\n      case $prev in\n${valued.join('\n')}\n      esac\n      options=${quoted(options.map(({ name }) => `--${name}`).join(' '))} ;;`;
  });
  return `# bash completion of wailian
_wailian() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= options= word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case $command in
    '') COMPREPLY=($(compgen -W ${quoted([...names, '--help', '--version'].join(' '))} -- "$cur")); return ;;
    completion) COMPREPLY=($(compgen -W ${quoted(SHELLS.join(' '))} -- "$cur")); return ;;
    help) COMPREPLY=($(compgen -W ${quoted([...names, 'man'].join(' '))} -- "$cur")); return ;;
${cases.filter((_, at) => names[at] !== 'completion' && names[at] !== 'help').join('\n')}
  esac
  case $cur in
    -*) COMPREPLY=($(compgen -W "$options" -- "$cur")) ;;
    *) COMPREPLY=($(compgen -f -- "$cur")) ;;
  esac
}
complete -F _wailian wailian`;
}

function zsh(catalog: Catalog): string {
  const text = (help: string) => help.replace(/[[\]:]/g, ' ').replaceAll("'", '’');
  const { command: summaries } = helpWordsFor('en');
  const cases = names.filter((command) => command !== 'completion' && command !== 'help').map((command) => {
    const specs = optionsOf(command, catalog).flatMap(({ name, short, takes, values, help }) => {
      const value = !takes ? '' : `:${name}:${values === 'file' ? '_files' : values ? `(${values.join(' ')})` : ' '}`;
      return [`--${name}`, ...(short ? [`-${short}`] : [])].map((spelled) => `'*${spelled}[${text(help)}]${value}'`);
    });
    return `        ${command}) _arguments ${specs.join(' ')} '*:file:_files' ;;`;
  });
  return `#compdef wailian
_wailian() {
  local -a commands
  commands=(${names.map((name) => `'${name}:${text(summaries[name])}'`).join(' ')})
  _arguments -C '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $words[1] in
        completion) _arguments '1:shell:(${SHELLS.join(' ')})' ;;
        help) _arguments '1:command:(${[...names, 'man'].join(' ')})' ;;
${cases.join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = _wailian ]; then _wailian "$@"; else compdef _wailian wailian; fi`;
}

function fish(catalog: Catalog): string {
  const { command: summaries } = helpWordsFor('en');
  const lines = ['# fish completion of wailian', `set -l commands ${names.join(' ')}`];
  for (const name of names) lines.push(`complete -c wailian -n "not __fish_seen_subcommand_from $commands" -f -a ${name} -d ${quoted(summaries[name])}`);
  lines.push(`complete -c wailian -n '__fish_seen_subcommand_from completion' -f -a ${quoted(SHELLS.join(' '))}`, `complete -c wailian -n '__fish_seen_subcommand_from help' -f -a ${quoted([...names, 'man'].join(' '))}`);
  for (const command of names) {
    for (const { name, short, takes, values, help } of optionsOf(command, catalog)) {
      const value = !takes ? '' : values === 'file' ? ' -r -F' : values ? ` -x -a ${quoted(values.join(' '))}` : ' -x';
      lines.push(`complete -c wailian -n '__fish_seen_subcommand_from ${command}' -l ${name}${short ? ` -s ${short}` : ''}${value} -d ${quoted(help)}`);
    }
  }
  return lines.join('\n');
}

export const completionFor = (shell: Shell, catalog: Catalog): string => ({ bash, zsh, fish })[shell](catalog);
