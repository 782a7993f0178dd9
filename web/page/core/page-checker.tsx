// The checker in the page: all of an answer, and what is said in its place to someone who has just pasted something.
import { fullAnswer } from '../../components/answer/answer.js';
import type { AnswerModel } from '../../components/answer/model.js';
import { CheckerElement, type CheckerState } from '../../components/checker-element.js';
import { stepsBlock } from '../../components/verdict/steps.js';
import type { Child, VNode } from '../../components/view.js';
import { stringsOf } from '../../i18n/locale.js';
import { ArgumentError, RulesError, type Wailian } from '../../lib/site.js';
import type { Locale, Report } from '../../lib/report.js';

/** The reason why there is no answer, or the plain fact that the text holds no link. */
function notice(lines: readonly string[]): VNode {
  return <div class="notice" role="status" part="verdict">{lines.map((line) => <p>{line}</p>)}</div>;
}

export class PageChecker extends CheckerElement {
  /** Where the page has its core: see page-files.ts. */
  static load: (locale: Locale) => Promise<Wailian>;

  protected override readonly steps = stepsBlock;

  /** Called where the core refuses the reader's own settings: the answer is then made without them. */
  settingsRefused: () => void = () => {};

  protected override refuse(error: ArgumentError): void {
    if (error.code !== 'settings_invalid' || !this.settings) return super.refuse(error);
    this.settings = undefined;
    this.settingsRefused();
    this.update();
  }

  protected override loadCore(locale: Locale): Promise<Wailian> { return PageChecker.load(locale); }
  protected override drawAnswer(model: AnswerModel): Child[] { return fullAnswer(model); }

  /** Of a failure: what it is, what still works, one action. */
  protected override drawInstead(state: CheckerState, failure: Error | null, report: Report | null): Child[] {
    const { states, subjects } = stringsOf(this.locale);
    if (state === 'loading' && this.paste !== '') return [<p class="waiting" role="status">{states.loading}</p>];
    if (failure instanceof ArgumentError) return [notice([failure.localized(this.locale)])];
    if (state === 'ready') {
      const why = report?.problems.map((problem) => problem.message) ?? [];
      return [notice(why.length > 0 ? why : [subjects.noLink, subjects.noLinkCure])];
    }
    if (state !== 'failed' || !failure) return [];
    const broken = failure instanceof RulesError;
    const faults = broken ? failure.problems.map((problem) => [problem.place, problem.message].filter(Boolean).join(': ')) : [failure.message];
    return [(
      <div class="notice" role="alert">
        <p><strong>{broken ? states.failedRules : states.failed}</strong></p>
        <p>{states.stillWorks}</p>
        <button type="button" onClick={() => void this.load()}>{states.retry}</button>
        <details id="failure"><summary>{states.details}</summary><ul>{faults.slice(0, 50).map((fault) => <li>{fault}</li>)}</ul></details>
      </div>
    )];
  }
}
