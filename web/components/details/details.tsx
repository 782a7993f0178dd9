// What an answer says below the chats, each part closed to one line until it is asked for.
import { conditionsOf } from '../answer/what-if.js';
import { conditionName } from '../answer/model.js';
import { pageOf } from '../answer/subject.js';
import { patch, type Child } from '../view.js';
import sheet from './details.css';
import { addSheets } from '../styles.js';
import type { RestOfAnswer } from '../answer/answer.js';
import { basisOf } from '../answer/basis.js';
import { switches } from './conditions.js';
import { evidenceBlock } from './evidence.js';
import { linkBlock } from './link-parts.js';
import { remediesBlock } from './remedies.js';
import { restStrings, type RestModel } from './details-model.js';
import { unknownBlock } from './unknown.js';
import { pageBlock, tokenBlock } from './token-parts.js';

/** A part that stands closed: its name, and in one line what it comes to. Empty parts are left out. */
function fold(id: string, title: string, gist: string, ...content: Child[]): Child {
  if (!content.some(Boolean)) return null;
  return (
    <details class="fold" id={`fold-${id}`} key={id}>
      <summary><span class="fold-title">{title}</span>{gist ? <span class="fold-gist">{gist}</span> : null}</summary>
      {content}
    </details>
  );
}

function whyGist({ subject, strings, report }: RestModel): string {
  const rule = subject.verdict?.decided_by ? report.policies[subject.verdict.decided_by] : undefined;
  return rule ? basisOf(rule, strings) : '';
}

/** What the reader states of the circumstances, where that would change the answer. */
function whatIfFold(model: RestModel): Child {
  const ids = conditionsOf(model);
  if (ids.length === 0) return null;
  const held = (model.report.query.conditions ?? []).map((id) => conditionName(id, model)).join(model.strings.listSeparator);
  return fold('what-if', model.strings.whatIf(ids.length), held, <fieldset>{switches(model)}</fieldset>);
}

function folds(model: RestModel): Child[] {
  const { subject, strings, rest, catalog } = model;
  const page = pageOf(subject);
  // No rule speaks of what is no web address: no year and no circumstance would change that.
  const address = subject.kind !== 'link' || subject.link.url !== null;
  const timed = address && subject.verdict !== null && catalog !== null;
  return [
    fold('unknown', rest.unknown.title, '', unknownBlock(subject, model)),
    timed ? fold('since', rest.sections.since, '', <slot name="timeline" />) : null,
    // The link, the token or the page taken apart; both, where the link is a page of the app.
    page ? fold('page', rest.sections.page, '', pageBlock(page, model)) : null,
    subject.kind === 'link' ? fold('link', rest.sections.link, subject.link.site ? '' : rest.link.noSite, linkBlock(subject.link, model)) : null,
    subject.kind === 'token' ? fold('token', rest.sections.token, '', tokenBlock(subject.token, model)) : null,
    fold('why', strings.sections.why, whyGist(model), evidenceBlock(model)),
    fold('remedies', rest.sections.remedies, '', remediesBlock(model)),
    whatIfFold(model),
    timed ? fold('meets', rest.sections.meets, '', <slot name="picture" />) : null,
  ];
}

export const answerDetails: RestOfAnswer = (root, answer) => {
  const place = root.querySelector('.rest');
  if (!place) return;
  addSheets(root, sheet);
  patch(place, folds({ ...answer, rest: restStrings(answer.strings) }));
};
