// The lists of all rules, sources, sites, events, companies, chats, years and outcomes.
import type { ComponentChildren } from 'preact';
import type { OutcomeId } from '../../lib/report.js';
import { Layout } from '../layout.js';
import { chatId, EventList, Outcome, RuleList, Section, SiteList, SourceList } from '../parts.js';
import type { Place } from '../place.js';
import type { Kind } from '../../i18n/reference.js';

export function IndexPage({ kind, place, years }: { kind: Kind; place: Place; years: readonly string[] }) {
  const { say, book } = place;
  const { title, about } = say.lists[kind];
  const dataset = kind === 'rules' ? {
    '@context': 'https://schema.org', '@type': 'Dataset', name: say.name, description: about, url: place.address, version: book.bundle.rules_version, dateModified: book.bundle.rules_as_of, inLanguage: place.language,
    license: 'https://www.apache.org/licenses/LICENSE-2.0', isAccessibleForFree: true,
    distribution: ['json', 'csv'].map((form) => ({ '@type': 'DataDownload', encodingFormat: form === 'json' ? 'application/json' : 'text/csv', contentUrl: `${place.site}data/rules.${form}` })),
  } : undefined;
  return (
    <Layout place={place} title={title} about={about} linked={dataset} current={kind}>
      <div class="claim"><h1>{title}</h1><p>{about}</p></div>
      <List kind={kind} place={place} years={years} />
    </Layout>
  );
}

function List({ kind, place, years }: { kind: Kind; place: Place; years: readonly string[] }): ComponentChildren {
  const { say, book } = place;
  switch (kind) {
    case 'rules': return book.bundle.apps.map((app) => <Section title={place.text(app.names)} id={app.id}><RuleList rules={book.rules.filter((rule) => rule.app.id === app.id)} place={place} /></Section>);
    case 'sources': return <SourceList sources={[...book.bundle.sources].sort((one, other) => ((one.published_on ?? '') < (other.published_on ?? '') ? 1 : -1))} place={place} />;
    case 'sites': return book.bundle.link_classes.map((group) => {
      const sites = book.bundle.sites.filter((site) => site.link_class === group.id);
      return sites.length > 0 && <Section title={place.text(group.names)} id={group.id}><p class="soft">{place.text(group.note)}</p><SiteList sites={sites} place={place} /></Section>;
    });
    case 'events': return <EventList events={book.events} place={place} />;
    case 'companies': return <ul class="columns">{book.bundle.owners.map((owner) => <li><a href={place.to('companies', owner.id)}>{place.text(owner.names)}</a> <span class="soft">{say.count(book.sitesOfOwner.get(owner.id)?.length ?? 0)}</span></li>)}</ul>;
    case 'chats': return book.bundle.apps.map((app) => (
      <Section title={place.text(app.names)} id={app.id}>
        <ul class="rows">{app.contexts.map((chat) => <li><a href={place.to('chats', chatId(app.id, chat.id))}>{place.text(chat.names)}</a><span class="row-title">{place.text(chat.hint)}</span></li>)}</ul>
      </Section>
    ));
    case 'dates': return <ul class="columns">{years.map((year) => <li><a href={place.to('dates', year)}>{year}</a> <span class="soft">{say.count(book.rules.filter(({ period }) => period.from?.startsWith(year)).length + book.events.filter(({ date }) => date.startsWith(year)).length)}</span></li>)}</ul>;
    case 'outcomes': return <ul class="rows">{(Object.keys(say.outcomes) as OutcomeId[]).map((outcome) => <li><a href={place.to('outcomes', outcome.replaceAll('_', '-'))}><Outcome outcome={outcome} place={place} /></a><span class="row-facts"><span class="soft">{say.count(book.rules.filter((rule) => rule.outcome === outcome).length)}</span></span></li>)}</ul>;
  }
}
