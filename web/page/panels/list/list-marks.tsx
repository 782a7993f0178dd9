// Says which lines of a run have no answer, or half of one.
import type { Child } from '../../../components/view.js';
import type { LineMark } from '../../../worker/scan-protocol.js';
import type { ToolStrings } from '../../../i18n/page.js';
import type { ListRun } from './list-run.js';

const SHOWN = 12;

export function markText(why: LineMark['why'], lines: readonly number[], { marks }: ToolStrings['list']): string {
  return marks[why](`${lines.slice(0, SHOWN).map((line) => line + 1).join(', ')}${lines.length > SHOWN ? ' …' : ''}`, lines.length);
}

export function markLines({ marks }: ListRun, words: ToolStrings['list']): Child[] {
  return (['stopped', 'cut'] as const).map((kind) => {
    const lines = marks.filter(({ why }) => why === kind).map(({ line }) => line);
    return lines.length === 0 ? null : <p class="list-mark" key={kind}>{markText(kind, lines, words)}</p>;
  });
}
