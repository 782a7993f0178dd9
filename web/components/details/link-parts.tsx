// Block 5: the link taken apart: where it really goes, whose it is, hazards, wrapper steps, clean and safe spellings.
import type { ChainStep, CleanLink, Hazard, InnerLink, Link } from '../../lib/report.js';
import type { Child, VNode } from '../view.js';
import { outcomeTag } from '../outcome-tag.js';
import { addressLine, partsList, pasteExcerpt } from './address.js';
import { copyButton } from './copy-button.js';
import type { RestModel } from './details-model.js';
import { row } from '../answer/row.js';
import { textOf } from '../answer/subject.js';

export function linkBlock(link: Link, model: RestModel): VNode {
  const { report, strings, rest } = model;
  const shownBecause = rest.link.shownBecause[link.display_reason ?? ''];
  return (
    <div class="block">
      {addressLine(link)}
      {partsList(link, model)}
      <dl class="rows">
        {row(rest.link.asPasted, pasteExcerpt(link.span, report.paste))}
        {link.scheme_meaning ? row(link.scheme, link.scheme_meaning) : null}
        {link.scheme_added ? row('', rest.link.schemeAdded) : null}
        {shownBecause ? row(rest.link.shownAs, link.display_host, <span class="soft">{` · ${shownBecause}`}</span>) : null}
        {link.url ? row(rest.link.site, ...siteLine(link, model)) : null}
        {link.alternative?.url ? row(rest.link.otherReading, <span class="address" dir="ltr">{link.alternative.url}</span>) : null}
      </dl>
      {hazardList(link.hazards, model)}
      {chain(link.chain, model)}
      {link.destination ? inner('destination', strings.destination, link.destination, model) : null}
      {link.carries ? inner('carries', rest.link.carries(link.carries.host), link.carries, model) : null}
      {spellings(link, model)}
    </div>
  );
}

function siteLine(link: Link, model: RestModel): Child[] {
  const { strings, rest } = model;
  if (!link.site) return [rest.link.noSite];
  const evidence = link.site_evidence.kind === 'text_mark' ? rest.link.siteByMark(link.site_evidence.text ?? '') : null;
  return [<strong>{textOf(link.site.names, strings)}</strong>, ' · ', textOf(link.site.owner.names, strings), ' · ', textOf(link.site.link_class.names, strings),
    evidence ? <span class="soft">{` · ${evidence}`}</span> : null];
}

function hazardList(hazards: Hazard[], { strings, rest }: RestModel): VNode | null {
  if (hazards.length === 0) return null;
  return (
    <div class="sub">
      <h3>{rest.link.hazards}</h3>
      <ul class="hazards">
        {hazards.map((hazard) => (
          <li data-severity={hazard.severity} key={hazard.id}>
            <p><strong>{strings.severity[hazard.severity]}</strong>{' '}{hazard.title}</p>
            <p class="soft">{hazard.detail}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function chain(steps: ChainStep[], model: RestModel): VNode | null {
  const { strings, rest } = model;
  if (steps.length < 2 && !steps[0]?.opaque) return null;
  return (
    <div class="sub">
      <h3>{rest.link.chain}</h3>
      <ol class="chain">
        {steps.map((step, index) => (
          <li>
            <span class="chain-host" dir="ltr">{step.host}</span>
            {step.site ? <span>{textOf(step.site.names, strings)}</span> : null}
            <span class="soft">{index === 0 ? rest.link.chainOuter : index === steps.length - 1 ? rest.link.chainEnd : ''}</span>
            {step.opaque ? <span class="soft">{rest.link.chainOpaque}</span> : null}
            <span class="chain-url soft" dir="ltr" translate={false}>{step.url}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function inner(key: string, title: string, { verdict, hazards, clean }: InnerLink, model: RestModel): VNode {
  const { strings } = model;
  return (
    <div class="sub" key={key}>
      <p><span class="soft">{title}</span>{' '}{outcomeTag(verdict.outcome, strings.outcomes[verdict.outcome])}</p>
      {hazardList(hazards, model)}
      {clean ? cleanSpelling(clean, model) : null}
    </div>
  );
}

/** What was left out, and what of it said who shared the link. */
function removed({ removed: all }: CleanLink, { strings, rest }: RestModel): string[] {
  const listed = (entries: CleanLink['removed']): string => [...new Set(entries.map(({ name }) => name))].join(strings.listSeparator);
  const sharer = all.filter(({ whose }) => whose === 'sharer'), others = all.filter(({ whose }) => whose !== 'sharer');
  return [...(sharer.length > 0 ? [rest.link.cleanSharer(listed(sharer))] : []), ...(others.length > 0 ? [rest.link.cleanRemoved(listed(others))] : [])];
}

function cleanSpelling(clean: CleanLink, model: RestModel): VNode {
  const { rest } = model;
  return (
    <div class="sub" key="clean">
      <h3>{rest.link.clean}</h3>
      <p class="spelling"><span class="address" dir="ltr" translate={false}>{clean.url}</span>{copyButton(clean.url, model)}</p>
      {removed(clean, model).map((line) => <p class="soft">{line}</p>)}
    </div>
  );
}

function spellings(link: Link, model: RestModel): Child[] {
  const { rest } = model;
  const blocks: Child[] = [];
  if (link.clean) blocks.push(cleanSpelling(link.clean, model));
  if (link.safe_spelling) {
    blocks.push(
      <div class="sub" key="safe">
        <h3>{rest.link.safe}</h3>
        <p class="soft">{rest.link.safeWhy}</p>
        <dl class="rows">
          {row(rest.link.before, <span class="address" dir="ltr" translate={false}>{link.safe_spelling.before}</span>)}
          {row(rest.link.after, (
            <span class="spelling">
              <span class="address" dir="ltr" translate={false}>{link.safe_spelling.after}</span>
              {copyButton(link.safe_spelling.after, model)}
            </span>
          ))}
        </dl>
      </div>
    );
  }
  return blocks;
}
