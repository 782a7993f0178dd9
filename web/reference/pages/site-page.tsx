// One site: its hosts, how its home page fares today, its rules and events.
import type { ContextVerdict } from '../../lib/report.js';
import { answerAddress } from '../../lib/permalink.js';
import type { App, Site } from '../book.js';
import { Layout } from '../layout.js';
import { chatId, EventList, Facts, Outcome, RuleList, Section } from '../parts.js';
import type { Place } from '../place.js';

export interface Today { app: App; paste: string; byContext: Record<string, ContextVerdict> }

export function SitePage({ site, place, today }: { site: Site; place: Place; today: Today | null }) {
  const { say, book } = place;
  const name = place.text(site.names);
  const owner = book.owner.get(site.owner)!;
  const rules = book.rulesOfSite.get(site.id) ?? [];
  const events = book.eventsOfSite.get(site.id) ?? [];
  const day = book.bundle.rules_as_of;
  return (
    <Layout place={place} title={name} about={`${name} (${site.hosts.map(({ host }) => host).slice(0, 3).join(', ')}) · ${place.text(owner.names)}`} current="sites">
      <article>
        <div class="claim"><h1>{name}</h1></div>
        <Facts rows={[
          [say.company, <a href={place.to('companies', owner.id)}>{place.text(owner.names)}</a>],
          [say.linkClass, place.text(book.linkClass.get(site.link_class)!.names)],
          [say.hosts, <ul class="inline">{site.hosts.map(({ host }) => <li><code>{host}</code></li>)}</ul>],
          [say.id, <code>{site.id}</code>],
        ]} />
        {today && (
          <Section title={say.today(place.day(day))} id="today">
            <table>
              <thead><tr><th scope="col">{say.chat}</th><th scope="col">{say.outcome}</th><th scope="col">{say.confirmed}</th></tr></thead>
              <tbody>{today.app.contexts.map((chat) => {
                const verdict = today.byContext[chat.id]!;
                return (
                  <tr>
                    <th scope="row"><a href={place.to('chats', chatId(today.app.id, chat.id))}>{place.text(chat.names)}</a></th>
                    <td><Outcome outcome={verdict.outcome} trial={verdict.trial} place={place} />{(verdict.age_band === 'over_a_year' || verdict.age_band === 'over_three_years') && <span class="soft"> · {say.old}</span>}{verdict.alternatives.length > 0 && <span class="soft"> · {say.alsoSeen(verdict.alternatives.map((id) => say.outcomes[id]).join(' / '))}</span>}</td>
                    <td>{verdict.decided_by ? <a href={place.to('rules', verdict.decided_by)}>{verdict.last_confirmed ? place.day(verdict.last_confirmed) : say.undated}</a> : '—'}</td>
                  </tr>
                );
              })}</tbody>
            </table>
            <p class="try"><a class="button" href={answerAddress(place.root, { lang: place.language, paste: today.paste, context: today.app.contexts[0]!.id, on: day, conditions: [], said: '', rule: null, rules: '' })}>{say.tryIt}</a></p>
          </Section>
        )}
        <Section title={say.rulesHere} id="rules">{rules.length > 0 ? <RuleList rules={rules} place={place} /> : <p class="soft">{say.noRules}</p>}</Section>
        {events.length > 0 && <Section title={say.events} id="events"><EventList events={events} place={place} /></Section>}
      </article>
    </Layout>
  );
}
