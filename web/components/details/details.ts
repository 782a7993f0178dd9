// What an answer says below the years: the link itself, what can be done, the receipt; and the switches folded above.
import { patch, type Child } from '../view.js';
import sheet from './details.css';
import { addSheets } from '../styles.js';
import type { RestOfAnswer } from '../answer/answer.js';
import { linkBlock } from './link-parts.js';
import { receiptBlock } from './evidence.js';
import { remediesBlock } from './remedies.js';
import { restStrings, type RestModel } from './details-model.js';
import { pageOf } from '../answer/subject.js';
import { switches } from './conditions.js';
import { unknownBlock } from './unknown.js';
import { pageBlock, tokenBlock } from './token-parts.js';

function blocks(model: RestModel): Child[] {
  const { subject } = model;
  const page = pageOf(subject);
  return [
    unknownBlock(subject, model),
    // The link, the token or the page taken apart; both, where the link is a page of the app.
    page ? pageBlock(page, model) : null,
    subject.kind === 'link' ? linkBlock(subject.link, model) : null,
    subject.kind === 'token' ? tokenBlock(subject.token, model) : null,
    remediesBlock(model),
    receiptBlock(model),
  ].filter((block) => block !== null);
}

export const answerDetails: RestOfAnswer = (root, answer) => {
  const model = { ...answer, rest: restStrings(answer.strings) };
  addSheets(root, sheet);
  const folded = root.querySelector('.what-if > fieldset');
  if (folded) patch(folded, switches(model));
  patch(root.querySelector('.rest')!, blocks(model));
};
