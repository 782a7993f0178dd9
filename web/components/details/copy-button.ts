// One tap copies; the button says for a moment whether it did.
import { copyText } from '../copy-text.js';
import { h } from '../dom.js';
import type { RestModel } from './details-model.js';

export function copyButton(text: string, { rest }: Pick<RestModel, 'rest'>, label = rest.link.copy): HTMLButtonElement {
  return h('button', {
    type: 'button', class: 'copy',
    click: (event) => {
      const button = event.currentTarget as HTMLButtonElement;
      void copyText(text).then((copied) => {
        button.textContent = copied ? rest.link.copied : rest.link.notCopied;
        setTimeout(() => { button.textContent = label; }, 1500);
      });
    },
  }, label);
}
