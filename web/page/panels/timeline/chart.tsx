// The drawing: one row for each chat, its segments coloured and hatched, gaps of knowledge dotted.
import type { Child, VNode } from '../../../components/view.js';
import { markOf } from '../../../components/outcome-signs.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { Segment } from '../../../lib/report.js';
import { hatches, hatchId } from './hatch.js';
import type { Scale } from './scale.js';

export const ROW = 30;
const BAR = 22;
const WORD_PX = 14;

export interface Choice { context: string; segment: Segment }

export function chart(rows: { context: string; segments: Segment[] }[], scale: Scale, strings: AnswerStrings, choose: (choice: Choice) => void): VNode {
  const height = rows.length * ROW;
  return (
    <svg class="chart" viewBox={`0 0 ${scale.width} ${height}`} preserveAspectRatio="none" height={height} aria-hidden="true" focusable="false">
      {hatches()}
      <g class="years">{scale.years().map(({ x }) => <path d={`M${x.toFixed(1)} 0V${height}`} />)}</g>
      {rows.map(({ context, segments }, index) => (
        <g transform={`translate(0 ${index * ROW})`} key={context} data-context={context}>
          {segments.map((segment) => bar(segment, scale, strings, () => choose({ context, segment })))}
        </g>
      ))}
    </svg>
  );
}

function bar(segment: Segment, scale: Scale, strings: AnswerStrings, choose: () => void): VNode {
  const x = segment.from ? scale.at(segment.from) : 0;
  const end = segment.until ? scale.at(segment.until) : scale.width;
  const width = Math.max(end - x - 1, 1.5);
  const y = (ROW - BAR) / 2;
  const { outcome } = segment;
  if (segment.currency === 'none') {
    return <g class="segment gap"><path d={`M${x + 3} ${ROW / 2}H${Math.max(x + 3, end - 2)}`} /></g>;
  }
  return (
    <g class={`segment ${segment.currency}`} data-outcome={outcome} onClick={choose}>
      <rect class="ground" x={x} y={y} width={width} height={BAR} rx={1.5} />
      {outcome === 'unknown' ? null : <rect class="lines" x={x} y={y} width={width} height={BAR} rx={1.5} fill={`url(#${hatchId(outcome)})`} />}
      <rect class="edge" x={x + 0.75} y={y + 0.75} width={Math.max(width - 1.5, 0.5)} height={BAR - 1.5} rx={1} />
      {label(segment, x, width, strings)}
    </g>
  );
}

/** Sign and word where they fit, the sign alone where only that fits. */
function label(segment: Segment, x: number, width: number, strings: AnswerStrings): Child[] {
  if (width < 24) return [];
  const word = strings.outcomesShort[segment.outcome];
  const wordWidth = [...word].reduce((sum, char) => sum + (char > '\u2e80' ? WORD_PX : WORD_PX * 0.62), 0);
  const fits = width > wordWidth + 32;
  const plate = fits ? wordWidth + 26 : 20;
  return [
    <rect class="plate" x={x + 2} y={ROW / 2 - 9} width={plate} height={18} rx={1} />,
    <g class="segment-sign" transform={`translate(${x + 5} ${ROW / 2 - 7}) scale(0.583)`}>{markOf(segment.outcome)}</g>,
    ...(fits ? [<text class="segment-word" x={x + 22} y={ROW / 2 + 5}>{word}</text>] : []),
  ];
}
