// What can be done from the card: one step that stands out, and quiet ones. Only where somebody carries them out.
import { Component, type VNode } from 'preact';
import { copyText } from '../copy-text.js';
import { warningOf } from './lead.js';
import type { AnswerModel } from '../answer/model.js';
import { nextStep, quietSteps, type Step } from './next-step.js';

/** The warning for others, with addresses that nobody can tap. */
export function warningText(model: AnswerModel): string {
  const warning = warningOf(model.subject);
  return warning ? model.strings.card.warning(warning.sentence.replace(/\.(?=[\p{L}\d-])/gu, '[.]').replace(/@(?=\S)/g, '[@]')) : '';
}

function copied({ subject }: AnswerModel): string {
  return subject.kind === 'link' ? (subject.link.url ?? subject.link.text) : subject.kind === 'token' ? subject.token.text : subject.label;
}

class Steps extends Component<{ model: AnswerModel }, { said: string; byHand: string | null; of: string }> {
  override state = { said: '', byHand: null as string | null, of: '' };

  async #copy(text: string): Promise<void> {
    const { card } = this.props.model.strings;
    const taken = await copyText(text);
    this.setState({ said: taken ? card.copied : card.notCopied, byHand: taken ? null : text, of: this.#key });
  }

  /** What was said belongs to the answer that it was said of. */
  get #key(): string {
    const { subject, report } = this.props.model;
    return [subject.key, subject.label, report.query.context, report.query.on].join('\n');
  }

  #do(step: Step): void {
    const { model } = this.props;
    if (step === 'warn') void this.#copy(warningText(model));
    else if (step === 'copy') void this.#copy(copied(model));
    else model.actions.take?.(step);
  }

  override render({ model }: { model: AnswerModel }): VNode {
    const { strings: { card }, subject } = model;
    const first = nextStep(model);
    const label = (step: Step): string => (step === 'copy' ? (subject.kind === 'token' ? card.copyToken : card.copyLink) : step === 'remedies' && warningOf(subject) ? card.report : card.steps[step]);
    const button = (step: Step, kind: string): VNode => <button type="button" class={kind} key={step} onClick={() => this.#do(step)}>{label(step)}</button>;
    const said = this.state.of === this.#key ? this.state : { said: '', byHand: null };
    return (
      <div class="steps">
        {first ? button(first, 'step-first') : null}
        {quietSteps(model, first).map((step) => button(step, 'step-quiet'))}
        <p class="steps-said" role="status">{said.said}</p>
        {said.byHand === null ? null : <textarea readOnly rows={3} aria-label={said.said} value={said.byHand} ref={(area) => area?.select()} />}
      </div>
    );
  }
}

/** null where nobody carries the steps out, as in other people's pages. */
export function stepsBlock(model: AnswerModel): VNode | null {
  return model.actions.take ? <Steps model={model} /> : null;
}
