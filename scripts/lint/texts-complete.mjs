// Texts are clean: no blanks around them, no half-width punctuation between Chinese letters, no Chinese letters in
// English outside quotes.
import { fault, shownTexts } from './rule-tree.mjs';

const halfWidth = /\p{Script=Han}[,.:;!?()]+\p{Script=Han}/u;
const quoted = /“[^”]*”|"[^"]*"|「[^」]*」|【[^】]*】|《[^》]*》|\([^)]*\)|\{[^}]*\}/gu;
const han = /\p{Script=Han}+/u;
const joint = /(^|[._])(separator|join)$/;

export function* check(tree) {
  for (const file of tree.sound) {
    for (const { text, language, pointer } of shownTexts(file)) {
      const isJoint = file.kind === 'messages' && joint.test(pointer.slice(1));
      if (text !== text.trim() && !isJoint) yield fault(file, pointer, 'blanks stand before or after the text, remove them');
      if (text.trim() === '' && !isJoint) yield fault(file, pointer, 'the text is empty, write it');
      const half = language !== 'en' ? halfWidth.exec(text)?.[0] : undefined;
      if (half) yield fault(file, pointer, `\`${half}\` has half-width punctuation between Chinese letters, use the full-width form`);
      const foreign = language === 'en' ? han.exec(text.replace(quoted, ''))?.[0] : undefined;
      if (foreign) yield fault(file, pointer, `\`${foreign}\` stands unquoted in the English text, translate it or quote it`);
    }
  }
}
