// Every id that a rule refers to stands for a file (or for a context, condition or platform of the app).
import { fault, sourceLists } from './rule-tree.mjs';

const each = (list, pointer) => (list ?? []).map((id, i) => ({ id, pointer: `${pointer}/${i}` }));

/** What a file refers to: [folder, kind, ids with their places]. */
function references({ kind, value }) {
  const scope = value.applies_to ?? {};
  const one = (id, pointer) => (id ? [{ id, pointer }] : []);
  if (kind === 'site') return [['owners', 'owner', one(value.owner, '/owner')], ['link-classes', 'link-class', one(value.link_class, '/link_class')]];
  if (kind === 'link-class')
    return (value.excludes ?? []).flatMap((excluded, i) => [
      ['sites', 'site', each(excluded.sites, `/excludes/${i}/sites`)],
      ['owners', 'owner', each(excluded.owners, `/excludes/${i}/owners`)],
      ['link-classes', 'link-class', each(excluded.link_classes, `/excludes/${i}/link_classes`)],
    ]);
  if (kind === 'app') return [['owners', 'owner', one(value.owner, '/owner')]];
  if (kind === 'token') return [['sites', 'site', one(value.site, '/site')]];
  if (kind === 'event') return [['sites', 'site', each(value.sites, '/sites')], ['owners', 'owner', each(value.owners, '/owners')]];
  if (kind === 'advice') return [['link-classes', 'link-class', each(value.when.link_classes, '/when/link_classes')]];
  if (kind === 'policy')
    return [
      ['sites', 'site', each(scope.sites, '/applies_to/sites')],
      ['owners', 'owner', [...each(scope.owners, '/applies_to/owners'), ...one(value.acted_by, '/acted_by')]],
      ['link-classes', 'link-class', each(scope.link_classes, '/applies_to/link_classes')],
    ];
  return [];
}

/** The same inside the folder of the file's app. */
function appReferences({ kind, value }) {
  if (kind === 'policy')
    return [
      ['policies', 'policy', each(value.supersedes, '/supersedes')],
      ['pages', 'page', value.page ? [{ id: value.page, pointer: '/page' }] : []],
    ];
  if (kind === 'event') return [['policies', 'policy', each(value.policies, '/policies')]];
  if (kind === 'page') return [['advice', 'advice', each(value.advice, '/advice')]];
  return [];
}

/** Names that stand in app.json: [list, ids with their places]. */
function appNames({ kind, value }) {
  if (kind === 'advice') return [['contexts', each(value.when.contexts, '/when/contexts')], ['conditions', each(value.when.conditions, '/when/conditions')]];
  if (kind !== 'policy') return [];
  const { client, condition } = value.applies_to;
  const [bound, versions] = Object.entries(client ?? {})[0] ?? [];
  const platforms = Object.keys(versions ?? {}).map(id => ({ id, pointer: `/applies_to/client/${bound}/${id}` }));
  return [
    ['contexts', each(value.contexts, '/contexts')],
    ['conditions', condition ? [{ id: condition, pointer: '/applies_to/condition' }] : []],
    ['platforms', platforms],
  ];
}

export function* check(tree) {
  for (const file of tree.sound) {
    const missing = ({ id, pointer }, folder) => fault(file, pointer, `there is no rules/${folder}/${id}.json, correct the id or write the file`);
    for (const [folder, kind, ids] of references(file)) for (const ref of ids) if (!tree.has(kind, ref.id)) yield missing(ref, folder);
    for (const [folder, kind, ids] of appReferences(file))
      for (const ref of ids) if (!tree.has(kind, ref.id, file.app)) yield missing(ref, `apps/${file.app}/${folder}`);
    for (const { ids, pointer } of sourceLists(file))
      for (const ref of each(ids, pointer)) if (!tree.has('source', ref.id)) yield missing(ref, 'sources');

    if (!file.app || file.kind === 'app') continue;
    const app = tree.appOf(file);
    if (!app) yield fault(file, '', `rules/apps/${file.app}/app.json is missing or faulty, it describes the app of this file`);
    for (const [list, ids] of app ? appNames(file) : [])
      for (const { id, pointer } of ids)
        if (!app[list].some(item => (item.id ?? item) === id))
          yield fault(file, pointer, `\`${id}\` is not among the ${list} of rules/apps/${file.app}/app.json, correct it or add it there`);
  }
}
