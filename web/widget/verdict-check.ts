// A quoted answer is held against the rules of today, and the full answer put below it.
import { readAnswerAddress, saidOf } from '../lib/permalink.js';
import type { Report } from '../lib/report.js';
import { checkWords } from '../i18n/verdict-check.js';
import type { VerdictState } from './verdict-element.js';

/** Sent once an answer was held against the rules of today; bubbles, composed. */
export class CheckedEvent extends Event {
  readonly state: VerdictState;
  /** Outcomes as quoted and as they are now: see `saidOf`; null where they could not be asked. */
  readonly said: string;
  readonly now: string | null;
  readonly report: Report | null;

  constructor(state: VerdictState, said: string, now: string | null, report: Report | null) {
    super('wailian-checked', { bubbles: true, composed: true });
    this.state = state;
    this.said = said;
    this.now = now;
    this.report = report;
  }
}

/** Throws where the address is none of ours, or the checker cannot be had. */
export async function checkAgain(element: HTMLElement, address: string, bar: HTMLElement, status: HTMLElement): Promise<void> {
  const key = readAnswerAddress(address);
  if (!key) throw new Error('no link to an answer');
  const words = checkWords[key.lang];
  const show = (state: Exclude<VerdictState, 'frozen'>, now: string | null = null, report: Report | null = null): void => {
    element.setAttribute('state', state);
    status.textContent = words[state].replace('%', report?.rules_as_of ?? '');
    if (state !== 'checking') element.dispatchEvent(new CheckedEvent(state, key.said, now, report));
  };
  show('checking');
  await import('./define.js');
  bar.querySelector('wailian-checker')?.remove();
  const { paste, context, on, app, client, conditions, lang } = key;
  const answer = Object.assign(document.createElement('wailian-checker'), { paste, context, on, app, client, conditions, lang, base: element.getAttribute('base'), loading: 'eager' });
  await new Promise<void>((done) => {
    answer.addEventListener('wailian-report', ({ report }) => {
      const now = nowSays(report);
      show(now === key.said ? 'same' : 'changed', now, report);
      done();
    });
    answer.addEventListener('wailian-error', () => {
      answer.remove();
      show('failed');
      done();
    });
    bar.append(answer);
  });
}

/** As `saidOf` has it, of what leads a report. */
function nowSays({ lead, links, tokens }: Report): string {
  const link = links[lead?.link ?? -1];
  const verdict = link?.verdict ?? tokens[lead?.token ?? -1]?.verdict;
  return verdict ? saidOf(link?.page?.outcome ?? verdict.outcome, link?.page ? null : verdict) : '';
}

declare global {
  interface HTMLElementEventMap { 'wailian-checked': CheckedEvent }
}
