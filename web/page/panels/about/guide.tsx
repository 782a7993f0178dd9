// To learn from: all examples with what each one teaches, and the nine outcomes with their signs.
import type { VNode } from 'preact';
import { outcomeSign } from '../../../components/outcome-signs.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { ExampleId, PageStrings, ToolStrings } from '../../../i18n/page.js';
import type { OutcomeId } from '../../../lib/report.js';

export function guide({ examples }: PageStrings, words: ToolStrings, { outcomes }: AnswerStrings, choose: (id: ExampleId) => void): VNode[] {
  return [
    <details class="tool" id="examples-all">
      <summary>{words.examples.title}</summary>
      <ul class="tool-body examples">{(Object.keys(examples.titles) as ExampleId[]).map((id) => (
        <li key={id}><button type="button" onClick={() => choose(id)}><span class="example-title">{examples.titles[id]}</span><span class="example-lesson">{words.examples.lessons[id]}</span></button></li>
      ))}</ul>
    </details>,
    <details class="tool" id="legend">
      <summary>{words.legend.title}</summary>
      <dl class="tool-body legend">{(Object.keys(outcomes) as OutcomeId[]).map((id) => (
        <div data-outcome={id} key={id}><dt>{outcomeSign(id)}{outcomes[id]}</dt><dd>{words.legend.meaning[id]}</dd></div>
      ))}</dl>
    </details>,
  ];
}
