// The box that the text goes into. It answers while one types, and never changes what was typed.
import { patch, type VNode } from '../../../components/view.js';
import { AT_ONCE } from '../../core/long-text.js';
import type { PageStrings } from '../../../i18n/page.js';

/** Longer texts are put in place without the browser's own undo, which takes its time over them. */
const UNDONE_BY_KEYS = 20_000;

/** Of a longer text the box shows the beginning alone: a browser takes a second to lay out a megabyte of it. */
const LONGEST_SHOWN = 50_000;
const SHOWN = 2_000;

export interface PasteBox {
  readonly text: string;
  /** Puts another text in place, in such a way that the browser's undo gives the old one back. The focus stays where it is. */
  write(text: string): void;
  /** `takeBack`: what was put away last can be had back. */
  show(strings: PageStrings, takeBack: boolean): void;
}

export interface BoxOrders {
  type(text: string, pasted: boolean): void;
  put(text: string): void;
  takeBack(): void;
  /** A picture, to be looked at for QR codes. */
  picture(file: Blob): void;
}

export function connectPasteBox(box: HTMLTextAreaElement, actions: HTMLElement, orders: BoxOrders): PasteBox {
  let waiting = 0;
  let writing = false;
  /** The text that the box shows the beginning of; null where it shows all of it. */
  let whole: string | null = null;
  let draw = (): void => {};
  let filled = (): boolean => false;
  /** Whether the browser has refused to read the clipboard. */
  let refused = false;
  // Folded to one line once there is an answer, until the reader goes back into it.
  const fold = (folded: boolean): void => {
    const { dataset } = document.body;
    if (folded) {
      dataset['box'] = 'folded';
      requestAnimationFrame(() => box.scrollTo(0, 0));  // the line that is left begins where the text does
    }
    else if (dataset['state'] !== 'answered') dataset['box'] = 'open';
    else if (dataset['box'] === 'folded') dataset['box'] = 'unfolded';
  };
  box.addEventListener('pointerdown', () => fold(false));
  box.addEventListener('keydown', (event) => { if (event.key !== 'Tab' && !event.ctrlKey && !event.metaKey) fold(false); });
  // What a pointer is about to press must not move away from under it.
  let pressed = false;
  for (const [name, now] of [['pointerdown', true], ['pointerup', false], ['pointercancel', false]] as const) document.addEventListener(name, () => { pressed = now; }, true);
  box.addEventListener('blur', () => {
    const away = (): void => { if (document.activeElement !== box) fold(true); };
    if (pressed) document.addEventListener('pointerup', () => setTimeout(away, 50), { once: true });
    else away();
  });
  const hold = (text: string): void => {
    fold(true);
    whole = text.length > LONGEST_SHOWN ? text : null;
    box.readOnly = whole !== null;
    box.value = whole === null ? text : `${text.slice(0, SHOWN)}…`;
    draw();
  };
  box.addEventListener('paste', (event) => {
    const picture = [...event.clipboardData?.files ?? []].find(({ type }) => type.startsWith('image/'));
    if (picture && !event.clipboardData?.getData('text')) {
      event.preventDefault();
      return orders.picture(picture);
    }
    const pasted = event.clipboardData?.getData('text') ?? '';
    const text = whole === null ? box.value.slice(0, box.selectionStart) + pasted + box.value.slice(box.selectionEnd) : pasted;
    if (text.length <= LONGEST_SHOWN && whole === null) return;
    event.preventDefault();
    clearTimeout(waiting);
    hold(text);
    orders.type(text, true);
  });
  box.addEventListener('input', (event) => {
    if (writing) return;
    whole = null;
    clearTimeout(waiting);
    const pasted = (event as InputEvent).inputType === 'insertFromPaste';
    if (pasted) fold(true);
    refused = false;
    draw();
    if (pasted || box.value.length <= AT_ONCE.length) orders.type(box.value, pasted);
    // Longer texts wait for a pause.
    else waiting = window.setTimeout(() => orders.type(box.value, false), 200);
  });
  fold(true);
  const button = (key: string, label: string, click: () => void): VNode => (
    <button type="button" key={key} onClick={() => {
      click();
      box.focus();
    }}>
      {label}
    </button>
  );
  return {
    get text() { return whole ?? box.value; },
    write(text) {
      clearTimeout(waiting);
      if ((whole ?? box.value) === text) return;
      writing = true;
      if (whole === null && box.value && box.value.length + text.length <= UNDONE_BY_KEYS) {
        const before = document.activeElement as HTMLElement | null;
        box.focus({ preventScroll: true });
        box.select();
        document.execCommand(text ? 'insertText' : 'delete', false, text);
        if (before === document.body) box.blur();
        else if (before !== box) before?.focus({ preventScroll: true });
      }
      if (whole !== null || box.value !== text) hold(text);
      else draw();
      writing = false;
    },
    show({ shell, paste }, takeBack) {
      box.placeholder = shell['paste-hint'];
      filled = () => (whole ?? box.value) !== '';
      const read = async (): Promise<void> => {
        try {
          orders.put(await navigator.clipboard.readText());
          refused = false;
        } catch {
          refused = true;
        }
        draw();
      };
      draw = () => patch(actions, [
        ...(whole === null ? [] : [<span class="soft" role="status" key="cut">{paste.cut(whole.length)}</span>]),
        ...(takeBack ? [button('undo', paste.undo, orders.takeBack)] : []),
        ...(refused ? [<span class="soft" role="status" key="refused">{paste.denied}</span>] : []),
        ...(filled() ? [button('clear', paste.clear, () => orders.put(''))] : [
          button('paste', paste.paste, () => void read()),
          <label class="picture-file" key="picture">
            <input type="file" accept="image/*" onChange={(event) => {
              const input = event.currentTarget;
              if (input.files?.[0]) orders.picture(input.files[0]);
              input.value = '';
            }} />
            {paste.picture}
          </label>,
        ]),
      ]);
      draw();
    },
  };
}
