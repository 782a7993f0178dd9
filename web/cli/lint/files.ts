// Which files are looked at: those that are named, those of folders and globs, or those that have changed.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, normalize, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from '../usage-error.js';
import { isIgnored, type Config } from './config.js';
import { formatOf, parserOf, PARSERS } from './parsers/index.js';
import type { LintWords } from './words.js';

/** Of a folder, without being asked for; other formats are looked at where a glob or a name says so. */
const TAKEN_FROM_FOLDERS = new Set(['md', 'markdown', 'mdx', 'html', 'htm', 'txt']);
const LEFT_OUT = new Set(['node_modules', '.git', '.hg', '.svn']);

function* below(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (LEFT_OUT.has(entry.name)) continue;
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    if (entry.isDirectory()) yield* below(path);
    else if (entry.isFile()) yield path;
  }
}

/** Changed against `reference`, and new ones that git does not know yet. */
export function changedFiles(reference: string, say: LintWords): string[] {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).split('\0').filter(Boolean);
  try {
    return [...new Set([...git('diff', '--name-only', '--relative', '--diff-filter=ACMR', '-z', reference, '--'), ...git('ls-files', '--others', '--exclude-standard', '-z')])].sort();
  } catch (error) {
    const [reason] = String((error as { stderr?: string }).stderr ?? (error as Error).message).trim().split('\n');
    throw new UsageError(say.gitFailed(reason!));
  }
}

/** In the order in which they are named, each once, folders and globs in the order of their names. */
export function filesOf(paths: readonly string[], config: Config, changed: readonly string[] | undefined, say: LintWords): string[] {
  const found = new Set<string>();
  const add = (file: string) => { if (!isIgnored(config, file)) found.add(normalize(file)); };
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      for (const file of below(path)) if (TAKEN_FROM_FOLDERS.has(formatOf(file))) add(file);
    } else if (stats) {
      if (!parserOf(path)) throw new UsageError(say.formatUnknown(path, Object.keys(PARSERS).join(', ')));
      add(path);
    } else if (picomatch.scan(path).isGlob) {
      const { base } = picomatch.scan(path);
      const fits = picomatch(path, { dot: true });
      const before = found.size;
      if (statSync(base || '.', { throwIfNoEntry: false })?.isDirectory()) {
        for (const file of below(base || '.')) if (fits(file.split(sep).join('/')) && parserOf(file)) add(file);
      }
      if (found.size === before && !changed) throw new UsageError(say.noFile(path));
    } else {
      throw new UsageError(say.noFile(path));
    }
  }
  if (!changed) return [...found];
  const wanted = new Set(changed.map((file) => resolve(file)));
  return [...found].filter((file) => wanted.has(resolve(file)));
}
