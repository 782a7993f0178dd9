// To learn from: all examples with what each one teaches, the nine outcomes with their signs, and what this is.
import type { VNode } from 'preact';
import { outcomeSign } from '../../../components/outcome-signs.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { Example } from '../../shell/more-examples.js';
import type { ExampleId, PageStrings, ToolStrings } from '../../../i18n/page.js';
import type { OutcomeId } from '../../../lib/report.js';

export function guide({ examples }: PageStrings, words: ToolStrings, { outcomes }: AnswerStrings, all: readonly Example[], onHost: boolean, choose: (example: Example) => void): VNode[] {
  const titles: Record<ExampleId, string> = { ...examples.titles, ...words.examples.titles };
  return [
    <details class="tool" id="examples-all">
      <summary>{words.examples.title}</summary>
      <ul class="tool-body examples">{all.map((example) => (
        <li key={example.id}><button type="button" onClick={() => choose(example)}><span class="example-title">{titles[example.id]}</span><span class="example-lesson">{words.examples.lessons[example.id]}</span></button></li>
      ))}</ul>
    </details>,
    <details class="tool" id="legend">
      <summary>{words.legend.title}</summary>
      <dl class="tool-body legend">{(Object.keys(outcomes) as OutcomeId[]).map((id) => (
        <div data-outcome={id} key={id}><dt>{outcomeSign(id)}{outcomes[id]}</dt><dd>{words.legend.meaning[id]}</dd></div>
      ))}</dl>
    </details>,
    <details class="tool" id="about">
      <summary>{words.about.title}</summary>
      <div class="tool-body">
        <p>{words.about.text}</p>
        <p>{words.about.sources}</p>
        {onHost ? <ul class="on-host"><li><a href="embed.html">{words.about.embed}</a></li><li><a href="wailian.html" download>{words.about.singleFile}</a></li></ul> : null}
      </div>
    </details>,
  ];
}
