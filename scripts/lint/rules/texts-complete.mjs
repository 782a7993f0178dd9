// Texts are clean: no blanks around them, no half-width punctuation between Chinese letters, a space between those and Latin
// letters or digits, no Chinese letters in English outside quotes.
import { fault, shownTexts } from './rule-tree.mjs';

const halfWidth = /\p{Script=Han}[,.:;!?()]+\p{Script=Han}/u;
/** Not in names, which are written as those write them whose they are (36氪). */
const unspaced = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;
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
      const tight = language !== 'en' && !/\/names\/|\/publisher\//.test(pointer) ? unspaced.exec(text.replace(quoted, '“”'))?.[0] : undefined;
      if (tight) yield fault(file, pointer, `\`${tight}\` has no space between Chinese and Latin letters or digits, set one`);
      const foreign = language === 'en' ? han.exec(text.replace(quoted, ''))?.[0] : undefined;
      if (foreign) yield fault(file, pointer, `\`${foreign}\` stands unquoted in the English text, translate it or quote it`);
    }
  }
}
