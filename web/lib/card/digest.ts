// A short digest of words, by which a quotation that somebody has edited is told from one that was left as it was. It guards
// against slips, not against forgers: whoever edits the words can edit the digest.

/** Versions of the rules are told apart from the words: a later version that says the same is no change. */
const RULES_VERSION = /\d{4}-\d\d-\d\d\+[\da-z]+(?:\+own:[\da-z]+)?/g;

/** FNV-1a over letters and digits alone: editors may put other blanks, quotation marks and dashes. Seven characters. */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text.replace(RULES_VERSION, '').replace(/[^\p{L}\p{N}]+/gu, ''))) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
