// Block 5 for what is no link: a token, or a page of the app that was pasted as text.
import { basisOf } from '../answer/basis.js';
import type { PageMatch, Token } from '../../lib/report.js';
import { periodText } from '../dates.js';
import { h, type VNode } from '../view.js';
import { pasteExcerpt } from './address.js';
import type { RestModel } from './details-model.js';
import { row } from '../answer/row.js';
import { textOf } from '../answer/subject.js';

export function tokenBlock(token: Token, model: RestModel): VNode {
  const { strings, report, rest } = model;
  return h('div', { class: 'block' },
    h('dl', { class: 'rows' },
      row(rest.link.asPasted, pasteExcerpt(token.span, report.paste)),
      row(strings.subjects.token, token.title),
      token.code ? row(rest.token.code, h('code', { translate: false }, token.code)) : null,
      token.site ? row(rest.link.site, h('strong', null, textOf(token.site.names, strings)), ' · ', textOf(token.site.owner.names, strings)) : null,
      row(rest.token.receiver, token.receiver),
      row(rest.token.era, periodText(token.era, strings))),
    token.beside_link ? h('p', { class: 'soft' }, rest.token.besideLink) : null);
}

export function pageBlock(page: PageMatch, model: RestModel): VNode {
  const { strings, rest } = model;
  return h('div', { class: 'block' },
    h('dl', { class: 'rows' },
      page.heading ? row(rest.page.heading, h('q', { lang: 'zh-CN' }, page.heading)) : null,
      page.body ? row(rest.page.body, h('q', { lang: 'zh-CN' }, page.body)) : null,
      row(rest.page.trigger, page.trigger),
      row(rest.page.readerCan, page.reader_can),
      page.target ? row(rest.page.target, h('span', { class: 'address', dir: 'ltr', translate: false }, page.target)) : null,
      row(strings.why.period, periodText(page.period, strings)),
      row(strings.why.evidence, basisOf(page, strings))));
}
