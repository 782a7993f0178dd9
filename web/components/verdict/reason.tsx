// Block 2: why, in one sentence: the deciding rule, its period, how we know, when it was last confirmed.
import { dayText, periodText } from '../dates.js';
import type { VNode } from '../view.js';
import { basisOf } from '../answer/basis.js';
import type { AnswerModel } from '../answer/model.js';
import { row } from '../answer/row.js';
import { pageOf, textOf } from '../answer/subject.js';

export function reasonBlock(model: AnswerModel): VNode {
  const { subject, report, strings } = model;
  const policy = subject.verdict?.decided_by ? report.policies[subject.verdict.decided_by] : undefined;
  return (
    <section class="reason" part="reason" key="reason" aria-labelledby="why">
      <h3 id="why">{strings.sections.why}</h3>
      <p class="reason-sentence">{sentence(model)}</p>
      {policy
        ? (
          <dl class="facts" part="source">
            {textOf(policy.summary, strings) ? row(strings.why.period, periodText(policy.period, strings)) : null}
            {row(strings.why.evidence, basisOf(policy, strings))}
            {subject.verdict?.currency === 'current' && policy.last_confirmed ? row(strings.why.confirmed, dayText(policy.last_confirmed, strings)) : null}
          </dl>
        )
        : null}
    </section>
  );
}

/** Why, in one sentence. */
export function sentence(model: AnswerModel): string {
  const { subject, report, strings } = model;
  const page = pageOf(subject);
  if (page) return page.trigger || textOf(page.names, strings);
  if (subject.kind === 'link' && subject.link.problem) return subject.explanation[0]!.text;  // the whole sentence: `problem` has a part of it
  const policy = subject.verdict?.decided_by ? report.policies[subject.verdict.decided_by] : undefined;
  // The words of the rule come after the first answer.
  if (policy) return textOf(policy.summary, strings) || (subject.explanation.find((line) => line.id === 'why.period')?.text ?? '');
  return subject.unknown?.words ?? (subject.explanation.find((line) => line.id === 'why.no_rule')?.text ?? strings.why.none);
}
