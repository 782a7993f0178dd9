// The switches: what to do with links, by chat and by class; sites to trust and to refuse.
import { known, textOf } from '../../../components/answer/subject.js';
import { patch, type VNode } from '../../../components/view.js';
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
      <summary>{title}{isNothing(own) ? null : <span class="soft">{words.settings.inUse}</span>}</summary>,
      ...(this.element.open ? [(
        <div class="tool-body">
          <p class="soft">{words.settings.hint}</p>
          {this.#byChat(world)}
          {this.#byClass(world)}
          {siteList('trusted_sites', world)}
          {siteList('refused_sites', world)}
          <ClientChoice client={world.client} platforms={world.app.platforms} words={world.words.settings} change={world.changeClient} />
          <p class="tool-actions">
            <button type="button" disabled={isNothing(own)} onClick={() => saveSettings(own)}>{words.settings.save}</button>
            <label class="file">
              <input type="file" accept=".json" onChange={(event) => void this.#load(event.currentTarget, world)} />
              <span>{words.settings.load}</span>
            </label>
            <button type="button" disabled={isNothing(own)} onClick={() => world.change(NOTHING)}>{words.settings.reset}</button>
          </p>
          {this.#fault ? <p role="alert">{words.settings.fault}</p> : null}
        </div>
      )] : []),
    ]);
  }

  /** One switch a chat, for links of every class. */
  #byChat(world: SettingsWorld): VNode {
    const { words, strings, app, own, change } = world;
    return (
      <fieldset>
        <legend>{words.settings.byChat}</legend>
        <div class="setting-grid">
          {app.contexts.map((context) => {
            const is = (rule: OwnRule): boolean => rule.context === context.id && !rule.link_class && !rule.site;
            const name = known(strings.contexts, context.id) ?? textOf(context.names, strings);
            return (
              <label key={context.id}>
                <span>{name}</span>
                {treatmentSelect(own.rules.find(is)?.treatment ?? 'open', words, (treatment) => change({
                  ...own, rules: [...own.rules.filter((rule) => !is(rule)), ...(treatment === 'open' ? [] : [{ context: context.id, treatment }])],
                }))}
              </label>
            );
          })}
        </div>
      </fieldset>
    );
  }

  /** Classes of links, in every chat: those that are set, and one more to choose. */
  #byClass(world: SettingsWorld): VNode {
    const { words, strings, classes, own, change } = world;
    const set = own.rules.filter((rule) => rule.link_class && !rule.context && !rule.site);
    const left = classes.filter(({ id }) => !set.some((rule) => rule.link_class === id));
    return (
      <fieldset>
        <legend>{words.settings.byClass}</legend>
        <div class="setting-grid">
          {set.map((rule) => {
            const known = classes.find(({ id }) => id === rule.link_class);
            return (
              <label key={rule.link_class}>
                <span>{known ? textOf(known.names, strings) : rule.link_class}</span>
                {treatmentSelect(rule.treatment, words, (treatment) => change({
                  ...own, rules: [...own.rules.filter((other) => other !== rule), ...(treatment === 'open' ? [] : [{ link_class: rule.link_class!, treatment }])],
                }))}
              </label>
            );
          })}
          <label key="more">
            <span>{words.settings.addClass}</span>
            <select value="" onChange={(event) => {
              const id = event.currentTarget.value;
              if (id) change({ ...own, rules: [...own.rules, { link_class: id, treatment: 'ask' }] });
            }}>
              <option value="">…</option>
              {left.map(({ id, names }) => <option value={id}>{textOf(names, strings)}</option>)}
            </select>
          </label>
        </div>
      </fieldset>
    );
  }

  async #load(input: HTMLInputElement, world: SettingsWorld): Promise<void> {
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
  return (
    <select value={value} onChange={(event) => choose(event.currentTarget.value as OwnRule['treatment'])}>
      {(['open', 'ask', 'refuse'] as const).map((treatment) => <option value={treatment}>{words.settings.treatments[treatment]}</option>)}
    </select>
  );
}

function siteList(key: 'trusted_sites' | 'refused_sites', { words, strings, sites: sitesOf, own, change }: SettingsWorld): VNode {
  const sites = sitesOf();
  const names = new Map(sites.map((site) => [site.id, textOf(site.names, strings)]));
  const list = `${key}-list`;
  return (
    <fieldset>
      <legend>{words.settings[key]}</legend>
      <ul class="site-chips">
        {own[key].map((id) => (
          <li key={id}>
            <button
              type="button"
              aria-label={words.settings.remove(names.get(id) ?? id)}
              onClick={() => change({ ...own, [key]: own[key].filter((other) => other !== id) })}
            >
              {names.get(id) ?? id}
              {' ×'}
            </button>
          </li>
        ))}
      </ul>
      <label class="site-add">
        <span>{words.settings.addSite}</span>
        <input list={list} autocomplete="off" onChange={(event) => {
          const input = event.currentTarget;
          const typed = input.value.trim().toLowerCase();
          const site = sites.find(({ id, names: texts }) => id === typed || Object.values(texts).some((name) => name.toLowerCase() === typed));
          if (!site || own[key].includes(site.id)) return;
          input.value = '';
          change({ ...own, [key]: [...own[key], site.id] });
        }} />
      </label>
      <datalist id={list}>{sites.map((site) => <option value={textOf(site.names, strings)} />)}</datalist>
    </fieldset>
  );
}
