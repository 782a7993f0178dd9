// What was found in the paste, each with its answer, warnings first; the chosen one is shown in full.
import type { VNode } from 'preact';
import type { AnswerStrings } from '../../i18n/answer.js';
import { outcomeSign, warningSign } from '../outcome-signs.js';
import { breakBeforeDots, warningOf } from '../verdict/lead.js';
import type { AnswerModel } from './model.js';
import { asOfMonth } from '../verdict/old-evidence.js';
import type { Subject } from './subject.js';

/** In one line: how many there are of each outcome. null where there is only one. */
export function subjectCount({ subjects, strings }: AnswerModel): VNode | null {
  if (subjects.length < 2) return null;
  const counts = new Map<string, number>();
  for (const subject of sorted(subjects)) {
    const short = strings.outcomesShort[subject.outcome];
    const word = warningOf(subject) ? strings.lead.stop : oldOf(subject, strings) ? strings.card.old(short) : short;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return <p class="found" key="found">{strings.card.found(subjects.length, [...counts].map(([word, count]) => strings.card.counted(count, word)).join(strings.listSeparator))}</p>;
}

const oldOf = ({ outcome, verdict }: Subject, strings: AnswerStrings): string => asOfMonth(outcome, verdict?.age?.band, verdict?.last_confirmed ?? null, strings);

function sorted(subjects: readonly Subject[]): Subject[] {
  const warned = (subject: Subject): number => (warningOf(subject) ? 0 : 1);
  return [...subjects].sort((one, other) => warned(one) - warned(other));
}

export function subjectList(model: AnswerModel): VNode | null {
  const { subjects, strings, actions } = model;
  if (subjects.length < 2) return null;
  return (
    <fieldset class="subjects" key="subjects">
      <legend class="unseen">{strings.subjects.count(subjects.length)}</legend>
      <div class="subject-grid">
        {sorted(subjects).map((subject) => {
          const warns = warningOf(subject) !== null;
          const old = warns ? '' : oldOf(subject, strings);
          return (
            <label class="subject" key={subject.key} data-outcome={warns ? null : subject.outcome} data-lead={warns ? 'warning' : null} data-age={warns ? null : subject.verdict?.age?.band}>
              <input type="radio" name="subject" value={subject.key} checked={subject === model.subject} onChange={() => actions.chooseSubject(subject.key)} />
              <span class="subject-box">
                {warns ? warningSign() : outcomeSign(subject.outcome)}
                <span class="subject-label" dir="auto">{breakBeforeDots(subject.label)}</span>
                <span class="subject-word">{warns ? strings.lead.stop : strings.outcomesShort[subject.outcome]}{old ? <span class="chat-other soft">{old}</span> : null}</span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
