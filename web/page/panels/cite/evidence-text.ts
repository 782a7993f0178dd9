// The evidence to take along: the same facts as on the page, as plain text or Markdown.
import { dayText, periodText } from '../../../components/dates.js';
import { basisOf } from '../../../components/answer/basis.js';
import { restStrings } from '../../../components/details/details-model.js';
import { warningOf } from '../../../components/verdict/lead.js';
import { headlineWords, treatmentWords } from '../../../components/verdict/headline.js';
import { known, textOf, type Subject } from '../../../components/answer/subject.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import { plainInMarkdown } from '../../../lib/card/forms/markdown-escape.js';
import type { PolicyRef, Report } from '../../../lib/report.js';

export type EvidenceForm = 'text' | 'markdown';

export interface Evidence { report: Report; subject: Subject; appName: string; contextName: string; strings: AnswerStrings; address: string | null }

export function evidenceText(evidence: Evidence, form: EvidenceForm): string {
  const { report, subject, strings, contextName } = evidence;
  const mark = form === 'markdown';
  const line = mark ? plainInMarkdown : (text: string): string => text;
  const heading = (level: number, text: string): string => (mark ? `${'#'.repeat(level)} ${line(text)}` : text);
  const item = (text: string): string => `- ${line(text)}`;
  const rest = restStrings(strings);
  const { verdict } = subject;
  const decided = verdict?.decided_by ? report.policies[verdict.decided_by] : undefined;
  const warning = warningOf(subject);
  const lines = [
    ...(warning
      ? [heading(2, `${strings.lead.stop} · ${warning.sentence}`), line(warning.detail ?? ''), line(treatmentWords(subject, strings, evidence.appName))]
      : [heading(2, headlineWords(subject, strings, evidence.appName))]),
    line(`${subject.label} · ${strings.askedFor(contextName, dayText(report.query.on, strings))}${verdict?.trial ? ` · ${strings.trial}` : ''}`),
    ...(verdict?.age ? [line(verdict.age.words)] : []),
    ...(verdict?.alternatives ?? []).map((other) => line(`${strings.conflict.alsoSeen}: ${strings.outcomes[other.outcome]}. ${textOf(other.note, strings)}`)),
    '',
    heading(3, strings.sections.why),
    ...(decided ? ruleLines(decided, evidence).map(line) : [strings.why.none]),
    '',
    heading(3, strings.sections.contexts),
    ...Object.entries(subject.byContext).map(([id, other]) => item(
      `${known(strings.contexts, id) ?? id}: ${strings.outcomes[other.outcome]}${other.trial ? ` (${strings.trial})` : ''}`)),
    '',
    heading(3, rest.sections.sources),
    ...(decided?.sources ?? []).map((id) => report.sources[id]).filter((source) => source !== undefined).map((source) => item([
      textOf(source.publisher, strings), source.title, source.published_on ? dayText(source.published_on, strings, source.published_precision) : rest.receipt.undated,
      source.url ?? ''].filter(Boolean).join(strings.separator))),
    '',
    heading(3, rest.sections.considered),
    ...(verdict?.considered ?? []).map((entry) => {
      const policy = report.policies[entry.policy];
      return item(`${policy ? textOf(policy.title, strings) : entry.policy} (${entry.policy}): ${rest.lost[entry.lost_because]}`);
    }),
    ...(verdict?.considered.length ? [] : [rest.receipt.noOther]),
    '',
    line(report.limits),
    line(`${rest.receipt.rulesOf(dayText(report.rules_as_of, strings))} · ${rest.receipt.rulesVersion(report.rules_version)}`),
    ...(evidence.address === null ? [] : [evidence.address]),
  ];
  return `${lines.join('\n')}\n`;
}

function ruleLines(rule: PolicyRef, { strings }: Evidence): string[] {
  const rest = restStrings(strings);
  return [
    textOf(rule.summary, strings),
    `${strings.why.period}: ${periodText(rule.period, strings)}`,
    `${strings.why.evidence}: ${basisOf(rule, strings)}`,
    `${strings.why.confirmed}: ${rule.last_confirmed ? dayText(rule.last_confirmed, strings) : rest.why.never}`,
    ...(rule.clause ? [`${rest.why.clause}: ${rule.clause}`] : []),
    `${rest.why.rule}: ${rule.id}`,
  ];
}
