// wailian.config.json: what a project checks, and how strictly. schema/config.schema.json describes it for editors.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import picomatch from 'picomatch';
import { UsageError } from '../usage-error.js';
import { KINDS, LEVELS, type Level, type Setting } from './finding.js';
import type { LintWords } from './words.js';

export const CONFIG_NAME = 'wailian.config.json';

/** As it is written. Paths and globs are relative to the file. */
export interface ConfigFile {
  $schema?: string;
  extends?: string;
  app?: string;
  contexts?: string[];
  on?: string;
  client?: string;
  conditions?: string[];
  fail_on?: Level;
  baseline?: string;
  rules?: Record<string, Setting>;
  ignore?: string[];
  ignore_urls?: string[];
  overrides?: { files: string[]; contexts?: string[]; rules?: Record<string, Setting> }[];
}

export interface Config extends Omit<ConfigFile, 'extends' | '$schema'> {
  /** Where it stands; what it names is relative to this folder. */
  folder: string;
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isRules: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
  && Object.entries(value).every(([rule, setting]) => KINDS.some((kind) => rule.startsWith(`${kind}/`)) && [...LEVELS, 'off'].includes(setting as Setting));
const KEYS: Readonly<Record<string, Check>> = {
  $schema: isText, extends: isText, app: isText, contexts: isTexts, on: isText, client: isText, conditions: isTexts, baseline: isText, rules: isRules, ignore: isTexts, ignore_urls: isTexts,
  fail_on: (value) => LEVELS.includes(value as Level),
  overrides: (value) => Array.isArray(value) && value.every((entry) => typeof entry === 'object' && entry !== null && isTexts((entry as { files?: unknown }).files)
    && Object.entries(entry).every(([key, inner]) => (key === 'files' || key === 'contexts' ? isTexts(inner) : key === 'rules' && isRules(inner)))),
};

/** The configuration that is named, or the nearest one upwards from `start`; an empty one where there is none. */
export function findConfig(named: string | undefined, start: string, say: LintWords): Config {
  if (named !== undefined) return readConfig(resolve(named), say);
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, CONFIG_NAME))) return readConfig(join(folder, CONFIG_NAME), say);
    if (dirname(folder) === folder) return { folder: resolve(start) };
  }
}

function readConfig(file: string, say: LintWords, seen: readonly string[] = []): Config {
  if (seen.includes(file)) throw new UsageError(say.configLoop(file));
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(say.unreadable(file, String((error as NodeJS.ErrnoException).code)));
  }
  const errors: ParseError[] = [];
  const found = parse(text, errors, { allowTrailingComma: true }) as ConfigFile;
  const [first] = errors;
  if (first) throw new UsageError(say.configBroken(`${file}:${text.slice(0, first.offset).split('\n').length}`, printParseErrorCode(first.error)));
  if (typeof found !== 'object' || found === null || Array.isArray(found)) throw new UsageError(say.configBroken(file, '{'));
  for (const [key, value] of Object.entries(found)) {
    if (!Object.hasOwn(KEYS, key)) throw new UsageError(say.configKey(file, key, Object.keys(KEYS).join(', ')));
    if (!KEYS[key]!(value)) throw new UsageError(say.configValue(file, `/${key}`));
  }
  const { extends: base, $schema: _schema, ...own } = found;
  const folder = dirname(file);
  if (base === undefined) return { ...own, folder };
  const { folder: _folder, rules, overrides = [], ignore = [], ignore_urls: urls = [], ...others } = readConfig(resolve(folder, base), say, [...seen, file]);
  return { ...others, ...own, folder, rules: { ...rules, ...own.rules }, overrides: [...overrides, ...own.overrides ?? []], ignore: [...ignore, ...own.ignore ?? []], ignore_urls: [...urls, ...own.ignore_urls ?? []] };
}

const posixPath = (folder: string, file: string): string => relative(folder, resolve(file)).split(sep).join('/');

export const isIgnored = ({ ignore = [], folder }: Config, file: string): boolean => ignore.length > 0 && picomatch(ignore, { dot: true })(posixPath(folder, file));

/** What holds for one file: later overrides before earlier ones. */
export function settingsFor(config: Config, file: string): { contexts: string[] | undefined; rules: Readonly<Record<string, Setting>> } {
  const path = posixPath(config.folder, file);
  const fitting = (config.overrides ?? []).filter(({ files }) => picomatch(files, { dot: true })(path));
  return { contexts: fitting.findLast(({ contexts }) => contexts)?.contexts ?? config.contexts, rules: Object.assign({}, config.rules, ...fitting.map(({ rules }) => rules)) as Record<string, Setting> };
}
