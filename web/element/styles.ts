// Style sheets, parsed once for all elements; adopted sheets are allowed under a strict policy.
import answer from './answer.css';
import layout from './layout.css';
import outcomes from './outcomes.css';

const parsed = new Map<string, CSSStyleSheet>();

function sheetOf(text: string): CSSStyleSheet {
  const sheet = parsed.get(text) ?? new CSSStyleSheet();
  if (!parsed.has(text)) sheet.replaceSync(text);
  parsed.set(text, sheet);
  return sheet;
}

/** Adds those that are not there yet, in their order. */
export function addSheets(root: DocumentOrShadowRoot, ...texts: string[]): void {
  const fresh = texts.map(sheetOf).filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (fresh.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...fresh];
}

/** Those of every answer. Colours, type and space come from the page around, or from tokens.css. */
export const sheets: readonly string[] = [outcomes, layout, answer];
