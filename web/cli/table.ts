// The one table of the command line: commands, options, exit statuses. Help, man page and completion are made from it, and
// arguments are read by it. What each says stands in help/.

/** Ids that complete from the catalog, and what the shell completes. */
export type ValueKind = 'context' | 'outcome' | 'condition' | 'app' | 'file' | 'folder' | 'text' | readonly string[];

export interface Option {
  short?: string;
  /** What stands behind it; left out, nothing does. */
  value?: string;
  kind?: ValueKind;
  /** May be said more than once. */
  multiple?: true;
}

const LEVEL_NAMES = ['error', 'warning', 'note'];

export const OPTIONS = {
  context: { short: 'c', value: 'ID', kind: 'context', multiple: true },
  on: { value: 'DAY', kind: 'text' },
  from: { value: 'DAY', kind: 'text' },
  until: { value: 'DAY', kind: 'text' },
  to: { value: 'DAY', kind: 'text' },
  app: { value: 'ID', kind: 'app' },
  client: { value: 'VERSION', kind: 'text' },
  condition: { value: 'ID', kind: 'condition', multiple: true },
  base: { value: 'URL', kind: 'text' },
  observations: { value: 'FILE', kind: 'file', multiple: true },
  'fail-on': { value: 'WHAT', kind: 'outcome', multiple: true },
  links: {},
  field: { value: 'NAME', kind: 'text' },
  column: { value: 'NAME', kind: 'text' },
  jobs: { short: 'j', value: 'N', kind: ['auto', '1', '2', '4'] },
  'count-by': { value: 'KEY', kind: ['outcome', 'site', 'host', 'kind', 'decided_by', 'hazard', 'problem'] },
  'no-header': {},
  format: { value: 'NAME', kind: ['text', 'json', 'sarif', 'github', 'junit'] },
  config: { value: 'FILE', kind: 'file' },
  baseline: { value: 'FILE', kind: 'file' },
  'update-baseline': {},
  changed: { value: 'REF', kind: 'text' },
  'stdin-name': { value: 'FILE', kind: 'file' },
  form: { value: 'NAME', kind: ['html', 'text', 'markdown', 'table', 'timeline', 'svg', 'png', 'wechat', 'page', 'iframe', 'oembed', 'json'] },
  markdown: {},
  'keep-parameters': {},
  font: { value: 'FILE', kind: 'file', multiple: true },
  check: {},
  update: {},
  outcome: { value: 'ID', kind: 'outcome' },
  said: { value: 'WORDS', kind: 'text' },
  remark: { value: 'WORDS', kind: 'text' },
  'whole-address': {},
  'site-only': {},
  json: {}, ndjson: {}, csv: {}, tsv: {},
  out: { short: 'o', value: 'FILE', kind: 'file' },
  encoding: { value: 'NAME', kind: ['auto', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be'] },
  lang: { short: 'l', value: 'LANG', kind: ['zh-CN', 'zh-TW', 'en'] },
  color: { value: 'WHEN', kind: ['auto', 'always', 'never'] },
  width: { value: 'COLUMNS', kind: 'text' },
  quiet: { short: 'q' },
  rules: { value: 'FILE', kind: 'file' },
  'add-rules': { value: 'FILE', kind: 'file' },
  help: { short: 'h' },
  version: { short: 'v' },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;

/** Of every command. */
export const COMMON: readonly OptionName[] = ['out', 'lang', 'color', 'width', 'quiet', 'rules', 'add-rules', 'help', 'version'];
const FORMS: readonly OptionName[] = ['json', 'ndjson', 'csv', 'tsv'];
const ASKED: readonly OptionName[] = ['app', 'client', 'condition'];

export const COMMANDS = {
  check: { operands: '[TEXT… | -]', options: ['context', 'on', ...ASKED, 'fail-on', 'observations', ...FORMS, 'encoding'] },
  scan: { operands: '[FILE… | -]', options: ['context', 'on', ...ASKED, 'links', 'field', 'column', 'jobs', 'count-by', 'fail-on', 'no-header', 'ndjson', 'csv', 'tsv', 'encoding'] },
  lint: { operands: '[FILE… | FOLDER… | GLOB… | -]', options: ['context', 'on', ...ASKED, 'format', 'fail-on', 'config', 'baseline', 'update-baseline', 'changed', 'stdin-name', 'encoding'] },
  timeline: { operands: '[TEXT… | -]', options: ['from', 'until', ...ASKED, 'observations', ...FORMS, 'encoding'] },
  diff: { operands: '[TEXT… | -]', options: ['from', 'to', ...ASKED, ...FORMS, 'encoding'] },
  lookup: { operands: '[WORDS… | -]', options: ['app', ...FORMS, 'encoding'] },
  canonicalize: { operands: '[ADDRESS… | -]', options: ['base', ...FORMS, 'encoding'] },
  observe: { operands: '[TEXT… | -]', options: ['context', 'outcome', 'on', 'app', 'client', 'said', 'remark', 'whole-address', 'site-only', 'encoding'] },
  embed: { operands: '[TEXT… | -], --check [FILE… | FOLDER… | -]', options: ['form', 'context', 'on', ...ASKED, 'base', 'markdown', 'keep-parameters', 'site-only', 'font', 'check', 'update', 'json', 'encoding'] },
  rules: { operands: '[lint FILE… | compile FILE]', options: [...FORMS] },
  contexts: { operands: '', options: [...FORMS] },
  completion: { operands: 'bash | zsh | fish', options: [] },
  help: { operands: '[COMMAND | man]', options: [] },
} as const satisfies Record<string, { operands: string; options: readonly OptionName[] }>;

export type Command = keyof typeof COMMANDS;
export const isCommand = (word: string): word is Command => Object.hasOwn(COMMANDS, word);
/** What lint takes for `--fail-on`; the other commands take outcomes. */
export const LINT_LEVELS: readonly string[] = LEVEL_NAMES;

/** The same of every command. */
export const STATUSES = [0, 1, 2, 3, 4] as const;
export type Status = (typeof STATUSES)[number];
