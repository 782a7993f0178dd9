// What can be taken along of an answer: a sentence with its sources, all evidence, an address; to copy, to share, to print.
import { Component, createRef, type VNode } from 'preact';
import { copyText } from '../../../components/copy-text.js';
import { element, patch } from '../../../components/view.js';
import type { CiteForm, PageDetailsStrings } from '../../../i18n/page.js';

export interface Citable {
  words: PageDetailsStrings['cite'];
  /** The answer in a form; null where that needs an address, and the text is too long for one. */
  textIn(form: CiteForm): string | null;
  /** Whether the address names only a part of the text. */
  cut: boolean;
  /** Opens the dialog to embed from. */
  embed(): void;
  /** Shows the card as a picture. */
  picture(): void;
}

interface Props { what: Citable; form: CiteForm; choose(form: CiteForm): void; close(): void }

class Content extends Component<Props, { said: string }> {
  override state = { said: '' };
  readonly #field = createRef<HTMLTextAreaElement>();

  override componentDidUpdate({ form, what }: Props): void {
    if (form !== this.props.form || what !== this.props.what) this.setState({ said: '' });
  }

  async #copy(text: string): Promise<void> {
    const { words } = this.props.what;
    const copied = await copyText(text);
    this.setState({ said: copied ? words.copied : words.notCopied });
    if (!copied) this.#field.current?.focus();
  }

  override render({ what: { words, textIn, cut, embed, picture }, form, choose, close }: Props): VNode {
    const text = textIn(form);
    return (
      <>
        <div class="cite-head"><h2 id="cite-title">{words.title}</h2><button type="button" onClick={close}>{words.close}</button></div>
        <fieldset class="cite-forms">
          <legend class="unseen">{words.form}</legend>
          {(Object.keys(words.forms) as CiteForm[]).map((one) => (
            <label class="chip" key={one}><input type="radio" name="cite-form" value={one} checked={one === form} onChange={() => choose(one)} /><span>{words.forms[one]}</span></label>
          ))}
        </fieldset>
        {text === null ? <p>{words.tooLong}</p> : <textarea ref={this.#field} readOnly rows={7} aria-label={words.forms[form]} value={text} onFocus={(event) => event.currentTarget.select()} />}
        {form === 'link' && text !== null ? <p class="soft">{cut ? words.linkCut : words.linkHint}</p> : null}
        <p class="cite-actions">
          {text === null ? null : <button type="button" class="step-first" onClick={() => void this.#copy(text)}>{words.copy}</button>}
          <button type="button" onClick={() => { close(); window.print(); }}>{words.print}</button>
          <button type="button" onClick={() => { close(); picture(); }}>{words.picture}</button>
          <button type="button" onClick={() => { close(); embed(); }}>{words.embed}</button>
          <span role="status" class="said">{this.state.said}</span>
        </p>
      </>
    ) as VNode;
  }
}

export class CiteDialog {
  readonly element = element('dialog', { class: 'cite', 'aria-labelledby': 'cite-title' });
  #what: Citable | null = null;
  #form: CiteForm = 'zh';

  /** null where there is nothing to cite. */
  show(what: Citable | null): void {
    this.#what = what;
    if (!what) this.element.close();
    else if (this.element.open) this.#draw();
  }

  open(form: CiteForm): void {
    if (!this.#what) return;
    this.#form = form;
    this.#draw();
    if (!this.element.open) this.element.showModal();
  }

  #draw(): void {
    patch(this.element, [this.#what && <Content what={this.#what} form={this.#form} close={() => this.element.close()} choose={(form) => {
      this.#form = form;
      this.#draw();
    }} />]);
  }
}
