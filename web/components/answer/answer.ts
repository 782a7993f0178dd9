// A whole answer, in the order in which people ask: what happens, why, in the other chats, since when; then the rest.
import { h, type Child } from '../dom.js';
import { contextLine } from './context-line.js';
import type { AnswerModel } from './model.js';
import { reasonBlock } from './reason.js';
import { subjectList } from './subject-list.js';
import { verdictBlock } from './verdict.js';
import { whatIfBlock } from './what-if.js';

/** Draws what an answer says below its first blocks, and what is folded in them, at the places kept for it: see rest.ts. */
export type RestOfAnswer = (root: ShadowRoot, model: AnswerModel) => void;

export function present(children: Child[]): Node[] {
  return children.filter((child): child is Node => child instanceof Node);
}

export function placeOfRest(): HTMLElement {
  return h('div', { class: 'rest', 'data-key': 'rest', 'data-own': true });
}

/** The page's own view; the timeline and the picture come in through slots, and the rest with them: so nothing jumps. */
export function fullAnswer(model: AnswerModel): Node[] {
  return present([
    subjectList(model),
    verdictBlock(model),
    reasonBlock(model),
    contextLine(model),
    whatIfBlock(model),
    h('slot', { name: 'picture' }),
    h('slot', { name: 'timeline' }),
    placeOfRest(),
  ]);
}
