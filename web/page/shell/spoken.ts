// What a screen reader is told of an answer: once, when typing has come to a pause, and only what matters.
import { headlineWords } from '../../components/verdict/headline.js';
import { warningOf } from '../../components/verdict/lead.js';
import { appName, type AnswerModel } from '../../components/answer/model.js';

const PAUSE_MS = 600;

/** The warning or the treatment, then the age of the evidence. */
export function spokenAnswer(model: AnswerModel | null): string {
  if (!model) return '';
  const { subject, strings } = model;
  const warning = warningOf(subject);
  return [warning ? `${strings.lead.stop}${strings.separator}${warning.sentence}` : headlineWords(subject, strings, appName(model)), warning ? '' : subject.verdict?.age?.words].filter(Boolean).join(strings.separator);
}

export class Spoken {
  readonly #place: HTMLElement;
  #timer = 0;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  say(text: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const said = text();
      if (this.#place.textContent !== said) this.#place.textContent = said;
    }, PAUSE_MS);
  }
}
