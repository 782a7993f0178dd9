// What the blocks below the first ones are drawn from.
import type { AnswerStrings, DetailsStrings } from '../../i18n/answer.js';
import { zhCN } from '../../i18n/zh-CN/details.js';
import type { AnswerModel } from '../answer/model.js';

export interface RestModel extends AnswerModel { rest: DetailsStrings }

export function restStrings({ rest = zhCN }: AnswerStrings): DetailsStrings {
  return rest;
}
