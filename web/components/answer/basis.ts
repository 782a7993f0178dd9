// What a fact rests on, in the reader's words: never more than its evidence says.
import type { Confidence, EvidenceKind } from '../../lib/report.js';
import type { AnswerStrings } from '../../i18n/answer.js';

export function basisOf({ evidence, confidence }: { evidence: EvidenceKind; confidence: Confidence }, strings: AnswerStrings): string {
  const words = strings.evidence[evidence];
  return confidence === 'inferred' && evidence !== 'inference' ? strings.concluded(words) : words;
}
