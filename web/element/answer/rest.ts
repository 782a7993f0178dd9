// What an answer says below the years: the link itself, what can be done, the receipt.
import type { Child } from '../dom.js';
import sheet from '../rest.css';
import type { RestOfAnswer } from './answer.js';
import { linkBlock } from './link-block.js';
import type { AnswerModel } from './model.js';
import { receiptBlock } from './receipt.js';
import { remediesBlock } from './remedies.js';
import { pageOf } from './subject.js';
import { pageBlock, tokenBlock } from './token-block.js';

function blocks(model: AnswerModel): Child[] {
  const { subject } = model;
  const page = pageOf(subject);
  return [
    // The link, the token or the page taken apart; both, where the link is a page of the app.
    page ? pageBlock(page, model) : null,
    subject.kind === 'link' ? linkBlock(subject.link, model) : null,
    subject.kind === 'token' ? tokenBlock(subject.token, model) : null,
    remediesBlock(model),
    receiptBlock(model),
  ];
}

export const restOfAnswer: RestOfAnswer = { blocks, sheet };
