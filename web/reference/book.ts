// The rules as files hold them (rules/README.md), with what refers to what.
import type { Confidence, DatePrecision, EvidenceKind, OutcomeId, Period } from '../lib/report.js';

export type Names = Record<'zh-CN' | 'en', string> & { 'zh-TW'?: string };
export interface HostEntry { host: string; match?: string; kind?: string; shared?: boolean }
export interface Scope {
  kind: 'link' | 'token'; hosts?: HostEntry[]; sites?: string[]; owners?: string[]; link_classes?: string[]; host_kinds?: string[]; link_kinds?: string[];
  client?: Record<string, Record<string, string>>; condition?: string;
}
export interface Policy {
  id: string; title: Names; summary: Names; period: Period; last_confirmed: string | null; contexts: string[]; applies_to: Scope; outcome: OutcomeId; trial: boolean; safety: boolean;
  alternatives?: { outcome: OutcomeId; note: Names; sources: string[] }[]; confidence: Confidence; evidence: EvidenceKind; sources: string[]; supersedes?: string[];
  acted_by?: string; clause?: string; page?: string; notes?: Names[];
}
export interface Event {
  id: string; date: string; date_precision: DatePrecision; until?: string; kind: string; title: Names; summary: Names; owners?: string[]; sites?: string[]; policies?: string[]; sources: string[];
}
export interface Source {
  id: string; publisher: Names; title: string; published_on: string | null; published_precision: DatePrecision; language: string; kind: EvidenceKind; url?: string; archived_url?: string; read_on?: string; reprint?: boolean;
}
export interface Site { id: string; names: Names; owner: string; link_class: string; hosts: HostEntry[] }
export interface Named { id: string; names: Names }
export interface AppPage extends Named { heading: string | null; body: string | null; outcome: OutcomeId; reader_can: Names; trigger: Names; period: Period; sources: string[] }
export interface App extends Named {
  owner: string; contexts: (Named & { hint: Names })[]; conditions: (Named & { question: Names })[]; policies: Policy[]; events: Event[]; pages: AppPage[]; advice: { id: string; title: Names; sources: string[] }[];
}
export interface Bundle {
  format: number; rules_version: string; rules_as_of: string; owners: Named[]; link_classes: (Named & { note: Names })[]; sites: Site[]; sources: Source[]; messages: Record<string, Record<string, string>>; apps: App[];
  redirectors: (Named & { sources: string[] })[];
}

/** A policy with its app. */
export interface Rule extends Policy { app: App }
export interface Happening extends Event { app: App }

const grouped = <Item>(items: readonly Item[], keys: (item: Item) => readonly string[]): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) for (const key of keys(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
};
const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> => new Map(items.map((item) => [item.id, item]));
/** Newest first; what has no beginning last. */
const newestFirst = (one: Rule, other: Rule): number => ((one.period.from ?? '') < (other.period.from ?? '') ? 1 : (one.period.from ?? '') > (other.period.from ?? '') ? -1 : one.id < other.id ? -1 : 1);

export class Book {
  readonly bundle: Bundle;
  readonly rules: Rule[];
  readonly events: Happening[];
  readonly rule: Map<string, Rule>;
  readonly site: Map<string, Site>;
  readonly owner: Map<string, Named>;
  readonly source: Map<string, Source>;
  readonly linkClass: Map<string, Named>;
  readonly rulesOfSource: Map<string, Rule[]>;
  readonly eventsOfSource: Map<string, Happening[]>;
  readonly eventsOfRule: Map<string, Happening[]>;
  readonly eventsOfOwner: Map<string, Happening[]>;
  readonly eventsOfSite: Map<string, Happening[]>;
  readonly sitesOfOwner: Map<string, Site[]>;
  readonly successorsOf: Map<string, Rule[]>;
  readonly rulesOfSite: Map<string, Rule[]>;
  readonly rulesOfOwner: Map<string, Rule[]>;

  constructor(bundle: Bundle) {
    this.bundle = bundle;
    this.rules = bundle.apps.flatMap((app) => app.policies.map((policy) => ({ ...policy, app }))).sort(newestFirst);
    this.events = bundle.apps.flatMap((app) => app.events.map((event) => ({ ...event, app }))).sort((one, other) => (one.date < other.date ? 1 : -1));
    this.rule = byId(this.rules);
    this.site = byId(bundle.sites);
    this.owner = byId(bundle.owners);
    this.source = byId(bundle.sources);
    this.linkClass = byId(bundle.link_classes);
    this.rulesOfSource = grouped(this.rules, (rule) => [...new Set([...rule.sources, ...(rule.alternatives ?? []).flatMap(({ sources }) => sources)])]);
    this.eventsOfSource = grouped(this.events, ({ sources }) => sources);
    this.eventsOfRule = grouped(this.events, ({ policies }) => policies ?? []);
    this.eventsOfOwner = grouped(this.events, ({ owners }) => owners ?? []);
    this.eventsOfSite = grouped(this.events, ({ sites }) => sites ?? []);
    this.sitesOfOwner = grouped(bundle.sites, ({ owner }) => [owner]);
    this.successorsOf = grouped(this.rules, ({ supersedes }) => supersedes ?? []);
    this.rulesOfSite = grouped(this.rules, (rule) => this.#sitesOf(rule));
    this.rulesOfOwner = grouped(this.rules, (rule) => [...new Set([...(rule.applies_to.owners ?? []), ...(rule.applies_to.sites ?? []).flatMap((id) => this.site.get(id)?.owner ?? []), ...(rule.acted_by ? [rule.acted_by] : [])])]);
  }

  /** Sites that a rule names, by themselves or by company or host; rules for whole classes name none. */
  #sitesOf({ applies_to: { sites = [], owners = [], hosts = [] } }: Rule): string[] {
    const byHost = this.bundle.sites.filter((site) => site.hosts.some(({ host }) => hosts.some((entry) => entry.host === host || entry.host.endsWith(`.${host}`)))).map(({ id }) => id);
    return [...new Set([...sites, ...owners.flatMap((owner) => (this.sitesOfOwner.get(owner) ?? []).map(({ id }) => id)), ...byHost])];
  }

  /** Whether the rule was in force on the day of the rules. */
  inForce({ period: { from, until } }: Rule): boolean {
    const day = this.bundle.rules_as_of;
    return (from === null || from <= day) && (until === null || day < until);
  }

  /** Rules for the same links in one of the same chats, the others in the order of time. */
  neighbours(rule: Rule): Rule[] {
    const subject = subjectOf(rule);
    return this.rules.filter((other) => other.id !== rule.id && other.app === rule.app && subjectOf(other) === subject && other.contexts.some((chat) => rule.contexts.includes(chat)));
  }
}

function subjectOf({ applies_to: { kind, hosts, sites, owners, link_classes: classes, host_kinds: kinds, condition } }: Rule): string {
  return JSON.stringify([kind, hosts?.map(({ host }) => host).sort(), sites && [...sites].sort(), owners, classes, kinds, condition]);
}
