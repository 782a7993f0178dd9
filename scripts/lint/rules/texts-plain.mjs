// Texts are plain: whoever shows them must never have to trust them. No markup, no control or direction characters.
import { fault, values } from './rule-tree.mjs';

const signs = [
  [/<\/?[a-z!][^>]*>/i, 'markup'],
  [/&(?:#\d+|#x[0-9a-f]+|[a-z]+);/i, 'an HTML entity'],
  [/\]\(https?:/i, 'a Markdown link'],
  [/[\u0000-\u001f\u007f-\u009f]/, 'a control character'],
  [/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/, 'an invisible or direction character'],
];

export function* check(tree) {
  for (const file of tree.sound) {
    for (const { value, pointer } of values(file.value)) {
      if (typeof value !== 'string') continue;
      for (const [sign, name] of signs) if (sign.test(value)) yield fault(file, pointer, `the text has ${name}, remove it`);
    }
  }
}
