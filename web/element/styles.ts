// Style sheets of the shadow root, parsed once for all elements; adopted sheets are allowed under a strict policy.
import answer from './answer.css';
import layout from './layout.css';
import tokens from './tokens.css';

let shared: CSSStyleSheet[] | null = null;

export function sheets(): CSSStyleSheet[] {
  shared ??= [tokens, layout, answer].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return shared;
}
