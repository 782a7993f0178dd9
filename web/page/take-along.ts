// Copy the receipt, share the question, print the sheet.
import { copyText } from '../element/copy-text.js';
import { h, patch } from '../element/dom.js';
import type { SideStrings } from './strings/page-strings.js';
import { receiptText, type Receipt } from './receipt-text.js';

export class TakeAlong {
  readonly element = h('div', { slot: 'actions', class: 'take-along', role: 'group' });

  /** `link` gives the address with the question in it; null where the text is too long for one. */
  show(receipt: Receipt, words: SideStrings, link: () => string | null): void {
    const { takeAlong } = words;
    this.element.setAttribute('aria-label', takeAlong.label);
    patch(this.element, [
      this.#copy('text', takeAlong.text, () => receiptText(receipt, 'text'), takeAlong.copied),
      this.#copy('markdown', takeAlong.markdown, () => receiptText(receipt, 'markdown'), takeAlong.copied),
      this.#copy('json', takeAlong.json, () => JSON.stringify(receipt.report, null, 2), takeAlong.copied),
      this.#copy('link', takeAlong.link, () => link(), takeAlong.linkCopied, takeAlong.tooLong),
      h('button', { type: 'button', 'data-key': 'print', click: () => window.print() }, takeAlong.print),
      h('p', { class: 'soft', role: 'status', 'data-key': 'said', 'data-own': true }),
    ]);
  }

  #copy(key: string, label: string, text: () => string | null, done: string, refused = ''): HTMLElement {
    return h('button', {
      type: 'button', 'data-key': key,
      click: () => {
        const copied = text();
        if (copied === null) return this.#say(refused);
        void copyText(copied).then(() => this.#say(done));
      },
    }, label);
  }

  #say(sentence: string): void {
    this.element.querySelector('p')!.textContent = sentence;
  }
}
