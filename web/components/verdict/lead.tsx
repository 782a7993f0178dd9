// A warning goes before the treatment: how an app treats a link says nothing of a fake. The core decides it; every face asks here.
import type { Child } from '../view.js';
import type { Lead } from '../../lib/report.js';
import type { Subject } from '../answer/subject.js';

/** The warning that leads the answer; null where its treatment does. */
export function warningOf(subject: Subject): Lead | null {
  const lead = subject.kind === 'link' ? subject.link.lead : null;
  return lead?.kind === 'warning' ? lead : null;
}

/**
 * Text in which a line may break before the dots of a host and not at its hyphens, so that the end, which tells whose it is,
 * stays in one piece.
 */
export function breakBeforeDots(text: string): Child[] {
  return text.split(/(?=\.[\p{L}\d-])/u).flatMap((part, index) => [index > 0 && <wbr />, ...part.split(/([.\w]+(?:-[\w]+)+)/).map((piece, odd) => (odd % 2 ? <span class="whole">{piece}</span> : piece))]);
}
