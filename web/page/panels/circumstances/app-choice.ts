// The app that the question names. A choice, where the rules describe more than one.
import { h, patch } from '../../../components/view.js';
import { textOf } from '../../../components/answer/subject.js';
import { stringsOf } from '../../../i18n/locale.js';
import type { Catalog } from '../../../lib/report.js';
import type { PageStrings } from '../../../i18n/page.js';

export function showApp(place: HTMLElement, catalog: Catalog | null, chosen: string | undefined, words: PageStrings, choose: (app: string) => void): void {
  const strings = stringsOf(words.locale);
  const apps = catalog?.apps ?? [];
  const app = apps.find((entry) => entry.id === chosen) ?? apps[0];
  const name = app ? textOf(app.names, strings) : strings.apps['wechat']!;
  const title = words.question(name);
  if (document.title !== title) document.title = title;
  // Until the rules are there, a choice of one keeps the place, so that the title does not jump when they come.
  const options = apps.length > 0 ? apps.map((entry) => h('option', { value: entry.id }, textOf(entry.names, strings))) : [h('option', null, name)];
  patch(place, apps.length === 1
    ? [name]
    : [h('select', { 'aria-label': words.day.app, value: app?.id ?? name, onChange: (event) => choose((event.currentTarget as HTMLSelectElement).value) }, options)]);
}
