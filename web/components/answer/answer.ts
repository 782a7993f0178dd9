// A whole answer, in the order in which people ask: what happens, why, in the other chats, since when; then the rest.
import { h, type Child, type VNode } from '../view.js';
import { contextLine } from './context-line.js';
import type { AnswerModel } from './model.js';
import { reasonBlock } from './reason.js';
import { subjectList } from './subject-list.js';
import { verdictBlock } from './verdict.js';
import { whatIfBlock } from './what-if.js';

/** Draws what an answer says below its first blocks, and what is folded in them, at the places kept for it: see rest.ts. */
export type RestOfAnswer = (root: ShadowRoot, model: AnswerModel) => void;

export function placeOfRest(): VNode {
  return h('div', { class: 'rest', key: 'rest' });
}

/** The page's own view; the timeline and the picture come in through slots, and the rest with them: so nothing jumps. */
export function fullAnswer(model: AnswerModel): Child[] {
  return [
    subjectList(model),
    verdictBlock(model),
    reasonBlock(model),
    contextLine(model),
    whatIfBlock(model),
    h('slot', { name: 'picture' }),
    h('slot', { name: 'timeline' }),
    placeOfRest(),
  ];
}
