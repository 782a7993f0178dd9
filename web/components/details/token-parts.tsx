// Block 5 for what is no link: a token, or a page of the app that was pasted as text.
import { basisOf } from '../answer/basis.js';
import type { PageMatch, Token } from '../../lib/report.js';
import { periodText } from '../dates.js';
import type { VNode } from '../view.js';
import { pasteExcerpt } from './address.js';
import type { RestModel } from './details-model.js';
import { row } from '../answer/row.js';
import { textOf } from '../answer/subject.js';

export function tokenBlock(token: Token, model: RestModel): VNode {
  const { strings, report, rest } = model;
  return (
    <div class="block">
      <dl class="rows">
        {row(rest.link.asPasted, pasteExcerpt(token.span, report.paste))}
        {row(strings.subjects.token, token.title)}
        {token.code ? row(rest.token.code, <code translate={false}>{token.code}</code>) : null}
        {token.site ? row(rest.link.site, <strong>{textOf(token.site.names, strings)}</strong>, ' · ', textOf(token.site.owner.names, strings)) : null}
        {row(rest.token.receiver, token.receiver)}
        {row(rest.token.era, periodText(token.era, strings))}
      </dl>
      {token.beside_link ? <p class="soft">{rest.token.besideLink}</p> : null}
    </div>
  );
}

export function pageBlock(page: PageMatch, model: RestModel): VNode {
  const { strings, rest } = model;
  return (
    <div class="block">
      <dl class="rows">
        {page.heading ? row(rest.page.heading, <q lang="zh-CN">{page.heading}</q>) : null}
        {page.body ? row(rest.page.body, <q lang="zh-CN">{page.body}</q>) : null}
        {row(rest.page.trigger, page.trigger)}
        {row(rest.page.readerCan, page.reader_can)}
        {page.target ? row(rest.page.target, <span class="address" dir="ltr" translate={false}>{page.target}</span>) : null}
        {row(strings.why.period, periodText(page.period, strings))}
        {row(strings.why.evidence, basisOf(page, strings))}
      </dl>
    </div>
  );
}
