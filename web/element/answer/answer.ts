// A whole answer, in the order in which people ask: what happens, why, in the other chats, since when; then the rest.
import { h, type Child } from '../dom.js';
import { contextLine } from './context-line.js';
import type { AnswerModel } from './model.js';
import { reasonBlock } from './reason.js';
import { subjectList } from './subject-list.js';
import { verdictBlock } from './verdict.js';
import { whatIfBlock } from './what-if.js';

/** The blocks below the first ones and their style sheet: see rest.ts. */
export interface RestOfAnswer { blocks(model: AnswerModel): Child[]; sheet: string }

function present(children: Child[]): Node[] {
  return children.filter((child): child is Node => child instanceof Node);
}

/** The page's own view; the timeline and the picture come in through slots, and the rest with them: so nothing jumps. */
export function fullAnswer(model: AnswerModel, rest: RestOfAnswer | null): Node[] {
  return present([
    subjectList(model),
    verdictBlock(model),
    reasonBlock(model),
    contextLine(model),
    whatIfBlock(model),
    h('slot', { name: 'picture' }),
    h('slot', { name: 'timeline' }),
    ...(rest ? rest.blocks(model) : []),
  ]);
}

/** For an article: the answer with its evidence; the rest opens on demand. */
export function compactAnswer(model: AnswerModel, rest: RestOfAnswer | null): Node[] {
  const { strings, report } = model;
  return present([
    subjectList(model),
    verdictBlock(model),
    reasonBlock(model),
    h('details', { class: 'more', id: 'more' },
      h('summary', null, strings.embed.more),
      contextLine(model), whatIfBlock(model), ...(rest ? rest.blocks(model) : [])),
    h('p', { class: 'limits' }, report.limits),
  ]);
}
