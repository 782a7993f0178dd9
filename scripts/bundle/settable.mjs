// The custom properties of the widget that a page around may set, on the element or anywhere above it. A property that the
// widget declared itself would hide what comes from above; so it declares another one, which stands where nothing was set.

export const settableProperties = ['base', 'sans', 'serif', 'ink', 'ink-soft', 'sheet', 'line', 'link', 'radius'];

const names = settableProperties.join('|');
const declared = new RegExp(`--wailian-(${names})(?=\\s*:)`, 'g');
const used = new RegExp(`var\\(--wailian-(${names})\\)`, 'g');

/** The sheet with those properties settable from outside. */
export function settable(sheet) {
  return sheet.replace(declared, '--own-$1').replace(used, 'var(--wailian-$1,var(--own-$1))');
}
