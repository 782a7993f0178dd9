// A whole answer, in the order in which people ask: what happens, to what else, in the other chats; then the rest.
import type { Child, VNode } from '../view.js';
import { chatRows } from './chat-rows.js';
import type { AnswerModel } from './model.js';
import { subjectCount, subjectList } from './subject-list.js';
import { verdictBlock } from '../verdict/verdict.js';

/** Draws what an answer says below its first blocks, at the place kept for it: see ../details/details.tsx. */
export type RestOfAnswer = (root: ShadowRoot, model: AnswerModel) => void;

export function placeOfRest(): VNode {
  return <div class="rest" key="rest" />;
}

/** The page's own view. What is folded below comes in later, and the years, the picture and the forms through slots. */
export function fullAnswer(model: AnswerModel): Child[] {
  return [
    subjectCount(model),
    verdictBlock(model),
    <slot name="actions" key="actions" />,
    subjectList(model),
    chatRows(model),
    placeOfRest(),
  ];
}
