// Style sheets, parsed once for all elements; adopted sheets are allowed under a strict policy.
import answer from './answer/answer.css';
import layout from './answer/layout.css';
import outcomes from './outcomes.css';

type Root = Document | ShadowRoot;

const parsed = new Map<string, CSSStyleSheet>();
const added = new WeakMap<Root, Set<string>>();

function sheetOf(text: string): CSSStyleSheet {
  const sheet = parsed.get(text) ?? new CSSStyleSheet();
  if (!parsed.has(text)) sheet.replaceSync(text);
  parsed.set(text, sheet);
  return sheet;
}

/** Adds those that are not there yet, in their order. Throws where neither a script nor an element may style the tree. */
export function addSheets(root: Root, ...texts: string[]): void {
  const there = added.get(root) ?? new Set();
  added.set(root, there);
  for (const text of texts) {
    if (there.has(text)) continue;
    try {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(text)];
    } catch {
      addElement(root, text);
    }
    there.add(text);
  }
}

/** Its own sheet, lent by a page whose policy lets no script write another: see `addElement`. */
let lent: Element | null = null;
export function lendSheet(element: Element | null): void {
  lent = element;
}

/** For engines whose sheets no script can make: those before Chrome 73, Firefox 101 and Safari 16.4. */
function addElement(root: Root, text: string): void {
  const style = (lent?.cloneNode(true) ?? document.createElement('style')) as HTMLStyleElement | HTMLLinkElement;
  if (!lent) style.textContent = text;
  (root instanceof Document ? root.head : root).append(style);
  if (lent) {
    // What a policy says of text it does not say of rules.
    const fill = (): void => {
      const sheet = style.sheet!;
      while (sheet.cssRules.length > 0) sheet.deleteRule(0);
      sheet.insertRule(`@media all{${text}}`);
    };
    if (style.sheet) fill();
    else style.addEventListener('load', fill);
  } else if (!style.sheet) {
    style.remove();
    throw new Error('no style sheet is allowed here');
  }
}

/** Those of every answer. Colours, type and space come from the page around, or from tokens.css. */
export const sheets: readonly string[] = [outcomes, layout, answer];

/** The colours of the outcomes, for what is drawn outside of an answer. */
export const outcomeSheet: string = outcomes;
