// Block 5: the link taken apart: where it really goes, whose it is, hazards, wrapper steps, clean and safe spellings.
import type { ChainStep, CleanLink, Hazard, InnerLink, Link } from '../../lib/report.js';
import { h, type Child, type VNode } from '../view.js';
import { outcomeTag } from '../outcome-tag.js';
import { addressLine, partsList, pasteExcerpt } from './address.js';
import { copyButton } from './copy-button.js';
import type { RestModel } from './details-model.js';
import { row } from '../answer/row.js';
import { textOf } from '../answer/subject.js';

export function linkBlock(link: Link, model: RestModel): VNode {
  const { report, strings, rest } = model;
  const shownBecause = rest.link.shownBecause[link.display_reason ?? ''];
  return h('div', { class: 'block' },
    addressLine(link),
    partsList(link, model),
    h('dl', { class: 'rows' },
      row(rest.link.asPasted, pasteExcerpt(link.span, report.paste)),
      link.scheme_meaning ? row(link.scheme, link.scheme_meaning) : null,
      link.scheme_added ? row('', rest.link.schemeAdded) : null,
      shownBecause ? row(rest.link.shownAs, link.display_host, h('span', { class: 'soft' }, ` · ${shownBecause}`)) : null,
      link.url ? row(rest.link.site, ...siteLine(link, model)) : null,
      link.alternative?.url ? row(rest.link.otherReading, h('span', { class: 'address', dir: 'ltr' }, link.alternative.url)) : null),
    hazardList(link.hazards, model),
    chain(link.chain, model),
    link.destination ? inner('destination', strings.destination, link.destination, model) : null,
    link.carries ? inner('carries', rest.link.carries(link.carries.host), link.carries, model) : null,
    spellings(link, model));
}

function siteLine(link: Link, model: RestModel): Child[] {
  const { strings, rest } = model;
  if (!link.site) return [rest.link.noSite];
  const evidence = link.site_evidence.kind === 'text_mark' ? rest.link.siteByMark(link.site_evidence.text ?? '') : null;
  return [h('strong', null, textOf(link.site.names, strings)), ' · ', textOf(link.site.owner.names, strings), ' · ', textOf(link.site.link_class.names, strings),
    evidence ? h('span', { class: 'soft' }, ` · ${evidence}`) : null];
}

function hazardList(hazards: Hazard[], { strings, rest }: RestModel): VNode | null {
  if (hazards.length === 0) return null;
  return h('div', { class: 'sub' }, h('h3', null, rest.link.hazards),
    h('ul', { class: 'hazards' }, hazards.map((hazard) => h('li', { 'data-severity': hazard.severity, key: hazard.id },
      h('p', null, h('strong', null, strings.severity[hazard.severity]), ' ', hazard.title), h('p', { class: 'soft' }, hazard.detail)))));
}

function chain(steps: ChainStep[], model: RestModel): VNode | null {
  const { strings, rest } = model;
  if (steps.length < 2 && !steps[0]?.opaque) return null;
  return h('div', { class: 'sub' }, h('h3', null, rest.link.chain),
    h('ol', { class: 'chain' }, steps.map((step, index) => h('li', null,
      h('span', { class: 'chain-host', dir: 'ltr' }, step.host),
      step.site ? h('span', null, textOf(step.site.names, strings)) : null,
      h('span', { class: 'soft' }, index === 0 ? rest.link.chainOuter : index === steps.length - 1 ? rest.link.chainEnd : ''),
      step.opaque ? h('span', { class: 'soft' }, rest.link.chainOpaque) : null,
      h('span', { class: 'chain-url soft', dir: 'ltr', translate: false }, step.url)))));
}

function inner(key: string, title: string, { verdict, hazards, clean }: InnerLink, model: RestModel): VNode {
  const { strings } = model;
  return h('div', { class: 'sub', key: key },
    h('p', null, h('span', { class: 'soft' }, title), ' ',
      outcomeTag(verdict.outcome, strings.outcomes[verdict.outcome])),
    hazardList(hazards, model), clean ? cleanSpelling(clean, model) : null);
}

/** What was left out, and what of it said who shared the link. */
function removed({ removed: all }: CleanLink, { strings, rest }: RestModel): string[] {
  const listed = (entries: CleanLink['removed']): string => [...new Set(entries.map(({ name }) => name))].join(strings.listSeparator);
  const sharer = all.filter(({ whose }) => whose === 'sharer'), others = all.filter(({ whose }) => whose !== 'sharer');
  return [...(sharer.length > 0 ? [rest.link.cleanSharer(listed(sharer))] : []), ...(others.length > 0 ? [rest.link.cleanRemoved(listed(others))] : [])];
}

function cleanSpelling(clean: CleanLink, model: RestModel): VNode {
  const { rest } = model;
  return h('div', { class: 'sub', key: 'clean' }, h('h3', null, rest.link.clean),
    h('p', { class: 'spelling' }, h('span', { class: 'address', dir: 'ltr', translate: false }, clean.url), copyButton(clean.url, model)),
    ...removed(clean, model).map((line) => h('p', { class: 'soft' }, line)));
}

function spellings(link: Link, model: RestModel): Child[] {
  const { rest } = model;
  const blocks: Child[] = [];
  if (link.clean) blocks.push(cleanSpelling(link.clean, model));
  if (link.safe_spelling) {
    blocks.push(h('div', { class: 'sub', key: 'safe' }, h('h3', null, rest.link.safe), h('p', { class: 'soft' }, rest.link.safeWhy),
      h('dl', { class: 'rows' },
        row(rest.link.before, h('span', { class: 'address', dir: 'ltr', translate: false }, link.safe_spelling.before)),
        row(rest.link.after, h('span', { class: 'spelling' },
          h('span', { class: 'address', dir: 'ltr', translate: false }, link.safe_spelling.after), copyButton(link.safe_spelling.after, model))))));
  }
  return blocks;
}
