// One tap copies; the button says so for a moment.
import { h } from '../dom.js';
import type { AnswerModel } from './model.js';

export function copyButton(text: string, { strings, actions }: Pick<AnswerModel, 'strings' | 'actions'>, label = strings.link.copy): HTMLButtonElement {
  return h('button', {
    type: 'button', class: 'copy',
    click: (event) => {
      const button = event.currentTarget as HTMLButtonElement;
      void actions.copy(text).then(() => {
        button.textContent = strings.link.copied;
        setTimeout(() => { button.textContent = label; }, 1500);
      });
    },
  }, label);
}
