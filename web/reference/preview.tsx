// The picture that goes with a link to any page of ours: a message with a link, and what may become of it. Drawn without
// letters, so that every machine makes the same bytes of it and every reader can read it.
import { markOf } from '../components/outcome-signs.js';
import { GROUND, TONES } from '../lib/card/colours.js';
import type { OutcomeId } from '../lib/report.js';

export const PREVIEW = { path: 'preview.png', width: 1200, height: 630 } as const;

const WAYS: readonly { outcome: OutcomeId; tint: string; words: number }[] = [
  { outcome: 'direct', tint: '#e0f1ed', words: 210 }, { outcome: 'confirm', tint: '#faf0d8', words: 260 },
  { outcome: 'copy', tint: '#fbeadf', words: 180 }, { outcome: 'blocked', tint: '#fbe7e4', words: 230 },
];
const ROW = 104;
/** Where the ways part: the middle of all. */
const HUB = 330;
const bar = (x: number, y: number, width: number, fill: string, height = 18) => <rect x={x} y={y} width={width} height={height} rx={height / 2} fill={fill} />;

export function Preview() {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={PREVIEW.width} height={PREVIEW.height} viewBox={`0 0 ${PREVIEW.width} ${PREVIEW.height}`}>
      <rect width="1200" height="630" fill="#f1f4f2" />
      <rect width="1200" height="14" fill={GROUND.ink} />
      <g transform="translate(80 70) scale(2.6)" fill="none" stroke={GROUND.ink}>
        <path d="M0 16h9m14 0h9M16 9a7 7 0 1 0 0 14 7 7 0 0 0 0-14z" stroke-width="4" />
        <path d="M13 16h6m-2.5-3L19.5 16 16.5 19" stroke-width="2" stroke={TONES.direct.fill} />
      </g>
      <g>
        <path d="M80 228h420a20 20 0 0 1 20 20v58l26 24-26 24v58a20 20 0 0 1-20 20H80a20 20 0 0 1-20-20V248a20 20 0 0 1 20-20z" fill={GROUND.sheet} stroke={GROUND.edge} stroke-width="2" />
        {bar(100, 274, 300, GROUND.line)}
        {bar(100, 319, 360, GROUND.link, 22)}
        {bar(100, 368, 220, GROUND.line)}
      </g>
      {WAYS.map(({ outcome, tint, words }, index) => {
        const top = 92 + index * (ROW + 20);
        const middle = top + ROW / 2;
        return (
          <g>
            <path d={`M548 ${HUB}H612V${middle}H690`} fill="none" stroke={GROUND.ink} stroke-width="4" stroke-linejoin="round" />
            <rect x="690" y={top} width="450" height={ROW} fill={tint} />
            <rect x="690" y={top} width="8" height={ROW} fill={TONES[outcome].fill} />
            <g transform={`translate(730 ${middle - 30}) scale(2.5)`} style={`color:${TONES[outcome].ink}`}>{markOf(outcome)}</g>
            {bar(830, middle - 11, words, TONES[outcome].ink, 22)}
          </g>
        );
      })}
    </svg>
  );
}
