// Sign and word of an outcome in its colour, as they stand in running text.
import type { OutcomeId } from '../lib/report.js';
import type { Child, VNode } from './view.js';
import { outcomeSign, warningSign } from './outcome-signs.js';

export function outcomeTag(outcome: OutcomeId, word: string, ...more: Child[]): VNode {
  return <span class="outcome" data-outcome={outcome}>{outcomeSign(outcome)}{word}{more}</span>;
}

/** The same for a warning, which stands in place of an outcome. */
export function warningTag(word: string, ...more: Child[]): VNode {
  return <span class="outcome" data-lead="warning">{warningSign()}{word}{more}</span>;
}
