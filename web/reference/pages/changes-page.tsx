// The changes of the rules, newest first; rules that were withdrawn keep their name here.
import { changeAnchor, type Change } from '../changes.js';
import { Layout } from '../layout.js';
import { RuleList, Section } from '../parts.js';
import type { Place } from '../place.js';

/** Answers that are shown of a change. */
const SHOWN = 40;

export function ChangesPage({ changes, place }: { changes: readonly Change[]; place: Place }) {
  const { say } = place;
  return (
    <Layout place={place} title={say.changes.title} about={say.changes.about}>
      <div class="claim"><h1>{say.changes.title}</h1><p>{say.changes.about}</p></div>
      {changes.map((change) => <Section title={place.day(change.day)} id={changeAnchor(change)}><ChangeText change={change} place={place} /></Section>)}
    </Layout>
  );
}

/** Also the content of a feed's entry, whose links are whole addresses. */
export function ChangeText({ change, place }: { change: Change; place: Place }) {
  const { say, book } = place;
  const rules = (ids: readonly string[]) => ids.flatMap((id) => book.rule.get(id) ?? []);
  const answers = change.answers.filter(({ before, after }) => before.answer !== after.answer);
  return (
    <>
      <p>{say.changes.count(change.added.length, change.changed.length, change.withdrawn.length, answers.length, change.asked)}</p>
      <p class="soft">{change.from} → {change.to}</p>
      {change.added.length > 0 && <><h3>{say.changes.added}</h3><RuleList rules={rules(change.added)} place={place} /></>}
      {change.changed.length > 0 && <><h3>{say.changes.changed}</h3><RuleList rules={rules(change.changed)} place={place} /></>}
      {change.withdrawn.length > 0 && <><h3>{say.changes.withdrawn}</h3><ul class="rows">{change.withdrawn.map(({ id, title }) => <li>{place.text(title)} <code>{id}</code></li>)}</ul></>}
      {answers.length > 0 && (
        <>
          <h3>{say.changes.answers}</h3>
          <ul class="rows" lang="en">{answers.slice(0, SHOWN).map((one) => <li>{one.case}<span class="soft">{one.context}, {one.day}: {one.before.answer} → {one.after.answer}</span></li>)}</ul>
          {answers.length > SHOWN && <p class="soft">{say.changes.more(answers.length - SHOWN)}</p>}
        </>
      )}
    </>
  );
}
