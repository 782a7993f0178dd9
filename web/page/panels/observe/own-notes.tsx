// What the reader has seen of this link before, beside its answer and never in it.
import type { VNode } from 'preact';
import { known } from '../../../components/answer/subject.js';
import { dayText } from '../../../components/dates.js';
import { outcomeTag } from '../../../components/outcome-tag.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { PageDetailsStrings } from '../../../i18n/page.js';
import { ObservationBook } from '../../../lib/observations/observation-book.js';
import type { ReaderRecord, ReaderRecords, Report } from '../../../lib/report.js';
import { keptObservations } from './kept-observations.js';

/** So many are told beside an answer; all of them stand in the list. */
const BESIDE = 3;

/** What was kept of link number `at` of the report; null where that is nothing. */
export function recordsBeside(report: Report, at: number): ReaderRecords | null {
  const kept = keptObservations();
  if (kept.length === 0) return null;
  // The form names the site itself, where the rules know it.
  const records = new ObservationBook(kept, () => null).beside(report).links[at]?.observations;
  return records && records.records.length > 0 ? records : null;
}

export function ownNotes({ records, more }: ReaderRecords, words: PageDetailsStrings['observe'], strings: AnswerStrings, openList: () => void): VNode {
  const rest = records.length - BESIDE + more;
  return (
    <>
      <ul>{records.slice(0, BESIDE).map((record) => <li key={JSON.stringify(record)}>{noteLine(record, words, strings)}</li>)}</ul>
      <button type="button" class="step-quiet" onClick={openList}>{rest > 0 ? words.moreNotes(rest) : words.manage}</button>
    </>
  ) as VNode;
}

function noteLine({ context, on, outcome, said, remark, agrees, matched_by }: ReaderRecord, words: PageDetailsStrings['observe'], strings: AnswerStrings): VNode {
  return (
    <>
      {words.youTried(dayText(on, strings), known(strings.contexts, context) ?? context)} {outcomeTag(outcome, strings.outcomes[outcome])}
      {matched_by === 'site' ? <span class="soft"> · {words.sameSite}</span> : null}
      {agrees === false ? <span class="soft"> · {words.differs}</span> : null}
      {said ? <> <q dir="auto">{said}</q></> : null}
      {remark ? <span class="soft" dir="auto"> {remark}</span> : null}
    </>
  ) as VNode;
}
