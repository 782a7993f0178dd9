// What the blocks below the first ones are drawn from.
import type { AnswerStrings, RestStrings } from '../strings/answer-strings.js';
import { zhCN } from '../strings/zh-cn-rest.js';
import type { AnswerModel } from './model.js';

export interface RestModel extends AnswerModel { rest: RestStrings }

export function restStrings({ rest = zhCN }: AnswerStrings): RestStrings {
  return rest;
}
