// The empty state: three pastes, one tap each.
import { patch } from '../../../components/view.js';
import type { PageStrings } from '../../../i18n/page.js';
import { EXAMPLES, type Example } from './examples.js';

const FIRST = ['taobao-2023', 'douyin', 'lookalike'];

export function showExamples(place: HTMLElement, { examples }: PageStrings, choose: (example: Example) => void): void {
  patch(place, [
    <h2>{examples.title}</h2>,
    <ul>{EXAMPLES.filter(({ id }) => FIRST.includes(id)).map((example) => (
      <li key={example.id}><button type="button" onClick={() => choose(example)}>{examples.titles[example.id]}</button></li>
    ))}</ul>,
  ]);
}
