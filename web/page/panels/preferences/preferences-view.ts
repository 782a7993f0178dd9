// The switches: what to do with links, by chat and by class; sites to trust and to refuse.
import { createElement } from 'preact';
import { known, textOf } from '../../../components/answer/subject.js';
import { h, patch, type VNode } from '../../../components/view.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { Catalog, SiteRef } from '../../../lib/report.js';
import { saveFile } from '../../shell/save-file.js';
import type { ToolStrings } from '../../../i18n/page.js';
import { ClientChoice } from './client-choice.js';
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
        this.#byChat(world), this.#byClass(world), siteList('trusted_sites', world), siteList('refused_sites', world), createElement(ClientChoice, { client: world.client, platforms: world.app.platforms, words: world.words.settings, change: world.changeClient }),
        h('p', { class: 'tool-actions' },
          h('button', { type: 'button', disabled: isNothing(own), onClick: () => saveSettings(own) }, words.settings.save),
          h('label', { class: 'file' },
            h('input', { type: 'file', accept: '.json', onChange: (event) => void this.#load(event, world) }), h('span', null, words.settings.load)),
          h('button', { type: 'button', disabled: isNothing(own), onClick: () => world.change(NOTHING) }, words.settings.reset)),
        this.#fault ? h('p', { role: 'alert' }, words.settings.fault) : null)] : []),
    ]);
  }

  /** One switch a chat, for links of every class. */
  #byChat(world: SettingsWorld): VNode {
    const { words, strings, app, own, change } = world;
    return h('fieldset', null, h('legend', null, words.settings.byChat), h('div', { class: 'setting-grid' }, app.contexts.map((context) => {
      const is = (rule: OwnRule): boolean => rule.context === context.id && !rule.link_class && !rule.site;
      const name = known(strings.contexts, context.id) ?? textOf(context.names, strings);
      return h('label', { key: context.id }, h('span', null, name), treatmentSelect(own.rules.find(is)?.treatment ?? 'open', words, (treatment) => change({
        ...own, rules: [...own.rules.filter((rule) => !is(rule)), ...(treatment === 'open' ? [] : [{ context: context.id, treatment }])],
      })));
    })));
  }

  /** Classes of links, in every chat: those that are set, and one more to choose. */
  #byClass(world: SettingsWorld): VNode {
    const { words, strings, classes, own, change } = world;
    const set = own.rules.filter((rule) => rule.link_class && !rule.context && !rule.site);
    const left = classes.filter(({ id }) => !set.some((rule) => rule.link_class === id));
    return h('fieldset', null, h('legend', null, words.settings.byClass), h('div', { class: 'setting-grid' },
      set.map((rule) => {
        const known = classes.find(({ id }) => id === rule.link_class);
        return h('label', { key: rule.link_class }, h('span', null, known ? textOf(known.names, strings) : rule.link_class),
          treatmentSelect(rule.treatment, words, (treatment) => change({
            ...own, rules: [...own.rules.filter((other) => other !== rule), ...(treatment === 'open' ? [] : [{ link_class: rule.link_class!, treatment }])],
          })));
      }),
      h('label', { key: 'more' }, h('span', null, words.settings.addClass), h('select', { value: '', onChange: (event) => {
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

function treatmentSelect(value: OwnRule['treatment'], words: ToolStrings, choose: (treatment: OwnRule['treatment']) => void): VNode {
  return h('select', { value, onChange: (event) => choose((event.currentTarget as HTMLSelectElement).value as OwnRule['treatment']) },
    (['open', 'ask', 'refuse'] as const).map((treatment) => h('option', { value: treatment }, words.settings.treatments[treatment])));
}

function siteList(key: 'trusted_sites' | 'refused_sites', { words, strings, sites: sitesOf, own, change }: SettingsWorld): VNode {
  const sites = sitesOf();
  const names = new Map(sites.map((site) => [site.id, textOf(site.names, strings)]));
  const list = `${key}-list`;
  return h('fieldset', null, h('legend', null, words.settings[key]),
    h('ul', { class: 'site-chips' }, own[key].map((id) => h('li', { key: id }, h('button', {
      type: 'button', 'aria-label': words.settings.remove(names.get(id) ?? id), onClick: () => change({ ...own, [key]: own[key].filter((other) => other !== id) }),
    }, names.get(id) ?? id, ' ×')))),
    h('label', { class: 'site-add' }, h('span', null, words.settings.addSite), h('input', { list, autocomplete: 'off', onChange: (event) => {
      const input = event.currentTarget as HTMLInputElement;
      const typed = input.value.trim().toLowerCase();
      const site = sites.find(({ id, names: texts }) => id === typed || Object.values(texts).some((name) => name.toLowerCase() === typed));
      if (!site || own[key].includes(site.id)) return;
      input.value = '';
      change({ ...own, [key]: [...own[key], site.id] });
    } })),
    h('datalist', { id: list }, sites.map((site) => h('option', { value: textOf(site.names, strings) }))));
}
