// Style sheets, parsed once for all elements; adopted sheets are allowed under a strict policy.
import answer from './answer.css';
import layout from './layout.css';
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

/** For engines whose sheets no script can make: those before Chrome 73, Firefox 101 and Safari 16.4. */
function addElement(root: Root, text: string): void {
  const style = document.createElement('style');
  style.textContent = text;
  (root instanceof Document ? root.head : root).append(style);
  if (style.sheet) return;
  style.remove();
  throw new Error('no style sheet is allowed here');
}

/** Those of every answer. Colours, type and space come from the page around, or from tokens.css. */
export const sheets: readonly string[] = [outcomes, layout, answer];
