// The key of the map: the nine outcomes with their signs, shown while there is nothing to answer.
import { h, patch } from '../element/dom.js';
import { stringsOf } from '../element/language.js';
import { outcomeSign } from '../element/outcome-signs.js';
import type { OutcomeId } from '../lib/report.js';
import type { PageStrings } from './strings/page-strings.js';

export function showLegend(place: HTMLElement, strings: PageStrings): void {
  const { outcomes } = stringsOf(strings.locale);
  patch(place, [
    h('h2', null, strings.legend.title),
    h('dl', { class: 'legend' }, (Object.keys(outcomes) as OutcomeId[]).map((id) => h('div', { 'data-outcome': id },
      h('dt', null, outcomeSign(id), outcomes[id]), h('dd', null, strings.legend.meaning[id])))),
  ]);
}
