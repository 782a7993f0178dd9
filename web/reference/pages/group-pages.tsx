// Pages that gather rules: a company, a chat, a year, an outcome.
import type { OutcomeId } from '../../lib/report.js';
import type { App, Named, Names } from '../book.js';
import { Layout } from '../layout.js';
import { EventList, Facts, Outcome, RuleList, Section, SiteList } from '../parts.js';
import type { Place } from '../place.js';

export function CompanyPage({ owner, place }: { owner: Named; place: Place }) {
  const { say, book } = place;
  const name = place.text(owner.names);
  const sites = book.sitesOfOwner.get(owner.id) ?? [];
  const rules = book.rulesOfOwner.get(owner.id) ?? [];
  const events = book.eventsOfOwner.get(owner.id) ?? [];
  return (
    <Layout place={place} title={name} about={`${name}: ${sites.map((site) => place.text(site.names)).slice(0, 8).join(', ')}`} current="companies">
      <article>
        <div class="claim"><h1>{name}</h1></div>
        <Facts rows={[[say.id, <code>{owner.id}</code>]]} />
        {sites.length > 0 && <Section title={say.sitesHere} id="sites"><SiteList sites={sites} place={place} /></Section>}
        {rules.length > 0 && <Section title={say.rulesHere} id="rules"><RuleList rules={rules} place={place} /></Section>}
        {events.length > 0 && <Section title={say.events} id="events"><EventList events={events} place={place} /></Section>}
      </article>
    </Layout>
  );
}

export function ChatPage({ app, chat, place }: { app: App; chat: Named & { hint: Names }; place: Place }) {
  const { say, book } = place;
  const rules = book.rules.filter((rule) => rule.app === app && rule.contexts.includes(chat.id));
  const [now, before] = [rules.filter((rule) => book.inForce(rule)), rules.filter((rule) => !book.inForce(rule))];
  const title = `${place.text(app.names)} · ${place.text(chat.names)}`;
  return (
    <Layout place={place} title={title} about={place.text(chat.hint)} current="chats">
      <article>
        <div class="claim"><h1>{title}</h1><p>{place.text(chat.hint)}</p></div>
        {now.length > 0 && <Section title={say.inForce} id="now"><RuleList rules={now} place={place} /></Section>}
        {before.length > 0 && <Section title={say.ended} id="before"><RuleList rules={before} place={place} /></Section>}
      </article>
    </Layout>
  );
}

export function YearPage({ year, place }: { year: string; place: Place }) {
  const { say, book } = place;
  const began = book.rules.filter((rule) => rule.period.from?.startsWith(year));
  const stopped = book.rules.filter((rule) => rule.period.until?.startsWith(year));
  const events = book.events.filter(({ date }) => date.startsWith(year));
  return (
    <Layout place={place} title={year} about={`${year}: ${say.lists.dates.about}`} current="dates">
      <article>
        <div class="claim"><h1>{year}</h1></div>
        {events.length > 0 && <Section title={say.events} id="events"><EventList events={events} place={place} /></Section>}
        {began.length > 0 && <Section title={say.began} id="began"><RuleList rules={began} place={place} /></Section>}
        {stopped.length > 0 && <Section title={say.stopped} id="stopped"><RuleList rules={stopped} place={place} /></Section>}
      </article>
    </Layout>
  );
}

export function OutcomePage({ outcome, place }: { outcome: OutcomeId; place: Place }) {
  const { say, book } = place;
  const rules = book.rules.filter((rule) => rule.outcome === outcome);
  return (
    <Layout place={place} title={say.outcomes[outcome]} about={`${say.outcomes[outcome]}: ${say.lists.outcomes.about}`} current="outcomes">
      <article>
        <div class="claim" data-outcome={outcome}><h1><Outcome outcome={outcome} place={place} /></h1></div>
        <RuleList rules={rules} place={place} />
      </article>
    </Layout>
  );
}
