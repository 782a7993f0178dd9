// The answer, drawn: the message as it stands in the chat, and what the receiver meets when tapping it. All shapes are
// neutral and ours; only the wording of a page is the app's, quoted with its date.
import { periodText } from '../../../components/dates.js';
import { element, patch, type Child, type VNode } from '../../../components/view.js';
import { breakBeforeDots } from '../../../components/verdict/lead.js';
import { textOf, subjectsOf, type Subject } from '../../../components/answer/subject.js';
import { outcomeSign } from '../../../components/outcome-signs.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { PolicyRef, Report } from '../../../lib/report.js';
import type { PageDetailsStrings } from '../../../i18n/page.js';

const LONGEST_MESSAGE = 72;

export class Picture {
  readonly element = element('section', { slot: 'picture', class: 'picture', 'aria-labelledby': 'picture-title', hidden: '' });

  show(report: Report, key: string | null, words: PageDetailsStrings, strings: AnswerStrings): void {
    const subject = subjectsOf(report, strings).find((entry) => entry.key === key);
    this.element.hidden = !subject || subject.verdict === null;
    if (!subject || !subject.verdict) return;
    const rule = subject.verdict.decided_by ? report.policies[subject.verdict.decided_by] : undefined;
    patch(this.element, [
      <h3 id="picture-title">{words.picture.title}</h3>,
      <div class="picture-frame">
        {message(subject, report, words)}
        <span class="picture-tap" aria-hidden="true" />
        <div class="picture-screen" data-outcome={subject.outcome}>{screen(subject, rule, words)}</div>
      </div>,
      <p class="hint">{caption(rule, words, strings)}</p>,
    ]);
  }

  hide(): void {
    this.element.hidden = true;
  }
}

function message(subject: Subject, report: Report, words: PageDetailsStrings): VNode {
  const text = subject.kind === 'link' ? subject.link.text : subject.kind === 'token' ? subject.token.text : subject.label;
  const short = text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
  const { context } = report.query;
  return (
    <div class={`picture-message in-${context}`}>
      <span class="picture-face" aria-hidden="true" />
      <p class={subject.kind === 'link' ? 'picture-link' : ''} dir="auto" translate={false}>{short}</p>
      {subject.outcome === 'self_only' ? <p class="picture-note">{outcomeSign('self_only')}{words.picture.onlyYou}</p> : null}
    </div>
  );
}

/** What stands on the page that is met: its own wording where it was captured, else what it does, in our words. */
function screen(subject: Subject, rule: PolicyRef | undefined, words: PageDetailsStrings): Child[] {
  const { outcome } = subject;
  const shows = rule?.page_shows;
  const lines = [shows?.heading, shows?.body].filter((line): line is string => Boolean(line));
  const host = subject.kind === 'link' ? subject.link.display_host : null;
  if (outcome === 'direct') return [<p class="picture-bar" dir="ltr">{breakBeforeDots(host ?? '')}</p>, lineShapes(), <p class="picture-note">{words.picture.meets.direct}</p>];
  return [
    outcomeSign(outcome),
    ...(lines.length > 0 ? lines.map((line) => <p class="picture-words" lang="zh-CN"><q>{line}</q></p>)
      : [<p class="picture-note">{words.picture.meets[outcome]}</p>]),
    outcome === 'copy' && host ? <p class="picture-box" dir="ltr">{host}</p> : null,
    outcome === 'confirm' ? <p class="picture-key" lang="zh-CN">继续访问</p> : null,
  ];
}

function lineShapes(): VNode {
  return <span class="picture-lines" aria-hidden="true"><i /><i /><i /></span>;
}

function caption(rule: PolicyRef | undefined, words: PageDetailsStrings, strings: AnswerStrings): string {
  const { picture } = words;
  if (rule?.page_shows?.heading || rule?.page_shows?.body) return picture.quoted(periodText(rule.page_shows.period, strings));
  return rule ? picture.drawn(textOf(rule.title, strings)) : picture.nothing;
}

