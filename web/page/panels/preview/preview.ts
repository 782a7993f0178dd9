// The answer, drawn: the message as it stands in the chat, and what the receiver meets when tapping it. All shapes are
// neutral and ours; only the wording of a page is the app's, quoted with its date.
import { periodText } from '../../../components/dates.js';
import { element, h, patch, type Child, type VNode } from '../../../components/view.js';
import { breakBeforeDots } from '../../../components/answer/lead.js';
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
      h('h3', { id: 'picture-title' }, words.picture.title),
      h('div', { class: 'picture-frame' },
        message(subject, report, words),
        h('span', { class: 'picture-tap', 'aria-hidden': 'true' }),
        h('div', { class: 'picture-screen', 'data-outcome': subject.outcome }, screen(subject, rule, words))),
      h('p', { class: 'hint' }, caption(rule, words, strings)),
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
  return h('div', { class: `picture-message in-${context}` },
    h('span', { class: 'picture-face', 'aria-hidden': 'true' }),
    h('p', { class: subject.kind === 'link' ? 'picture-link' : '', dir: 'auto', translate: false }, short),
    subject.outcome === 'self_only' ? h('p', { class: 'picture-note' }, outcomeSign('self_only'), words.picture.onlyYou) : null);
}

/** What stands on the page that is met: its own wording where it was captured, else what it does, in our words. */
function screen(subject: Subject, rule: PolicyRef | undefined, words: PageDetailsStrings): Child[] {
  const { outcome } = subject;
  const shows = rule?.page_shows;
  const lines = [shows?.heading, shows?.body].filter((line): line is string => Boolean(line));
  const host = subject.kind === 'link' ? subject.link.display_host : null;
  if (outcome === 'direct') return [h('p', { class: 'picture-bar', dir: 'ltr' }, breakBeforeDots(host ?? '')), lineShapes(), h('p', { class: 'picture-note' }, words.picture.meets.direct)];
  return [
    outcomeSign(outcome),
    ...(lines.length > 0 ? lines.map((line) => h('p', { class: 'picture-words', lang: 'zh-CN' }, h('q', null, line)))
      : [h('p', { class: 'picture-note' }, words.picture.meets[outcome])]),
    outcome === 'copy' && host ? h('p', { class: 'picture-box', dir: 'ltr' }, host) : null,
    outcome === 'confirm' ? h('p', { class: 'picture-key', lang: 'zh-CN' }, '继续访问') : null,
  ];
}

function lineShapes(): VNode {
  return h('span', { class: 'picture-lines', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
}

function caption(rule: PolicyRef | undefined, words: PageDetailsStrings, strings: AnswerStrings): string {
  const { picture } = words;
  if (rule?.page_shows?.heading || rule?.page_shows?.body) return picture.quoted(periodText(rule.page_shows.period, strings));
  return rule ? picture.drawn(textOf(rule.title, strings)) : picture.nothing;
}

