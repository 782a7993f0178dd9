// A hatch for each outcome, so that segments can be told apart without colour.
import type { VNode } from '../../../components/view.js';
import type { OutcomeId } from '../../../lib/report.js';

/** Lines on an 8 × 8 tile; `direct` is plain. */
const TILES: Record<Exclude<OutcomeId, 'unknown'>, string> = {
  direct: '',
  confirm: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  copy: 'M0 2h8M0 6h8',
  diverted: 'M-2 6 2 10M0 0 8 8M6-2 10 2',
  token_only: 'M1.5 2h1.5M5.5 6h1.5',
  self_only: 'M2 0v8M6 0v8',
  blocked: 'M0 8 8 0M0 0 8 8',
  needs_setup: 'M0 4h8M4 0v8',
};

export const hatchId = (outcome: OutcomeId): string => `hatch-${outcome}`;

export function hatches(): VNode {
  return (
    <defs>
      {Object.entries(TILES).map(([outcome, d]) => (
        <pattern id={hatchId(outcome as OutcomeId)} width={8} height={8} patternUnits="userSpaceOnUse" class="hatch" data-outcome={outcome}>
          {d ? <path d={d} /> : null}
        </pattern>
      ))}
    </defs>
  );
}
