// Copy the receipt, share the question, print the sheet.
import { copyText } from '../../../components/copy-text.js';
import { element, h, patch, type VNode } from '../../../components/view.js';
import type { Permalink } from '../../permalink.js';
import type { PageDetailsStrings } from '../../../i18n/page.js';
import { receiptText, type Receipt } from './evidence-text.js';

export class CiteAndShare {
  readonly element = element('div', { slot: 'actions', class: 'take-along', role: 'group' });

  /** `link` is the address with the question in it; null where the text is too long for one. */
  show(receipt: Receipt, words: PageDetailsStrings, link: Permalink | null): void {
    const { takeAlong } = words;
    this.element.setAttribute('aria-label', takeAlong.label);
    const copy = (key: string, label: string, text: () => string, done = takeAlong.copied): VNode => h('button', {
      type: 'button', key: key,
      onClick: () => {
        const copied = text();
        void copyText(copied).then((taken) => (taken ? this.#textOf(done) : this.#textOf(takeAlong.notCopied, copied)));
      },
    }, label);
    patch(this.element, [
      copy('text', takeAlong.text, () => receiptText(receipt, 'text')),
      copy('markdown', takeAlong.markdown, () => receiptText(receipt, 'markdown')),
      copy('json', takeAlong.json, () => JSON.stringify(receipt.report, null, 2)),
      link ? copy('link', takeAlong.link, () => link.address, link.cut ? takeAlong.linkCut : takeAlong.linkCopied)
        : h('button', { type: 'button', key: 'no-link', onClick: () => this.#textOf(takeAlong.tooLong) }, takeAlong.link),
      h('button', { type: 'button', key: 'print', onClick: () => window.print() }, takeAlong.print),
      h('div', { class: 'said', role: 'status', key: 'said' }),
      h('p', { class: 'permalink', key: 'permalink' }, link?.address ?? ''),
    ]);
  }

  /** With `text`, what the reader can copy by hand. */
  #textOf(sentence: string, text?: string): void {
    const said = this.element.querySelector('.said')!;
    patch(said, [h('p', null, sentence), text === undefined ? null : h('textarea', { readonly: true, rows: 3, 'aria-label': sentence, value: text })]);
    const field = said.querySelector('textarea');
    field?.focus();
    field?.select();
  }
}
