// All that the reader has kept of what they saw: to look through, to take along as one file, to delete.
import type { VNode } from 'preact';
import { breakBeforeDots } from '../../../components/verdict/lead.js';
import { known } from '../../../components/answer/subject.js';
import { dayText } from '../../../components/dates.js';
import { outcomeTag } from '../../../components/outcome-tag.js';
import { element, patch } from '../../../components/view.js';
import type { AnswerStrings } from '../../../i18n/answer.js';
import type { PageDetailsStrings } from '../../../i18n/page.js';
import { FileAddress } from './file-address.js';
import { EXPORT_NAME, fileText, forgetAll, forgetObservation, keptObservations } from './kept-observations.js';

export class KeptList {
  readonly element = element('details', { class: 'tool', id: 'kept-observations', hidden: '' });
  readonly #changed: () => void;
  readonly #file = new FileAddress();
  #words: { words: PageDetailsStrings['observe']; strings: AnswerStrings } | null = null;

  /** `changed` is called when something was deleted. */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.element.addEventListener('toggle', () => this.draw());
  }

  show(words: PageDetailsStrings['observe'], strings: AnswerStrings): void {
    this.#words = { words, strings };
    this.draw();
  }

  /** Opens the list, and what it is folded in. */
  open(): void {
    for (let fold: HTMLDetailsElement | null = this.element; fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
    this.draw();
    this.element.querySelector('summary')?.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }

  draw(): void {
    if (!this.#words) return;
    const kept = keptObservations();
    const { words } = this.#words;
    this.element.hidden = kept.length === 0;
    patch(this.element, [<summary>{words.kept(kept.length)}</summary>, this.element.open && kept.length > 0 ? this.#body(kept) : null]);
  }

  #body(kept: ReturnType<typeof keptObservations>): VNode {
    const { words, strings } = this.#words!;
    const delete_ = (run: () => boolean): void => {
      run();
      this.draw();
      this.#changed();
      this.element.querySelector('summary')?.focus();
    };
    return (
      <div class="tool-body">
        <p class="soft">{words.keptHint}</p>
        <p class="tool-actions">
          <a class="observe-save" download={EXPORT_NAME} href={this.#file.of(fileText(kept))}>{words.saveAll}</a>
          <button type="button" onClick={() => delete_(forgetAll)}>{words.forgetAll}</button>
        </p>
        <ul class="kept-notes">
          {kept.map((one) => {
            const place = one.host ?? one.site!;
            const line = `${place}, ${dayText(one.on, strings)}`;
            return (
              <li key={JSON.stringify(one)}>
                <span><strong dir="ltr" translate={false}>{breakBeforeDots(place)}</strong> {dayText(one.on, strings)} · {known(strings.contexts, one.context) ?? one.context} {outcomeTag(one.outcome, strings.outcomes[one.outcome])}</span>
                <button type="button" aria-label={words.forgetOne(line)} onClick={() => delete_(() => forgetObservation(one))}>{words.forget}</button>
              </li>
            );
          })}
        </ul>
      </div>
    );
  }
}
