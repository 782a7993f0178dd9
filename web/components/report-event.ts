import type { Report } from '../lib/report.js';

/** Sent by the element after each new answer. */
export class ReportEvent extends Event {
  static readonly type = 'wailian-report';
  readonly report: Report;
  /** The link, token or page that is shown in full, by its place in the answer; null where there is none. */
  readonly subject: string | null;

  constructor(report: Report, subject: string | null) {
    super(ReportEvent.type, { bubbles: true, composed: true });
    this.report = report;
    this.subject = subject;
  }
}

declare global {
  interface HTMLElementEventMap { 'wailian-report': ReportEvent }
}
