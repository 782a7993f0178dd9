import { parseArgs } from 'node:util';
import type { Locale } from '../lib/report.js';
import { ENCODINGS, type Encoding } from './decode.js';

export const usage = `Usage: wailian COMMAND [OPTIONS] [TEXT | -]

What will WeChat do with this link, in this chat, on this day, and who says so? Answered offline.

Commands
  check          what happens to every link and token in TEXT
  timeline       the same link over the years, in every chat      [--from DAY] [--until DAY]
  diff           what changed for it between two days             --from DAY [--to DAY]
  canonicalize   the address a browser would really go to, a line for each line of TEXT   [--base URL]
  lookup         what the rules know about a host, a name, an id
  contexts       the chats that --context takes
  observe        write down what happened to the link in TEXT, as a file that you can hand on; asks for what is not said
                   --context ID --outcome ID [--on DAY] [--client VERSION] [--said WORDS] [--remark WORDS]
                   [--whole-address | --site-only] [--out FILE | --out -]

TEXT is one argument or several; \`-\` reads standard input to its end, up to 64 MB, as does leaving it out in a pipe.

Options
  -c, --context ID       the chat: one_to_one (default), group, moments, article, mini_program, scan, favorites
      --on DAY           YYYY-MM-DD; default: today in China
  -l, --lang LANG        zh-CN or en; default: from LANG
      --app ID           the app that the link is sent in; default: wechat
      --client VERSION   its platform and version, as in "android 8.0.11"
      --condition ID     something that cannot be seen offline and that you know; may be repeated
      --rules FILE       another rules bundle
      --add-rules FILE   rules of your own that add to the bundle
      --observations FILE  what readers have seen, to show beside the verdicts of check and timeline: JSON, NDJSON, or a
                         folder of such files; may be repeated
      --encoding NAME    of standard input: auto (default), utf-8, gb18030, utf-16le or utf-16be
      --json             the whole report as JSON
  -h, --help             this text
  -v, --version          the versions of core and rules

Exit status
  0  answered
  1  a fault of the program itself
  2  wrong usage or bad input; the sentence on standard error says what is wrong and what to do
  3  nothing in TEXT to answer about
  4  the core or the rules could not be loaded
`;

export type Command = 'check' | 'timeline' | 'diff' | 'canonicalize' | 'lookup' | 'contexts' | 'observe' | 'help' | 'version';
const commands: readonly string[] = ['check', 'timeline', 'diff', 'canonicalize', 'lookup', 'contexts', 'observe'] satisfies Command[];

export interface Arguments {
  command: Command;
  text: string[];
  context?: string;
  on?: string;
  from?: string;
  until?: string;
  to?: string;
  locale: Locale;
  app?: string;
  client_version?: string;
  conditions?: string[];
  base?: string;
  encoding: Encoding;
  rules?: string;
  addedRules?: string;
  observations: string[];
  outcome?: string;
  said?: string;
  remark?: string;
  wholeAddress: boolean;
  siteOnly: boolean;
  out?: string;
  json: boolean;
}

/** The command line cannot be understood, or what it asks for cannot be read. */
export class UsageError extends Error {}

export function parseArguments(words: string[], environment: NodeJS.ProcessEnv): Arguments {
  const { values, positionals } = parse(words);
  const [command = values.help || values.version ? '' : 'help', ...text] = positionals;
  if (!values.help && !values.version && command !== 'help' && !commands.includes(command)) {
    throw new UsageError(`no command \`${command}\`: say \`wailian check ${command}\` to ask about a text, or see \`wailian --help\``);
  }
  return {
    command: values.help ? 'help' : values.version ? 'version' : (command as Command),
    text,
    context: values.context,
    on: values.on, from: values.from, until: values.until, to: values.to,
    locale: localeOf(values.lang, environment),
    app: values.app, client_version: values.client, conditions: values.condition,
    base: values.base, encoding: encodingOf(values.encoding), rules: values.rules, addedRules: values['add-rules'], observations: values.observations ?? [],
    outcome: values.outcome, said: values.said, remark: values.remark, out: values.out,
    wholeAddress: values['whole-address'] ?? false, siteOnly: values['site-only'] ?? false,
    json: values.json ?? false,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        context: { type: 'string', short: 'c' }, on: { type: 'string' }, lang: { type: 'string', short: 'l' },
        app: { type: 'string' }, client: { type: 'string' }, condition: { type: 'string', multiple: true },
        from: { type: 'string' }, until: { type: 'string' }, to: { type: 'string' }, base: { type: 'string' },
        encoding: { type: 'string' }, rules: { type: 'string' }, 'add-rules': { type: 'string' }, observations: { type: 'string', multiple: true },
        outcome: { type: 'string' }, said: { type: 'string' }, remark: { type: 'string' }, out: { type: 'string' },
        'whole-address': { type: 'boolean' }, 'site-only': { type: 'boolean' }, json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' },
      },
    });
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
  throw new UsageError(`no language \`${asked}\`: take zh-CN or en`);
}
