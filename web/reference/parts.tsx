// Pieces that several kinds of pages show.
import type { ComponentChildren } from 'preact';
import { outcomeSign } from '../components/outcome-signs.js';
import type { OutcomeId } from '../lib/report.js';
import type { Event, Rule, Scope, Site, Source } from './book.js';
import type { Place } from './place.js';

export function Outcome({ outcome, trial, place }: { outcome: OutcomeId; trial?: boolean; place: Place }) {
  return <span class="outcome" data-outcome={outcome}>{outcomeSign(outcome)}{place.say.outcomes[outcome]}{trial && <span class="tag">{place.say.trial}</span>}</span>;
}

export function Section({ title, id, children }: { title: string; id: string; children: ComponentChildren }) {
  return <section aria-labelledby={id}><h2 id={id}>{title}</h2>{children}</section>;
}

export function Facts({ rows }: { rows: readonly (readonly [string, ComponentChildren] | null)[] }) {
  return <dl class="facts">{rows.filter((row) => row !== null).map(([name, value]) => <div><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

/** Rules with outcome and period, in a list. */
export function RuleList({ rules, place }: { rules: readonly Rule[]; place: Place }) {
  return (
    <ul class="rows">{rules.map((rule) => (
      <li>
        <a href={place.to('rules', rule.id)}>{place.text(rule.title)}</a>
        <span class="row-facts"><Outcome outcome={rule.outcome} trial={rule.trial} place={place} /><span class="soft">{place.period(rule.period)}</span></span>
      </li>
    ))}</ul>
  );
}

export function EventList({ events, place }: { events: readonly Event[]; place: Place }) {
  return <ul class="rows">{events.map((event) => <li><a href={place.to('events', event.id)}>{place.text(event.title)}</a><span class="row-facts"><span class="soft">{place.day(event.date, event.date_precision)} · {place.say.eventKinds[event.kind]}</span></span></li>)}</ul>;
}

export const publishedOf = ({ published_on: day, published_precision: precision }: Source, place: Place): string => (day === null ? place.say.undated : place.day(day, precision));
export const isOfficial = ({ kind }: Source): boolean => kind === 'official_document' || kind === 'official_statement';

export function SourceList({ sources, place }: { sources: readonly Source[]; place: Place }) {
  return (
    <ul class="rows">{sources.map((source) => (
      <li>
        <a href={place.to('sources', source.id)}>{place.text(source.publisher)}</a>
        <span class="row-title" lang={source.language}>{source.title}</span>
        <span class="row-facts"><span class="soft">{publishedOf(source, place)} · {place.say.evidence[source.kind]}</span></span>
      </li>
    ))}</ul>
  );
}

export function SiteList({ sites, place }: { sites: readonly Site[]; place: Place }) {
  return <ul class="columns">{sites.map((site) => <li><a href={place.to('sites', site.id)}>{place.text(site.names)}</a> <span class="soft">{site.hosts[0]?.host}</span></li>)}</ul>;
}

export const chatId = (app: string, chat: string): string => `${app}-${chat.replaceAll('_', '-')}`;

export function Chats({ rule, place }: { rule: Rule; place: Place }) {
  return <ul class="inline">{rule.contexts.map((id) => <li><a href={place.to('chats', chatId(rule.app.id, id))}>{place.text(rule.app.contexts.find((chat) => chat.id === id)!.names)}</a></li>)}</ul>;
}

/** What a rule is for. */
export function Subjects({ scope, rule, place }: { scope: Scope; rule: Rule; place: Place }) {
  const { say, book } = place;
  const { hosts = [], sites = [], owners = [], link_classes: classes = [], host_kinds: hostKinds = [], link_kinds: linkKinds = [], client, condition } = scope;
  const none = [hosts, sites, owners, classes, hostKinds].every((list) => list.length === 0);
  const clients = Object.entries(client ?? {}).map(([bound, versions]) => say.subjects.client(Object.entries(versions).map(([platform, version]) => `${platform} ${bound === 'below' ? '<' : '≥'} ${version}`).join(', ')));
  const stated = rule.app.conditions.find(({ id }) => id === condition);
  return (
    <ul class="inline">
      {scope.kind === 'token' && !none && <li>{say.subjects.token}</li>}
      {none && <li>{scope.kind === 'token' ? say.subjects.anyToken : say.subjects.anyLink}</li>}
      {sites.map((id) => <li><a href={place.to('sites', id)}>{place.text(book.site.get(id)!.names)}</a></li>)}
      {owners.map((id) => <li><a href={place.to('companies', id)}>{place.text(book.owner.get(id)!.names)}</a></li>)}
      {classes.map((id) => <li>{say.subjects.class(place.text(book.linkClass.get(id)!.names))}</li>)}
      {hosts.map(({ host }) => <li><code>{host}</code></li>)}
      {hostKinds.map((kind) => <li>{say.subjects.hostKinds[kind]}</li>)}
      {linkKinds.map((kind) => <li>{say.subjects.linkKinds[kind]}</li>)}
      {clients.map((text) => <li>{text}</li>)}
      {stated && <li>{say.subjects.condition(place.text(stated.names))}</li>}
    </ul>
  );
}
