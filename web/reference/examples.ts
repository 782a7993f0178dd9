// A case for each rule, in which it decides: a link that opens the checker.
import type { Report } from '../lib/report.js';
import type { Wailian } from '../lib/wailian.js';
import { answerAddress, saidOf } from '../lib/permalink.js';
import type { Book, HostEntry, Rule, Site } from './book.js';
import type { Language } from '../i18n/reference.js';

export interface Example { paste: string; context: string; on: string; app: string; conditions: string[]; client?: string; report: Report }

/** Days tried, and links. */
const MOST_LINKS = 6;

export function exampleOf(rule: Rule, book: Book, wailian: Pick<Wailian, 'check'>): Example | null {
  const { period: { from, until }, last_confirmed: confirmed, applies_to: { condition, client } } = rule;
  const days = [confirmed, from, until && dayBefore(until), book.bundle.rules_as_of].filter((day): day is string => day !== null && (from === null || day >= from) && (until === null || day < until));
  const conditions = condition ? [condition] : [];
  const [bound, versions] = Object.entries(client ?? {})[0] ?? [];
  const version = bound === undefined ? undefined : `android ${bound === 'below' ? '7.0.0' : versions!.android}`;
  for (const paste of linksOf(rule, book).slice(0, MOST_LINKS)) {
    for (const context of rule.contexts) {
      for (const on of days) {
        const report = wailian.check(paste, { context, on, app: rule.app.id, conditions, client_version: version, locale: 'zh-CN' });
        if (report.links[0]?.verdict.decided_by === rule.id) return { paste, context, on, app: rule.app.id, conditions, client: version, report };
      }
    }
  }
  return null;
}

function linksOf({ applies_to: { kind, hosts = [], sites = [], owners = [], link_classes: classes = [], host_kinds: hostKinds = [] } }: Rule, book: Book): string[] {
  if (kind === 'token') return [];
  const chosen = book.bundle.sites.filter((site: Site) => sites.includes(site.id) || owners.includes(site.owner) || classes.includes(site.link_class));
  const own = (entry: HostEntry): boolean => !entry.shared;
  const found = [...hosts, ...chosen.flatMap((site) => [...site.hosts.filter(own), ...site.hosts])].map(({ host }) => host);
  const addresses = hostKinds.flatMap((one) => (one === 'private_ip' ? ['192.168.1.10'] : ['203.0.113.7']));
  const others = found.length + addresses.length === 0 || classes.includes('ordinary') ? ['www.example.com', ...book.bundle.sites.slice(0, 3).map(({ hosts: [first] }) => first!.host)] : [];
  return [...found, ...addresses, ...others].map((host) => `https://${host}/`);
}

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The checker with the case, and with what it said, so that a later answer can be compared. */
export function exampleAddress({ paste, context, on, app, conditions, client, report }: Example, root: string, lang: Language): string {
  const { outcome, decided_by: rule } = report.links[0]!.verdict;
  return answerAddress(root, { lang, paste, context, on, conditions, app: app === 'wechat' ? null : app, client, said: saidOf(outcome, report.links[0]!.verdict), rule, rules: report.rules_version });
}
