/**
 * The same text with every lone surrogate replaced by U+FFFD, so that it has a UTF-8 form.
 * The length in UTF-16 units stays, and with it every span.
 */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : '\ufffd'));
}
