// One geometric mark for each outcome, drawn on a 24 × 24 field so that it survives 16 px and greyscale.
import type { OutcomeId } from '../lib/report.js';
import type { Child, VNode } from './view.js';

/** Strokes and solid parts of each mark. */
const MARKS: Record<OutcomeId, { stroke?: string; solid?: string; dash?: string }> = {
  // An open ring with an arrow through it.
  direct: { stroke: 'M17.5 5.2A9 9 0 1 0 17.5 18.8M8 12H22M17.5 7.5 22 12 17.5 16.5' },
  // A ring with a pause sign.
  confirm: { stroke: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.6 8.4v7.2M14.4 8.4v7.2' },
  // Two sheets.
  copy: { stroke: 'M8 3h12v14H8zM4 7.5V21h11.5' },
  // A bent arrow.
  diverted: { stroke: 'M4 21V12a4 4 0 0 1 4-4h12M15.5 3.5 20 8l-4.5 4.5' },
  // Quotation marks of Chinese text.
  token_only: { stroke: 'M11 3.5H4.5V15M13 20.5h6.5V9' },
  // A closed eye.
  self_only: { stroke: 'M2.5 10c4.5 6 14.5 6 19 0M12 14.6V19M6 13.2 3.8 17M18 13.2l2.2 3.8' },
  // A disc with a bar.
  blocked: { solid: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM6 10h12v4H6z' },
  // A plug.
  needs_setup: { stroke: 'M8.5 2.5v5M15.5 2.5v5M5 8h14v3a7 7 0 0 1-14 0zM12 18v4' },
  // A dotted ring.
  unknown: { stroke: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18', dash: '0.1 4.61' },
};

/** The mark of an outcome in the current text colour. Always next to its word, so it is hidden from screen readers. */
export function outcomeSign(outcome: OutcomeId): VNode {
  return <svg class="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{markOf(outcome)}</svg>;
}

/** A triangle with a stroke: what goes before any outcome. */
export function warningSign(): VNode {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 2 23 21.5H1zM10.8 8.5v7h2.4v-7zM10.8 17v2.4h2.4V17z" fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}

/** The parts of the mark alone, for drawing inside another picture. */
export function markOf(outcome: OutcomeId): Child[] {
  const mark = MARKS[outcome] ?? MARKS.unknown;
  const parts: VNode[] = [];
  if (mark.solid) parts.push(<path d={mark.solid} fill="currentColor" fill-rule="evenodd" />);
  if (mark.stroke) {
    parts.push(
      <path
        d={mark.stroke}
        fill="none"
        stroke="currentColor"
        stroke-width={mark.dash ? 3 : 2.4}
        stroke-linecap={mark.dash ? 'round' : 'square'}
        stroke-linejoin="miter"
        stroke-dasharray={mark.dash}
      />
    );
  }
  return parts;
}
