// The box that the text goes into. It answers while one types, and never changes what was typed.
import { h, patch } from '../element/dom.js';
import type { PageStrings } from './strings/page-strings.js';

/** Up to here an answer is quicker than a key press; longer texts wait for a pause. */
const AT_ONCE = 20_000;

export interface PasteBox {
  text: string;
  speak(strings: PageStrings): void;
}

export function connectPasteBox(box: HTMLTextAreaElement, actions: HTMLElement, change: (text: string) => void): PasteBox {
  let waiting = 0;
  const tell = (): void => {
    clearTimeout(waiting);
    if (box.value.length <= AT_ONCE) change(box.value);
    else waiting = window.setTimeout(() => change(box.value), 200);
  };
  const put = (text: string): void => {
    box.value = text;
    change(text);
    box.focus();
  };
  box.addEventListener('input', tell);
  return {
    get text() { return box.value; },
    set text(text: string) { box.value = text; },
    speak(strings) {
      box.placeholder = strings.say['paste-hint'];
      const canRead = typeof navigator.clipboard?.readText === 'function';
      patch(actions, [
        ...(canRead ? [h('button', { type: 'button', click: () => void navigator.clipboard.readText().then(put, () => box.focus()) }, strings.paste.paste)] : []),
        h('button', { type: 'button', click: () => put('') }, strings.paste.clear),
      ]);
    },
  };
}
