// The switches: what to do with links, by chat and by class; sites to trust and to refuse.
import { known, textOf } from '../../../components/answer/subject.js';
import { h, patch, type Child } from '../../../components/dom.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { Catalog, SiteRef } from '../../../lib/report.js';
import { saveFile } from '../../save-file.js';
import type { ToolStrings } from '../../../i18n/page.js';
import { isNothing, NOTHING, readSettings, type OwnRule, type UserSettings } from './user-settings.js';

export interface SettingsWorld {
  title: string;
  words: ToolStrings;
  strings: AnswerStrings;
  app: Catalog['apps'][number];
  classes: Catalog['link_classes'];
  sites(): readonly SiteRef[];
  own: UserSettings;
  client: string | null;
  change(own: UserSettings): void;
  changeClient(client: string | null): void;
}

export class SettingsView {
  readonly element: HTMLDetailsElement;
  #fault = false;
  #world: SettingsWorld | null = null;

  constructor(element: HTMLDetailsElement) {
    this.element = element;
    this.element.addEventListener('toggle', () => this.#draw());
  }

  show(world: SettingsWorld): void {
    this.#world = world;
    this.#draw();
  }

  #draw(): void {
    const world = this.#world;
    if (!world) return;
    const { title, words, own } = world;
    patch(this.element, [
      h('summary', null, title, isNothing(own) ? null : h('span', { class: 'soft' }, words.settings.inUse)),
      ...(this.element.open ? [h('div', { class: 'tool-body' },
        h('p', { class: 'soft' }, words.settings.hint),
        this.#byChat(world), this.#byClass(world), siteList('trusted_sites', world), siteList('refused_sites', world), clientChoice(world),
        h('p', { class: 'tool-actions' },
          h('button', { type: 'button', disabled: isNothing(own), click: () => saveSettings(own) }, words.settings.save),
          h('label', { class: 'file' },
            h('input', { type: 'file', accept: '.json', change: (event) => void this.#load(event, world) }), h('span', null, words.settings.load)),
          h('button', { type: 'button', disabled: isNothing(own), click: () => world.change(NOTHING) }, words.settings.reset)),
        this.#fault ? h('p', { role: 'alert' }, words.settings.fault) : null)] : []),
    ]);
  }

  /** One switch a chat, for links of every class. */
  #byChat(world: SettingsWorld): HTMLElement {
    const { words, strings, app, own, change } = world;
    return h('fieldset', null, h('legend', null, words.settings.byChat), h('div', { class: 'setting-grid' }, app.contexts.map((context) => {
      const is = (rule: OwnRule): boolean => rule.context === context.id && !rule.link_class && !rule.site;
      const name = known(strings.contexts, context.id) ?? textOf(context.names, strings);
      return h('label', { 'data-key': context.id }, h('span', null, name), treatmentSelect(own.rules.find(is)?.treatment ?? 'open', words, (treatment) => change({
        ...own, rules: [...own.rules.filter((rule) => !is(rule)), ...(treatment === 'open' ? [] : [{ context: context.id, treatment }])],
      })));
    })));
  }

  /** Classes of links, in every chat: those that are set, and one more to choose. */
  #byClass(world: SettingsWorld): HTMLElement {
    const { words, strings, classes, own, change } = world;
    const set = own.rules.filter((rule) => rule.link_class && !rule.context && !rule.site);
    const left = classes.filter(({ id }) => !set.some((rule) => rule.link_class === id));
    return h('fieldset', null, h('legend', null, words.settings.byClass), h('div', { class: 'setting-grid' },
      set.map((rule) => {
        const known = classes.find(({ id }) => id === rule.link_class);
        return h('label', { 'data-key': rule.link_class }, h('span', null, known ? textOf(known.names, strings) : rule.link_class),
          treatmentSelect(rule.treatment, words, (treatment) => change({
            ...own, rules: [...own.rules.filter((other) => other !== rule), ...(treatment === 'open' ? [] : [{ link_class: rule.link_class!, treatment }])],
          })));
      }),
      h('label', { 'data-key': 'more' }, h('span', null, words.settings.addClass), h('select', { value: '', change: (event) => {
        const id = (event.currentTarget as HTMLSelectElement).value;
        if (id) change({ ...own, rules: [...own.rules, { link_class: id, treatment: 'ask' }] });
      } }, h('option', { value: '' }, '…'), left.map(({ id, names }) => h('option', { value: id }, textOf(names, strings)))))));
  }

  async #load(event: Event, world: SettingsWorld): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    const own = readSettings(await file.text());
    input.value = '';
    this.#fault = own === null;
    world.change(own ?? world.own);
  }
}

function saveSettings(own: UserSettings): void {
  saveFile('wailian-settings.json', 'application/json', `${JSON.stringify(own, null, 2)}\n`);
}

function treatmentSelect(value: OwnRule['treatment'], words: ToolStrings, choose: (treatment: OwnRule['treatment']) => void): HTMLElement {
  return h('select', { value, change: (event) => choose((event.currentTarget as HTMLSelectElement).value as OwnRule['treatment']) },
    (['open', 'ask', 'refuse'] as const).map((treatment) => h('option', { value: treatment }, words.settings.treatments[treatment])));
}

function siteList(key: 'trusted_sites' | 'refused_sites', { words, strings, sites: sitesOf, own, change }: SettingsWorld): HTMLElement {
  const sites = sitesOf();
  const names = new Map(sites.map((site) => [site.id, textOf(site.names, strings)]));
  const list = `${key}-list`;
  return h('fieldset', null, h('legend', null, words.settings[key]),
    h('ul', { class: 'site-chips' }, own[key].map((id) => h('li', { 'data-key': id }, h('button', {
      type: 'button', 'aria-label': words.settings.remove(names.get(id) ?? id), click: () => change({ ...own, [key]: own[key].filter((other) => other !== id) }),
    }, names.get(id) ?? id, ' ×')))),
    h('label', { class: 'site-add' }, h('span', null, words.settings.addSite), h('input', { list, autocomplete: 'off', change: (event) => {
      const input = event.currentTarget as HTMLInputElement;
      const typed = input.value.trim().toLowerCase();
      const site = sites.find(({ id, names: texts }) => id === typed || Object.values(texts).some((name) => name.toLowerCase() === typed));
      if (!site || own[key].includes(site.id)) return;
      input.value = '';
      change({ ...own, [key]: [...own[key], site.id] });
    } })),
    h('datalist', { id: list }, sites.map((site) => h('option', { value: textOf(site.names, strings) }))));
}

function clientChoice({ words, app, client, changeClient }: SettingsWorld): Child {
  const [platform = '', version = ''] = (client ?? '').split(' ');
  const tell = (chosen: string, typed: string): void => changeClient(chosen && /^\d+(\.\d+)*$/.test(typed) ? `${chosen} ${typed}` : null);
  return h('fieldset', null, h('legend', null, words.settings.client),
    h('div', { class: 'tool-actions', 'data-own': true },
      h('select', { 'aria-label': words.settings.platform, value: platform, change: (event) => {
        const select = event.currentTarget as HTMLSelectElement;
        tell(select.value, (select.nextElementSibling as HTMLInputElement).value.trim());
      } }, h('option', { value: '' }, words.settings.anyClient), app.platforms.map((id) => h('option', { value: id }, known(words.settings.platforms, id) ?? id))),
      h('input', { 'aria-label': words.settings.version, placeholder: '8.0.13', size: 8, value: version, inputmode: 'decimal', change: (event) => {
        const input = event.currentTarget as HTMLInputElement;
        tell((input.previousElementSibling as HTMLSelectElement).value, input.value.trim());
      } })));
}
