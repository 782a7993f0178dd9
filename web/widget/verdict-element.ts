// <wailian-verdict> around a quoted answer: that answer is frozen, and this adds to it, never replaces it. Kept small: what
// checking needs is a part of its own, fetched when somebody asks.
import { localeOf } from '../i18n/locale.js';
import { verdictWords } from '../i18n/verdict.js';

export type VerdictState = 'frozen' | 'checking' | 'same' | 'changed' | 'failed';

const YEAR_MS = 366 * 86_400_000;
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * `<wailian-verdict><figure class="wailian-verdict">…</figure></wailian-verdict>`: one more button for a quotation, which asks
 * the rules of today. Nothing is fetched before it is pressed; whatever fails, the quotation stays.
 *
 * @attr base - address of the folder with core and rules; beside the script if left out
 * @attr state - reflected: `frozen`, `checking`, `same`, `changed` or `failed`
 * @attr stale - reflected where the rules of the quotation are over a year old
 * @fires wailian-checked - once checked: see `CheckedEvent`; bubbles, composed
 * @csspart bar, button, status
 */
export class WailianVerdict extends Base {
  static readonly version = PACKAGE_VERSION;

  connectedCallback(): void {
    const link = this.querySelector<HTMLAnchorElement>('a[href*="#lang="]');
    if (!link || this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
    const key = new URLSearchParams(link.hash.slice(1));
    const lang = localeOf(key.get('lang')!) ?? 'en';
    const [check, stale, failed] = verdictWords[lang];
    const day = key.get('rules')?.slice(0, 10) ?? '';
    const make = <Tag extends 'div' | 'button' | 'p'>(tag: Tag, part: string, style: string): HTMLElementTagNameMap[Tag] => {
      const made = document.createElement(tag);
      made.part.add(part);
      made.style.cssText = style;  // works under any policy, unlike a sheet
      return made;
    };
    // Takes no room before it is pressed: it lies in the margin below the figure.
    const bar = make('div', 'bar', 'position:relative;font:13px/1.5 sans-serif');
    const button = make('button', 'button', 'position:absolute;right:0;top:-24px;height:24px;padding:0 8px;border:0;background:none;color:inherit;font:inherit;text-decoration:underline;cursor:pointer');
    const status = make('p', 'status', 'margin:0');
    const old = Date.now() - Date.parse(day) > YEAR_MS;
    Object.assign(bar, { lang, dir: 'ltr' });
    status.role = 'status';
    button.textContent = (old ? stale.replace('%', day) : '') + check;
    button.onclick = async () => {
      button.disabled = true;
      try {
        await (await import('./verdict-check.js')).checkAgain(this, link.href, bar, status);
      } catch {
        status.textContent = failed;
        this.setAttribute('state', 'failed');
      }
      button.disabled = false;
    };
    bar.append(button, status);
    root.append(bar);
    this.toggleAttribute('stale', old);
    this.setAttribute('state', 'frozen');
  }
}

/** Puts the element around every quotation below `root`: for pages whose editor has taken it away. */
export function upgradeAll(root: ParentNode = document): void {
  for (const figure of root.querySelectorAll('figure.wailian-verdict')) {
    if (figure.closest('wailian-verdict')) continue;
    const around = document.createElement('wailian-verdict');
    const place = document.createComment('');
    figure.replaceWith(place);
    around.append(figure);
    place.replaceWith(around);
  }
}

const registry = globalThis.customElements as CustomElementRegistry | undefined;
if (registry && !registry.get('wailian-verdict')) registry.define('wailian-verdict', WailianVerdict);

declare global {
  interface HTMLElementTagNameMap { 'wailian-verdict': WailianVerdict }
}
