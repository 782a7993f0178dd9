// The same link in the other chats: a line for each outcome, with the chats that share it. Tapping a chat asks for it.
import type { VNode } from 'preact';
import type { ContextVerdict } from '../../lib/report.js';
import { outcomeTag } from '../outcome-tag.js';
import { warningOf } from '../verdict/lead.js';
import { asOfMonth } from '../verdict/old-evidence.js';
import { contextHint, contextIds, contextName, type AnswerModel } from './model.js';
import { pageOf } from './subject.js';

interface Row { verdict: ContextVerdict | undefined; ids: string[] }

const asOf = (verdict: ContextVerdict | undefined, { strings }: AnswerModel): string => (verdict ? asOfMonth(verdict.outcome, verdict.age_band, verdict.last_confirmed, strings) : '');

function rowsOf(model: AnswerModel): Row[] {
  const rows = new Map<string, Row>();
  for (const id of contextIds(model)) {
    if (id === model.report.query.context) continue;
    const verdict = model.subject.byContext[id];
    const key = JSON.stringify([verdict?.outcome, verdict?.trial, verdict?.alternatives[0], verdict?.yours, asOf(verdict, model)]);
    const row = rows.get(key) ?? { verdict, ids: [] };
    row.ids.push(id);
    rows.set(key, row);
  }
  return [...rows.values()];
}

export function chatRows(model: AnswerModel): VNode | null {
  const { subject, strings, actions } = model;
  if (pageOf(subject)) return null;
  const rows = (
      <ul>
        {rowsOf(model).map(({ verdict, ids }) => {
          const outcome = verdict?.outcome ?? 'unknown';
          const other = verdict?.alternatives[0];
          const old = asOf(verdict, model);
          const differs = verdict?.yours && verdict.yours !== outcome ? verdict.yours : null;
          return (
            <li key={ids[0]} data-age={verdict?.age_band}>
              <span class="chat-names">{ids.map((id) => <button type="button" key={id} title={contextHint(id, model)} onClick={() => actions.chooseContext(id)}>{contextName(id, model)}</button>)}</span>
              <span class="chat-word">
                {outcomeTag(outcome, strings.outcomesShort[outcome])}
                {verdict?.trial ? <span class="tag">{strings.trial}</span> : null}
                {old ? <span class="chat-other soft">{old}</span> : null}
                {other ? <span class="chat-other"><span class="soft">{strings.conflict.alsoSeen}</span> {outcomeTag(other, strings.outcomesShort[other])}</span> : null}
                {differs ? <span class="chat-other"><span class="soft">{strings.settings.mine}</span> {outcomeTag(differs, strings.outcomesShort[differs])}</span> : null}
              </span>
            </li>
          );
        })}
      </ul>
  );
  // Of a fake, it matters little where it is opened.
  return warningOf(subject)
    ? <details class="chats fold" id="fold-chats" key="chats-folded"><summary>{strings.sections.contexts}</summary>{rows}</details>
    : <section class="chats" key="chats" aria-label={strings.sections.contexts}>{rows}</section>;
}
