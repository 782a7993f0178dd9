// One source: who published what and when, and which rules and events rest on it.
import type { Source } from '../book.js';
import { Layout } from '../layout.js';
import { EventList, Facts, isOfficial, publishedOf, RuleList, Section } from '../parts.js';
import type { Place } from '../place.js';

const webAddress = (address: string | undefined): string | undefined => (address && /^https?:\/\//.test(address) ? address : undefined);

export function SourcePage({ source, place }: { source: Source; place: Place }) {
  const { say, book } = place;
  const publisher = place.text(source.publisher);
  const url = webAddress(source.url);
  const archived = webAddress(source.archived_url);
  const rules = book.rulesOfSource.get(source.id) ?? [];
  const events = book.eventsOfSource.get(source.id) ?? [];
  const kind = say.evidence[source.kind];
  return (
    <Layout place={place} title={`${publisher}: ${source.title}`} about={[publisher, publishedOf(source, place), kind].join(' · ')} current="sources" linked={{
      '@context': 'https://schema.org', '@type': 'CreativeWork', identifier: source.id, name: source.title, inLanguage: source.language,
      publisher: { '@type': 'Organization', name: publisher }, datePublished: source.published_on ?? undefined, url,
    }}>
      <article>
        <div class="claim"><p class="soft">{publisher}</p><h1 lang={source.language}>{source.title}</h1></div>
        <Facts rows={[
          [say.published, publishedOf(source, place)],
          [say.kind, isOfficial(source) ? `${kind} (${say.official})` : kind],
          [say.language_, say.languages[source.language] ?? source.language],
          [say.kinds.sources, url ? <a href={url} rel="nofollow noopener">{url}</a> : say.noAddress],
          archived ? [say.archived, <a href={archived} rel="nofollow noopener">{archived}</a>] : null,
          source.read_on ? [say.reprint, say.readOn(source.read_on)] : source.reprint ? [say.reprint, say.reprint] : null,
          [say.id, <code>{source.id}</code>],
        ]} />
        {rules.length > 0 && <Section title={say.sourceOf.rules} id="rules"><RuleList rules={rules} place={place} /></Section>}
        {events.length > 0 && <Section title={say.sourceOf.events} id="events"><EventList events={events} place={place} /></Section>}
      </article>
    </Layout>
  );
}
