// Rule files drafted from observations: a source for each day and outcome, a policy for each link and chat.

const slug = text => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const day = on => ({ 'zh-CN': on.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1 年 $2 月 $3 日'), en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(on)) });
const unique = list => [...new Set(list)];
const below = (host, { host: pattern, match = 'subdomains' }) => host === pattern || (match === 'subdomains' && host.endsWith(`.${pattern}`));

/** What a rule would speak of: the host, or the site where it has none to itself. */
function subjectOf({ host, site, link_kind: kind }, sites) {
  const shared = host !== undefined && site !== undefined && sites.filter(({ hosts }) => hosts.some(pattern => below(host, pattern))).length > 1;
  if (host !== undefined && !shared) return { key: slug(host), shown: { 'zh-CN': host, en: host }, scope: { hosts: [{ host, match: 'exact' }] } };
  const names = sites.find(({ id }) => id === site).names;
  return { key: kind ? `${site}-${slug(kind)}` : site, shown: names, scope: { sites: [site], ...(kind && { link_kinds: [kind] }) } };
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const scopeOf = ({ applies_to: { kind, ...scope } }) => scope;

/** As rule files are written: what fits on a line stands on one. */
export function ruleText(value, indent = '') {
  const inline = JSON.stringify(value, null, 1).replace(/\n */g, ' ');
  if (value === null || typeof value !== 'object' || (indent !== '' && inline.length + indent.length <= 110)) return inline.replace(/^\[ (.*) \]$/, '[$1]');
  const deeper = `${indent}  `;
  const parts = Array.isArray(value) ? value.map(item => deeper + ruleText(item, deeper)) : Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${ruleText(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

/** `files` are those of the rules. [{ path, value, before }], where `before` is what the file holds now, if it is there. */
export function draftRules(observations, files) {
  const at = new Map(files.map(file => [file.path, file.value]));
  const sites = files.filter(file => file.kind === 'site').map(file => file.value);
  const messages = language => at.get(`rules/messages/${language}.json`);
  const outcomeName = id => ({ 'zh-CN': messages('zh-CN')[`outcome.${id}.name`], en: messages('en')[`outcome.${id}.name`] });
  const drafts = new Map();
  const put = (path, value) => drafts.set(path, { path, value, before: at.get(path) });

  const groups = new Map();
  for (const observation of observations) {
    const subject = subjectOf(observation, sites);
    const stem = `reader-${observation.app}-${subject.key}-${slug(observation.context)}`;
    const pathOf = id => `rules/apps/${observation.app}/policies/${id}.json`;
    const scopeAt = path => groups.get(path)?.subject.scope ?? (at.has(path) ? scopeOf(at.get(path)) : subject.scope);
    let id = stem;
    for (let count = 2; !same(scopeAt(pathOf(id)), subject.scope); ++count) id = `${stem}-${count}`;
    if (!groups.has(pathOf(id))) groups.set(pathOf(id), { id, subject, seen: [] });
    groups.get(pathOf(id)).seen.push(observation);
  }
  for (const [path, { id, subject, seen }] of groups) {
    seen.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
    const [{ app, context }] = seen;
    const chat = at.get(`rules/apps/${app}/app.json`).contexts.find(one => one.id === context).names;
    const said = outcome => ({ 'zh-CN': `${chat['zh-CN']}：${subject.shown['zh-CN']} ${outcomeName(outcome)['zh-CN']}`, en: `${chat.en}: ${subject.shown.en}, ${outcomeName(outcome).en.toLowerCase()}` });
    const sourcesOf = outcome => unique(seen.filter(one => one.outcome === outcome).map(({ on }) => {
      const source = `reader-${on}-${id.slice('reader-'.length)}-${slug(outcome)}`;
      const sourcePath = `rules/sources/${source}.json`;
      if (!at.has(sourcePath)) put(sourcePath, {
        id: source, publisher: { 'zh-CN': '一位读者', en: 'A reader' }, title: said(outcome)['zh-CN'], published_on: on, published_precision: 'day', language: 'zh-CN', kind: 'observation',
      });
      return source;
    }));
    const before = at.get(path);
    const { outcome } = before ?? seen[0];
    const days = seen.filter(one => one.outcome === outcome).map(({ on }) => on);
    const alternatives = unique(seen.map(one => one.outcome)).filter(other => other !== outcome).map(other => {
      const last = seen.find(one => one.outcome === other);
      return { outcome: other, note: { 'zh-CN': `${day(last.on)['zh-CN']}，有读者看到的是：${outcomeName(other)['zh-CN']}。`, en: `On ${day(last.on).en} a reader saw this: ${outcomeName(other).en.toLowerCase()}.` }, sources: sourcesOf(other) };
    });
    const notes = unique(seen.filter(one => one.said).map(one => one.said)).slice(0, 5).map(words => ({ 'zh-CN': `页面上写着“${words}”。`, en: `The page said “${words}”.` }));
    put(path, before ? extended(before, { days, sources: sourcesOf(outcome), alternatives, notes }) : {
      id,
      title: said(outcome),
      summary: {
        'zh-CN': `${day(days[0])['zh-CN']}，读者在“${chat['zh-CN']}”里点开 ${subject.shown['zh-CN']} 的链接，结果是：${outcomeName(outcome)['zh-CN']}。`,
        en: `On ${day(days[0]).en} a reader tapped a link of ${subject.shown.en} (${chat.en.toLowerCase()}); what happened: ${outcomeName(outcome).en.toLowerCase()}.`,
      },
      period: { from: days.at(-1), from_precision: 'at_latest', until: null, until_precision: 'open' },
      last_confirmed: days[0],
      contexts: [context],
      applies_to: { kind: 'link', ...subject.scope },
      outcome, trial: false, safety: false,
      alternatives,
      confidence: 'observed', evidence: 'observation',
      sources: sourcesOf(outcome),
      supersedes: [],
      ...(notes.length > 0 && { notes }),
    });
  }
  return [...drafts.values()].filter(({ value, before }) => !same(value, before));
}

/** A policy that readers made before: further sources, the newest day, and what others saw. Its texts stay as somebody wrote them. */
function extended(policy, { days, sources, alternatives, notes }) {
  const known = new Map((policy.alternatives ?? []).map(one => [one.outcome, one]));
  for (const one of alternatives) {
    const old = known.get(one.outcome);
    known.set(one.outcome, old ? { ...old, sources: unique([...old.sources, ...one.sources]) } : one);
  }
  const all = [...(policy.notes ?? []), ...notes.filter(note => !policy.notes?.some(old => old.en === note.en))];
  return {
    ...policy,
    period: { ...policy.period, from: [policy.period.from, ...days].sort()[0] },
    last_confirmed: [policy.last_confirmed ?? '', ...days].sort().at(-1),
    alternatives: [...known.values()],
    sources: unique([...policy.sources, ...sources]),
    ...(all.length > 0 && { notes: all }),
  };
}
