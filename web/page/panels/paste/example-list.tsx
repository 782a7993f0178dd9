// The empty state: three pastes, one tap each.
import { patch } from '../../../components/view.js';
import type { PageStrings } from '../../../i18n/page.js';
import { FIRST_EXAMPLES, type Example } from './examples.js';

export function showExamples(place: HTMLElement, { examples }: PageStrings, choose: (example: Example) => void): void {
  patch(place, [
    <h2>{examples.title}</h2>,
    <ul>{FIRST_EXAMPLES.map((example) => (
      <li key={example.id}><button type="button" onClick={() => choose(example)}>{examples.titles[example.id]}</button></li>
    ))}</ul>,
  ]);
}
