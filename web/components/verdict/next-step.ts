// The one thing to do after an answer: what serves the reader of just this one.
import { warningOf } from './lead.js';
import type { AnswerModel } from '../answer/model.js';
import { pageOf } from '../answer/subject.js';
import { todayInShanghai } from '../dates.js';

/**
 * `warn`: tell others of a fake. `how`: how it was found out. `copy`: the link or token, to be carried elsewhere. `tried`: note
 * what happened. `remedies`: what can be done. `cite` and `share`: the answer itself.
 */
export type Step = 'warn' | 'how' | 'copy' | 'tried' | 'remedies' | 'cite' | 'share';

/** null where there is nothing to do, as with what is no web address. */
export function nextStep({ subject, report }: AnswerModel): Step | null {
  if (warningOf(subject)) return 'warn';
  if (pageOf(subject)) return 'remedies';
  if (subject.kind === 'token') return 'copy';
  if (subject.kind === 'link' && subject.link.host === null) return null;
  if (report.query.on < todayInShanghai()) return 'cite';
  switch (subject.outcome) {
    case 'copy': return 'copy';
    case 'unknown': return 'tried';
    case 'direct': case 'confirm': return subject.verdict?.age?.band === 'recent' && !subject.verdict.trial ? 'share' : 'tried';
    default: return subject.advice.length > 0 ? 'remedies' : 'tried';
  }
}

/** What else can be done, quietly. */
export function quietSteps(model: AnswerModel, first: Step | null): Step[] {
  const { subject } = model;
  const answered = subject.verdict !== null;
  const steps: (Step | false)[] = warningOf(subject)
    ? ['how', 'remedies', answered && 'cite', answered && 'share']
    : [subject.kind === 'link' && subject.link.host !== null && 'tried', answered && 'cite', answered && 'share'];
  return steps.filter((step): step is Step => step !== false && step !== first);
}
