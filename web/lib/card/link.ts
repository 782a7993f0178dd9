// The address of a quotation's answer, with the digest of its words.
import { answerAddress, type AnswerKey } from '../permalink.js';
import { digest } from './digest.js';

export const quotedAddress = (base: string, key: AnswerKey, words: string): string => answerAddress(base, { ...key, words: digest(words) });
