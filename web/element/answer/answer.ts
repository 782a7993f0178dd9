// A whole answer, in the order in which people ask: what happens, why, in the other chats, since when, the link itself,
// what can be done, the receipt.
import { h, type Child } from '../dom.js';
import { contextLine } from './context-line.js';
import { linkBlock } from './link-block.js';
import type { AnswerModel } from './model.js';
import { reasonBlock } from './reason.js';
import { receiptBlock } from './receipt.js';
import { remediesBlock } from './remedies.js';
import { pageOf } from './subject.js';
import { subjectList } from './subject-list.js';
import { pageBlock, tokenBlock } from './token-block.js';
import { verdictBlock } from './verdict.js';
import { whatIfBlock } from './what-if.js';

/** The link, the token or the page taken apart; both, where the link is a page of the app. */
function itself(model: AnswerModel): HTMLElement[] {
  const { subject } = model;
  const page = pageOf(subject);
  return [
    ...(page ? [pageBlock(page, model)] : []),
    ...(subject.kind === 'link' ? [linkBlock(subject.link, model)] : []),
    ...(subject.kind === 'token' ? [tokenBlock(subject.token, model)] : []),
  ];
}

function present(children: Child[]): Node[] {
  return children.filter((child): child is Node => child instanceof Node);
}

/** The page's own view; the timeline and the picture come in through slots. */
export function fullAnswer(model: AnswerModel): Node[] {
  return present([
    subjectList(model),
    verdictBlock(model),
    reasonBlock(model),
    contextLine(model),
    whatIfBlock(model),
    h('slot', { name: 'picture' }),
    h('slot', { name: 'timeline' }),
    ...itself(model),
    remediesBlock(model),
    receiptBlock(model),
  ]);
}

/** For an article: the answer with its evidence; the rest opens on demand. */
export function compactAnswer(model: AnswerModel): Node[] {
  const { strings, report } = model;
  return present([
    subjectList(model),
    verdictBlock(model),
    reasonBlock(model),
    h('details', { class: 'more', id: 'more' },
      h('summary', null, strings.embed.more),
      contextLine(model), whatIfBlock(model), ...itself(model), remediesBlock(model), receiptBlock(model)),
    h('p', { class: 'limits' }, report.limits),
  ]);
}
