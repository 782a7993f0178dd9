// The sentences of an ArgumentError.
import type { ArgumentFault } from '../errors.js';
import { en, type ArgumentSentences, type ArgumentType } from './argument-sentences.js';
import { zhCN } from './argument-sentences-zh-cn.js';
import { zhCN as zhTW } from './argument-sentences-zh-cn.js?zh-TW';
import type { Locale } from '../report.js';

export interface ArgumentStory extends ArgumentFault {
  method: string;
  type: ArgumentType;
  value: unknown;
  options: Readonly<Record<string, unknown>> | null;
  /** Reading the arguments threw `cause`, or they go too deep. */
  unreadable: boolean;
  cause: unknown;
}

/** What to do where what is wrong says it already, in English. */
const CURES: Partial<Record<ArgumentFault['code'], (type: string) => string>> = {
  argument_missing: (type) => `Give ${type}.`, argument_type: (type) => `Give ${type}.`, dates_reversed: () => 'Swap them.', date_invalid: () => 'Write it as 2021-12-05.',
};

export const cureOf = (story: ArgumentStory): string => sayArgument(story, 'en').cure.trim() || (CURES[story.code]?.(en.types[story.type]) ?? 'Leave it out.');

/** More ids than this are not listed: sites. */
const LISTED = 20;

/** What is wrong, and what to do: what was probably meant, what else there is. */
export function sayArgument(story: ArgumentStory, locale: Locale): { wrong: string; cure: string } {
  const sentences: ArgumentSentences = locale === 'en' ? en : locale === 'zh-TW' ? zhTW : zhCN;
  const { code, path, type, value, received = '', expected = [], suggestion, method, options, unreadable, cause } = story;
  const name = path.slice(1);
  const expectedType = sentences.types[type];
  const wrong = (): string => {
    switch (code) {
      case 'argument_missing': return sentences.missing(name, expectedType);
      case 'argument_type': return unreadable ? sentences.unreadable(name, cause === undefined || cause instanceof RangeError ? sentences.tooDeep : String(cause)) : sentences.wrongType(name, expectedType, received);
      case 'argument_unknown': return sentences.unknown(name);
      case 'dates_reversed': {
        const last = method === 'diff' ? 'to' : 'until';
        return sentences.reversed(name, last, value, options?.[last]);
      }
      default: return sentences.values[code](received, name);
    }
  };
  const hint = code !== 'argument_type' ? '' : value instanceof Date ? sentences.useDay : name === 'lines' && typeof value === 'string' ? sentences.useLines : '';
  const listed = expected.length > LISTED || (expected.length === 1 && expected[0] === type) ? '' : sentences.known(sentences.list(expected));
  return { wrong: wrong(), cure: hint + (suggestion ? sentences.suggestion(suggestion) : '') + listed };
}
