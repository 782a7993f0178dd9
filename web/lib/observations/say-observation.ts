// The sentences for faults of observations.
import { zhCN } from './observation-sentences-zh-cn.js';
import { zhCN as zhTW } from './observation-sentences-zh-cn.js?zh-TW';
import type { Locale } from '../report.js';

/** What is wrong; `found` is what stands there, `expected` what may. */
export interface ObservationFault { code: ObservationCode; found?: string; expected?: readonly string[]; most?: number }

export type ObservationCode =
  | 'observations_too_large' | 'observations_too_many' | 'observations_empty' | 'observations_no_json' | 'observation_none' | 'observation_key_unknown'
  | 'observation_key_missing' | 'observation_format' | 'observation_of_nothing' | 'observation_no_text' | 'observation_empty_text' | 'observation_too_long'
  | 'observation_none_of' | 'observation_not_plain' | 'observation_form' | 'observation_needs' | 'observation_from_the_future' | 'observation_site' | 'observation_host' | 'observation_link';

export type ObservationSentences = Record<ObservationCode, (fault: { found: string; expected: string; most: number }) => string>;

const en: ObservationSentences = {
  observations_too_large: () => 'this is larger than 1 MB: split it',
  observations_too_many: ({ most }) => `these are more than ${most} observations: split them`,
  observations_empty: () => 'there is no observation in it',
  observations_no_json: ({ found }) => `this is no JSON (${found}): write one observation or a list of them; a file with one to a line ends in .ndjson`,
  observation_none: () => 'an observation is an object: see docs/observing.md',
  observation_key_unknown: ({ found, expected }) => `there is no key \`${found}\`: remove it, or take one of ${expected}`,
  observation_key_missing: ({ found }) => `\`${found}\` is missing: add it`,
  observation_format: () => '`wailian_observation` is the number of the format: write 1',
  observation_of_nothing: () => 'neither `host` nor `site` says what was seen: add one',
  observation_no_text: () => 'text in quotation marks is needed here',
  observation_empty_text: () => 'nothing stands here: fill it in, or leave the key out',
  observation_too_long: ({ most }) => `this is longer than ${most} characters: shorten it`,
  observation_none_of: ({ found, expected }) => `there is no \`${found}\` here: take one of ${expected}`,
  observation_not_plain: () => 'this holds a line break, or a character that is not seen: write it in one plain line',
  observation_form: ({ found, expected }) => `\`${found}\` cannot stand here: write it as \`${expected}\``,
  observation_needs: ({ found, expected }) => `\`${found}\` goes with \`${expected}\`: add that, or leave this out`,
  observation_from_the_future: ({ found, expected }) => `${found} is after today in China (${expected}): correct the day`,
  observation_site: ({ found }) => `the rules have no site \`${found}\`: correct it, or name the \`host\``,
  observation_host: ({ found, expected }) => (expected ? `\`${found}\` is compared as \`${expected}\`: write that` : `\`${found}\` is no host: correct it`),
  observation_link: ({ found, expected }) => (expected ? `write this address as \`${expected}\`` : `\`${found}\` is no address of this \`host\`: correct one of them`),
};

/** Of what a file holds, so much is repeated in a sentence. */
const REPEATED = 60;

export function sayObservation({ code, found = '', expected = [], most = 0 }: ObservationFault, locale: Locale): string {
  const sentences: ObservationSentences = locale === 'en' ? en : locale === 'zh-TW' ? zhTW : zhCN;
  const short = [...found].length > REPEATED ? `${[...found].slice(0, REPEATED).join('')}…` : found;
  return sentences[code]({ found: short, expected: expected.join(locale === 'en' ? ', ' : '、'), most });
}
