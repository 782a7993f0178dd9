// The key of the map: the nine outcomes with their signs, shown while there is nothing to answer.
import { h, patch } from '../../../components/view.js';
import { stringsOf } from '../../../i18n/locale.js';
import { outcomeSign } from '../../../components/outcome-signs.js';
import type { OutcomeId } from '../../../lib/report.js';
import type { PageStrings } from '../../../i18n/page.js';

export function showLegend(place: HTMLElement, strings: PageStrings): void {
  const { outcomes } = stringsOf(strings.locale);
  patch(place, [
    h('h2', null, strings.legend.title),
    h('dl', { class: 'legend' }, (Object.keys(outcomes) as OutcomeId[]).map((id) => h('div', { 'data-outcome': id },
      h('dt', null, outcomeSign(id), outcomes[id]), h('dd', null, strings.legend.meaning[id])))),
  ]);
}
