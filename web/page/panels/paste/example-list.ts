// The empty state: seven pastes, one tap each, with what each one teaches.
import { h, patch } from '../../../components/view.js';
import { EXAMPLES, type Example } from './examples.js';
import type { PageStrings } from '../../../i18n/page.js';

export function showExamples(place: HTMLElement, strings: PageStrings, answered: boolean, choose: (example: Example) => void): void {
  patch(place, [
    h('h2', { id: 'examples-title' }, answered ? strings.examples.again : strings.examples.title),
    h('ul', null, EXAMPLES.map((example) => h('li', { key: example.id },
      h('button', { type: 'button', onClick: () => choose(example) },
        h('span', { class: 'example-title' }, strings.examples.texts[example.id].title),
        h('span', { class: 'example-lesson' }, strings.examples.texts[example.id].lesson))))),
  ]);
}
