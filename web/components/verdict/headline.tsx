// The sentence of the card, as its heading and as plain words.
import type { AnswerStrings } from '../../i18n/answer.js';
import type { Child } from '../view.js';
import { pageOf, textOf, type Subject } from '../answer/subject.js';

/** The sentence of the first block; a bar marks where its line may break. */
export function headlineOf(subject: Subject, strings: AnswerStrings, app: string): string {
  const page = pageOf(subject);
  if (page) return strings.headlinePage(textOf(page.names, strings));
  if (subject.kind === 'link' && subject.link.url === null) return strings.headlineNoAddress;
  return subject.verdict?.age?.past ?? strings.headline[subject.outcome](app);
}

/** The same without the marks. */
export function headlineWords(subject: Subject, strings: AnswerStrings, app: string): string {
  return headlineOf(subject, strings, app).replaceAll('|', '');
}

/** What follows a warning: the treatment, and that it says nothing of safety where it lets the link open. */
export function treatmentWords(subject: Subject, strings: AnswerStrings, app: string): string {
  const opens = subject.outcome === 'direct' || subject.outcome === 'confirm';
  return headlineWords(subject, strings, app) + (opens ? strings.lead.notSafe : '');
}

/** Text with its bars turned into places where a line may break; a month and its year stay together. */
export function breakable(text: string): Child[] {
  return text.replace(/([a-z]) (?=\d{4}\b)/g, '$1\u00a0').split('|').flatMap((part, index) => (index === 0 ? [part] : [<wbr />, part]));
}
