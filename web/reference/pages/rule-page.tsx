// One rule: what it claims, for what, when, by whom, how sure, what replaced it, what speaks against it, how to cite it.
import type { Rule, Source } from '../book.js';
import { exampleAddress, type Example } from '../examples.js';
import { Layout } from '../layout.js';
import { Chats, EventList, Facts, Outcome, RuleList, Section, SourceList, Subjects } from '../parts.js';
import type { Place } from '../place.js';

const found = <Item,>(ids: readonly string[], map: Map<string, Item>): Item[] => ids.flatMap((id) => map.get(id) ?? []);

export function RulePage({ rule, place, example }: { rule: Rule; place: Place; example: Example | null }) {
  const { say, book } = place;
  const basis = rule.confidence === 'inferred' && rule.evidence !== 'inference' ? say.concluded(say.evidence[rule.evidence]) : say.evidence[rule.evidence];
  const sources = found(rule.sources, book.source);
  const successors = book.successorsOf.get(rule.id) ?? [];
  const replaced = found(rule.supersedes ?? [], book.rule);
  const page = rule.app.pages.find(({ id }) => id === rule.page);
  const events = book.eventsOfRule.get(rule.id) ?? [];
  const neighbours = book.neighbours(rule).filter((other) => !successors.includes(other) && !replaced.includes(other));
  const actor = rule.acted_by && book.owner.get(rule.acted_by);
  const { alternatives = [], notes = [] } = rule;
  return (
    <Layout place={place} title={place.text(rule.title)} about={place.text(rule.summary)} linked={linkedRule(rule, place, sources)} oembed="oembed.json" current="rules">
      <article>
        <div class="claim" data-outcome={rule.outcome}>
          <p class="claim-outcome"><Outcome outcome={rule.outcome} trial={rule.trial} place={place} /></p>
          <h1>{place.text(rule.title)}</h1>
          <p>{place.text(rule.summary)}</p>
          <p class="soft">{[place.text(rule.app.names), book.inForce(rule) ? say.inForce : say.ended, rule.safety ? say.safety : ''].filter(Boolean).join(' · ')}</p>
        </div>
        <Facts rows={[
          [say.where, <Chats rule={rule} place={place} />],
          [say.which, <Subjects scope={rule.applies_to} rule={rule} place={place} />],
          [say.when, place.period(rule.period)],
          [say.confirmed, rule.last_confirmed ? place.day(rule.last_confirmed) : say.never],
          [say.how, `${basis} · ${say.confidence[rule.confidence]}`],
          actor ? [say.actedBy, <a href={place.to('companies', actor.id)}>{place.text(actor.names)}</a>] : null,
          rule.clause ? [say.clause, rule.clause] : null,
          page ? [say.appPage, page.heading ? <span lang="zh-CN">{say.says(page.heading, page.body)}</span> : place.text(page.names)] : null,
          [say.id, <code>{rule.id}</code>],
        ]} />
        {example && <p class="try"><a class="button" href={exampleAddress(example, place.root, place.language)}>{say.tryIt}</a> <span class="soft">{say.tryThis(example.paste, place.text(rule.app.contexts.find(({ id }) => id === example.context)!.names), place.day(example.on))}</span></p>}
        <Section title={say.sources} id="sources"><SourceList sources={sources} place={place} /></Section>
        <Section title={say.against} id="against">
          {alternatives.length + notes.length === 0 && <p class="soft">{say.nothingAgainst}</p>}
          {alternatives.map((other) => (
            <div class="other"><p><strong>{say.alsoSeen(say.outcomes[other.outcome])}</strong></p><p>{place.text(other.note)}</p><SourceList sources={found(other.sources, book.source)} place={place} /></div>
          ))}
          {notes.map((note) => <p>{place.text(note)}</p>)}
        </Section>
        {successors.length > 0 && <Section title={say.replacedBy} id="replaced-by"><RuleList rules={successors} place={place} /></Section>}
        {replaced.length > 0 && <Section title={say.replaces} id="replaces"><RuleList rules={replaced} place={place} /></Section>}
        {neighbours.length > 0 && <Section title={say.neighbours} id="neighbours"><RuleList rules={neighbours} place={place} /></Section>}
        {events.length > 0 && <Section title={say.events} id="events"><EventList events={events} place={place} /></Section>}
        <Section title={say.cite} id="cite">
          <p>{say.citation(place.text(rule.title), rule.id, book.bundle.rules_version)} <span class="address">{place.address}</span></p>
          <pre tabIndex={0}>{bibtex(rule, place)}</pre>
          <p><a href="card.html">{say.card}</a></p>
        </Section>
      </article>
    </Layout>
  );
}

/** Braces and backslashes mean something in BibTeX. */
const plainInBibtex = (text: string): string => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');

function bibtex(rule: Rule, place: Place): string {
  const { book: { bundle }, say } = place;
  return [
    `@misc{wailian:${rule.id},`, `  title = {${plainInBibtex(place.text(rule.title))}},`, `  author = {{${say.name}}},`, `  year = {${bundle.rules_as_of.slice(0, 4)}},`,
    `  note = {Rule ${rule.id}, rules version ${bundle.rules_version}},`, `  url = {${place.address}}`, '}',
  ].join('\n');
}

function linkedRule(rule: Rule, place: Place, sources: readonly Source[]): object {
  const { book: { bundle } } = place;
  return {
    '@context': 'https://schema.org', '@type': 'Claim', '@id': place.address, identifier: rule.id, name: place.text(rule.title), text: place.text(rule.summary), inLanguage: place.language,
    version: bundle.rules_version, dateModified: rule.last_confirmed ?? undefined,
    temporalCoverage: `${rule.period.from ?? '..'}/${rule.period.until ?? '..'}`,
    isPartOf: { '@type': 'Dataset', name: place.say.name, url: `${place.site}data/`, version: bundle.rules_version },
    citation: sources.map((source) => ({ '@type': 'CreativeWork', name: source.title, publisher: { '@type': 'Organization', name: place.text(source.publisher) }, datePublished: source.published_on ?? undefined, url: source.url })),
  };
}
