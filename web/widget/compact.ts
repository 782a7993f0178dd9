// An answer in an article: with its evidence; the rest opens on demand, and is drawn only then.
import { h, type Child } from '../components/view.js';
import { placeOfRest } from '../components/answer/answer.js';
import type { AnswerModel } from '../components/answer/model.js';
import { reasonBlock } from '../components/answer/reason.js';
import { subjectList } from '../components/answer/subject-list.js';
import { contextLine } from './stations.js';
import { verdictBlock } from '../components/answer/verdict.js';

export function compactAnswer(model: AnswerModel, more: string, open: boolean, toggled: () => void): Child[] {
  return [
    subjectList(model),
    verdictBlock(model),
    reasonBlock(model),
    h('details', { class: 'more', id: 'more', open, onToggle: toggled },
      h('summary', null, more), open ? [contextLine(model), placeOfRest()] : null),
    h('p', { class: 'limits' }, model.report.limits),
  ];
}
