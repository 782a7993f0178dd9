// Two policies between which precedence cannot choose: one must name the other in `supersedes`.
// Follows src/policy/evaluate.cpp (the order of precedence) and src/rules/specificity.hpp (how narrow a scope is).
import { fault } from './rule-tree.mjs';

const steps = ['link_classes', 'owners', 'host_kinds', 'sites', 'link_kinds', 'hosts'];
const meet = (a, b) => a.some(one => b.includes(one));

/** `ordinary`: the ids of classes of all links but some, which rank barely above any link. */
const rankWith = ordinary => scope => {
  const rest = !!scope.link_classes && scope.link_classes.some(id => ordinary.has(id));
  const step = rest ? 0 : 1 + Math.max(...steps.map((step, i) => (scope[step] ? i : -1)));
  const half = rest || !!scope.host_kinds?.includes('private_ip');
  return step * 10 + Number(half) + 2 * Number(!!scope.client) + 2 * Number(!!scope.condition);
};

const below = (host, pattern) => host === pattern.host || (pattern.match === 'subdomains' && host.endsWith(`.${pattern.host}`));
const hostsMeet = (a, b) => a.some(x => b.some(y => below(x.host, y) || below(y.host, x)));

/** Whether some link lies in both scopes, which are of one rank. */
function scopesMeet(a, b) {
  if (a.hosts) return hostsMeet(a.hosts, b.hosts);
  if (a.sites) return meet(a.sites, b.sites) && (!a.link_kinds || meet(a.link_kinds, b.link_kinds));
  for (const list of ['owners', 'link_classes']) if (a[list]) return meet(a[list], b[list]);
  return true;
}

const sameFilters = (a, b) => a.condition === b.condition && Object.keys(a.client ?? {})[0] === Object.keys(b.client ?? {})[0];

const periodsMeet = (a, b) => !(a.until !== null && b.from !== null && b.from >= a.until) && !(b.until !== null && a.from !== null && a.from >= b.until);

function tie(a, b, rank) {
  return (
    a.safety === b.safety &&
    !(a.safety && a.outcome !== b.outcome) &&
    a.confidence === b.confidence &&
    a.period.from === b.period.from &&
    a.applies_to.kind === b.applies_to.kind &&
    rank(a.applies_to) === rank(b.applies_to) &&
    sameFilters(a.applies_to, b.applies_to) &&
    periodsMeet(a.period, b.period) &&
    meet(a.contexts, b.contexts) &&
    scopesMeet(a.applies_to, b.applies_to) &&
    !a.supersedes?.includes(b.id) &&
    !b.supersedes?.includes(a.id)
  );
}

export function* check(tree) {
  const rank = rankWith(new Set(tree.of('link-class').filter(file => file.value.excludes).map(file => file.value.id)));
  for (const { app } of tree.of('app')) {
    const policies = tree.of('policy', app);
    for (const [i, later] of policies.entries())
      for (const earlier of policies.slice(0, i))
        if (tie(earlier.value, later.value, rank))
          yield fault(later, '/supersedes', `nothing decides between this rule and \`${earlier.value.id}\`, let one of them name the other here, or narrow one`);
  }
}
