// What one answer is about: a link, a token, or an intermediate page, in the order in which they stand in the paste.
import type { Advice, ContextVerdict, Line, Link, OutcomeId, PageMatch, Report, Span, Text, Token, UnknownHelp, Verdict, WhatIf } from '../../lib/report.js';
import type { AnswerStrings } from '../../i18n/answer.js';

interface Common {
  key: string;
  /** What to call it in a list: a host, a code, a page. */
  label: string;
  span: Span | null;
  outcome: OutcomeId;
  verdict: Verdict | null;
  byContext: Record<string, ContextVerdict>;
  whatIf: WhatIf[];
  explanation: Line[];
  advice: Advice[];
  yours: { outcome: OutcomeId; because: string } | null;
  /** Where nobody knows, once the rest of the rules is there. */
  unknown?: UnknownHelp;
}
export type Subject = Common & ({ kind: 'link'; link: Link } | { kind: 'token'; token: Token } | { kind: 'page'; page: PageMatch });

/** A text of the rules in the language of the reader. */
export function textOf(text: Text, strings: AnswerStrings): string {
  return text[strings.locale] ?? '';
}

/** The page of the app that the subject is: pasted as text, or by its address. */
export function pageOf(subject: Subject): PageMatch | null {
  if (subject.kind === 'page') return subject.page;
  return subject.kind === 'link' ? (subject.link.page ?? null) : null;
}

export function subjectsOf(report: Report, strings: AnswerStrings): Subject[] {
  const links = report.links.map((link, index): Subject => ({
    kind: 'link', link, key: `link-${index}`, label: link.display_host ?? link.host ?? link.text, span: link.span,
    // An address of the app's own page says itself what was met there.
    outcome: link.page?.outcome ?? link.verdict.outcome, verdict: link.page ? null : link.verdict, byContext: link.by_context, whatIf: link.what_if,
    explanation: link.explanation, advice: link.advice, yours: link.yours ?? null, unknown: link.page ? undefined : link.unknown,
  }));
  const tokens = report.tokens.map((token, index): Subject => ({
    kind: 'token', token, key: `token-${index}`, label: token.code ?? token.text, span: token.span,
    outcome: token.verdict.outcome, verdict: token.verdict, byContext: token.by_context, whatIf: [],
    explanation: token.explanation, advice: token.advice, yours: token.yours ?? null, unknown: token.unknown,
  }));
  const pages = report.pages.map((page, index): Subject => ({
    kind: 'page', page, key: `page-${index}`, label: page.heading ?? textOf(page.names, strings), span: page.span ?? null,
    outcome: page.outcome, verdict: null, byContext: {}, whatIf: [], explanation: [], advice: page.advice, yours: null,
  }));
  // A token beside a link is the same share: the link answers first.
  const rank = (subject: Subject): number => (subject.kind === 'token' && subject.token.beside_link ? 1 : 0);
  return [...links, ...tokens, ...pages].sort(
    (one, other) => rank(one) - rank(other) || (one.span?.start ?? 0) - (other.span?.start ?? 0));
}

/** What `names` says of an id; ids of the reader's own rules may be called like what every object has. */
export function known<Name>(names: Readonly<Record<string, Name>>, id: string): Name | undefined {
  return Object.hasOwn(names, id) ? names[id] : undefined;
}
