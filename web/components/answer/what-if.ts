// What cannot be seen offline and the reader may know.
import type { AnswerModel } from './model.js';

/** The conditions that stand, and those that would change the answer. */
export function conditionsOf({ report, subject }: AnswerModel): string[] {
  return [...new Set([...(report.query.conditions ?? []), ...subject.whatIf.map(({ condition }) => condition)])].sort();
}
