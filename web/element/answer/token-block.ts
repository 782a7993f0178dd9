// Block 5 for what is no link: a token, or a page of the app that was pasted as text.
import type { PageMatch, Token } from '../../lib/report.js';
import { sayPeriod } from '../dates.js';
import { h } from '../dom.js';
import { pasteExcerpt } from './address.js';
import type { AnswerModel } from './model.js';
import { row } from './row.js';
import { say } from './subject.js';

export function tokenBlock(token: Token, model: AnswerModel): HTMLElement {
  const { strings, report } = model;
  return h('section', { class: 'block', 'data-key': 'token', 'aria-labelledby': 'token' },
    h('h3', { id: 'token' }, strings.sections.token),
    h('dl', { class: 'rows' },
      row(strings.link.asPasted, pasteExcerpt(token.span, report.paste)),
      row(strings.subjects.token, token.title),
      token.code ? row(strings.token.code, h('code', { translate: 'no' }, token.code)) : null,
      token.site ? row(strings.link.site, h('strong', null, say(token.site.names, strings)), ' · ', say(token.site.owner.names, strings)) : null,
      row(strings.token.receiver, token.receiver),
      row(strings.token.era, sayPeriod(token.era, strings))),
    token.beside_link ? h('p', { class: 'soft' }, strings.token.besideLink) : null);
}

export function pageBlock(page: PageMatch, model: AnswerModel): HTMLElement {
  const { strings } = model;
  return h('section', { class: 'block', 'data-key': 'page', 'aria-labelledby': 'page' },
    h('h3', { id: 'page' }, strings.sections.page),
    h('dl', { class: 'rows' },
      page.heading ? row(strings.page.heading, h('q', { lang: 'zh-CN' }, page.heading)) : null,
      page.body ? row(strings.page.body, h('q', { lang: 'zh-CN' }, page.body)) : null,
      row(strings.page.trigger, page.trigger),
      row(strings.page.readerCan, page.reader_can),
      page.target ? row(strings.page.target, h('span', { class: 'address', dir: 'ltr', translate: 'no' }, page.target)) : null,
      row(strings.why.period, sayPeriod(page.period, strings)),
      row(strings.why.evidence, strings.confidence[page.confidence])));
}
