// One event: what happened, whom it concerned, which rules it began or ended.
import type { Happening } from '../book.js';
import { Layout } from '../layout.js';
import { Facts, RuleList, Section, SiteList, SourceList } from '../parts.js';
import type { Place } from '../place.js';

export function EventPage({ event, place }: { event: Happening; place: Place }) {
  const { say, book } = place;
  const owners = (event.owners ?? []).flatMap((id) => book.owner.get(id) ?? []);
  const sites = (event.sites ?? []).flatMap((id) => book.site.get(id) ?? []);
  const rules = (event.policies ?? []).flatMap((id) => book.rule.get(id) ?? []);
  const sources = event.sources.flatMap((id) => book.source.get(id) ?? []);
  const date = place.day(event.date, event.date_precision);
  return (
    <Layout place={place} title={place.text(event.title)} about={place.text(event.summary)} current="events" linked={{
      '@context': 'https://schema.org', '@type': 'Event', identifier: event.id, name: place.text(event.title), description: place.text(event.summary), startDate: event.date, endDate: event.until, inLanguage: place.language,
      location: { '@type': 'VirtualLocation', url: place.address },
    }}>
      <article>
        <div class="claim"><p class="soft">{date} · {say.eventKinds[event.kind]}</p><h1>{place.text(event.title)}</h1><p>{place.text(event.summary)}</p></div>
        <Facts rows={[
          owners.length > 0 ? [say.company, <ul class="inline">{owners.map((owner) => <li><a href={place.to('companies', owner.id)}>{place.text(owner.names)}</a></li>)}</ul>] : null,
          [say.kinds.dates, <a href={place.to('dates', event.date.slice(0, 4))}>{event.date.slice(0, 4)}</a>],
          [say.id, <code>{event.id}</code>],
        ]} />
        {rules.length > 0 && <Section title={say.change} id="rules"><RuleList rules={rules} place={place} /></Section>}
        {sites.length > 0 && <Section title={say.sitesHere} id="sites"><SiteList sites={sites} place={place} /></Section>}
        <Section title={say.sources} id="sources"><SourceList sources={sources} place={place} /></Section>
      </article>
    </Layout>
  );
}
