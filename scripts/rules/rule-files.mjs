// Where rule files stand and what kind each is. Used by the builder of the bundle and by the linter.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './read-json.mjs';

/** Folders of rules/ that hold one fact a file, in the order of the bundle: [folder, kind of file, key in the bundle]. */
export const folders = [
  ['owners', 'owner', 'owners'],
  ['link-classes', 'link-class', 'link_classes'],
  ['sites', 'site', 'sites'],
  ['redirectors', 'redirector', 'redirectors'],
  ['tracking', 'tracking', 'tracking'],
  ['tokens', 'token', 'tokens'],
  ['senders', 'sender', 'senders'],
  ['sources', 'source', 'sources'],
];

/** The same inside rules/apps/<app>/. */
export const appFolders = [
  ['policies', 'policy', 'policies'],
  ['events', 'event', 'events'],
  ['pages', 'page', 'pages'],
  ['advice', 'advice', 'advice'],
];

const byName = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const kindOfFolder = new Map(folders.map(([folder, kind]) => [folder, kind]));
const kindOfAppFolder = new Map(appFolders.map(([folder, kind]) => [folder, kind]));

/** What a path under rules/ holds: { kind, app? }. `kind` is undefined where no rule file belongs. */
export function kindOf(path) {
  const [, folder, ...rest] = path.split('/');
  if (!path.endsWith('.json')) return {};
  if (path === 'rules/rule-book.json') return { kind: 'rule-book' };
  if (folder === 'messages' && rest.length === 1) return { kind: 'messages' };
  if (folder === 'apps' && rest.length === 2 && rest[1] === 'app.json') return { kind: 'app', app: rest[0] };
  if (folder === 'apps' && rest.length === 3) return { kind: kindOfAppFolder.get(rest[1]), app: rest[0] };
  return rest.length === 1 ? { kind: kindOfFolder.get(folder) } : {};
}

function walk(directory, path, found) {
  for (const entry of readdirSync(directory, { withFileTypes: true }).sort((a, b) => byName(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue;
    const below = `${path}/${entry.name}`;
    if (entry.isDirectory()) walk(join(directory, entry.name), below, found);
    else found.set(below, join(directory, entry.name));
  }
  return found;
}

/** One rule file. `value` is undefined where the text is no JSON; `faults` are those of the text alone. */
export function ruleFile(path, text) {
  const { value, faults } = readJson(text);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
  return { path, name, ...kindOf(path), value, faults };
}

/** All files below `directory` except the schemas and the README, in the order of their paths. */
export function readRuleFiles(directory) {
  if (!existsSync(directory)) throw new Error(`${directory} does not exist, give the folder of the rules`);
  return [...walk(directory, 'rules', new Map())]
    .filter(([path]) => !path.startsWith('rules/schema/') && path !== 'rules/README.md')
    .map(([path, file]) => ruleFile(path, readFileSync(file, 'utf8')));
}
