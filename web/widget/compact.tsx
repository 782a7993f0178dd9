// An answer in an article: with its evidence; the rest opens on demand, and is drawn only then.
import { dayText, isDay } from '../components/dates.js';
import type { Child } from '../components/view.js';
import { placeOfRest } from '../components/answer/answer.js';
import { chatRows } from '../components/answer/chat-rows.js';
import type { AnswerModel } from '../components/answer/model.js';
import { reasonBlock } from '../components/verdict/reason.js';
import { subjectList } from '../components/answer/subject-list.js';
import { verdictBlock } from '../components/verdict/verdict.js';
import type { EmbedStrings } from '../i18n/widget.js';

/**
 * By which rules: so that a reader sees when the article's own words were written under older ones. `asOf`: day or version
 * of those, or empty; `dated`: whether the author has said for which day.
 */
export function rulesLine({ report, strings }: AnswerModel, words: EmbedStrings, asOf: string, dated: boolean): Child {
  const said = [words.rules(dayText(report.rules_as_of, strings)), dated ? '' : words.today];
  if (isDay(asOf.slice(0, 10)) && (asOf.length > 10 ? asOf !== report.rules_version : asOf < report.rules_as_of)) said.push(words.changed(dayText(asOf.slice(0, 10), strings)));
  return <p class="limits rules" key="rules">{said.filter(Boolean).join(words.between)}</p>;
}

export function compactAnswer(model: AnswerModel, more: string, open: boolean, toggled: () => void): Child[] {
  return [
    subjectList(model),
    verdictBlock(model),
    reasonBlock(model),
    <details class="more" id="more" open={open} onToggle={toggled}><summary>{more}</summary>{open ? [chatRows(model), placeOfRest()] : null}</details>,
    <p class="limits">{model.report.limits}</p>,
  ];
}
