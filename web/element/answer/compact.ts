// An answer in an article: with its evidence; the rest opens on demand, and is drawn only then.
import { h } from '../dom.js';
import { placeOfRest, present } from './answer.js';
import { contextLine } from './context-line.js';
import type { AnswerModel } from './model.js';
import { reasonBlock } from './reason.js';
import { subjectList } from './subject-list.js';
import { verdictBlock } from './verdict.js';
import { whatIfBlock } from './what-if.js';

export function compactAnswer(model: AnswerModel, more: string, open: boolean, toggled: () => void): Node[] {
  return present([
    subjectList(model),
    verdictBlock(model),
    reasonBlock(model),
    h('details', { class: 'more', id: 'more', open, toggle: toggled },
      h('summary', null, more), open ? [contextLine(model), whatIfBlock(model), placeOfRest()] : null),
    h('p', { class: 'limits' }, model.report.limits),
  ]);
}
