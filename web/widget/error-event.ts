import type { Fault } from './faults.js';

/** Sent by <wailian-checker> where it has no answer: the article's own words stand, and its author learns why. */
export class CheckerErrorEvent extends Event {
  static readonly type = 'wailian-error';
  /**
   * `attribute`: one of them says nothing that can be answered; `load`: core or rules could not be had; `rules`: they were
   * refused; `core`: it fell over the question; `display`: the page allows no styles here.
   */
  readonly code: 'attribute' | 'load' | 'rules' | 'core' | 'display';
  /** In English, for developers. */
  readonly message: string;
  /** Which attribute or property, what came, and what it may be. */
  readonly attribute?: string;
  readonly value?: string;
  readonly allowed?: readonly string[];

  constructor(code: CheckerErrorEvent['code'], message: string, fault: Partial<Fault> = {}) {
    super(CheckerErrorEvent.type, { bubbles: true, composed: true });
    this.code = code;
    this.message = message;
    const { attribute, value, allowed } = fault;
    Object.assign(this, { attribute, value, allowed });
  }
}

declare global {
  interface HTMLElementEventMap { 'wailian-error': CheckerErrorEvent }
}
