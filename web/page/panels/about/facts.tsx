// The small print that stays in sight: how old the rules are, and that nothing was sent anywhere.
import { addDays, dayText, todayInShanghai } from '../../../components/dates.js';
import { patch } from '../../../components/view.js';
import { stringsOf } from '../../../i18n/locale.js';
import type { Catalog } from '../../../lib/report.js';
import type { PageStrings } from '../../../i18n/page.js';

/** Requests that the page made after all of it was there, its own files included. */
let ready = Infinity;
/**
 * Not asked for by the page as it answers: some browsers look at the icon anew whenever the address changes, from their
 * own cache or ours; and WebKit lists the worker that keeps the page for offline use, which is part of loading.
 */
const APART = /\/(icon\.svg|sw\.js)$/;

export function countRequests(complete: boolean): number {
  if (complete) ready = Math.min(ready, performance.now());
  return performance.getEntriesByType('resource').filter((entry) => entry.startTime > ready && !APART.test(entry.name)).length;
}

export function showFacts(place: HTMLElement, catalog: Catalog | null, strings: PageStrings, requests: number): void {
  if (!catalog) return;
  const asOf = dayText(catalog.rules_as_of, stringsOf(strings.locale));
  const old = addDays(catalog.rules_as_of, 365) < todayInShanghai();
  patch(place, [
    <li class={old ? 'old' : undefined}>{old ? strings.rules.old(asOf) : strings.rules.asOf(asOf)}</li>,
    <li key="requests">{strings.privacy(requests)}</li>,
  ]);
}
