// What a reader has seen, as a file says it: the one description of the format (docs/observing.md), from which
// scripts/generate/schema.mjs makes schema/observations.schema.json.
import type { OutcomeId } from '../report.js';

/**
 * One link, in one chat, on one day: what happened when somebody tapped it. Nobody is named, and nothing of an address but its
 * host unless the reader chose to give all of it. `host` or `site` must be there; `link` needs `host`, `link_kind` needs `site`.
 * @since 0.1.0
 */
export interface Observation {
  /** The format, and its number. */
  wailian_observation: 1;
  /**
   * As addresses are compared: A-labels in lower case, no port.
   * @minLength 1
   * @maxLength 253
   */
  host?: string;
  /**
   * Id of a site of the rules. Alone, it stands for all hosts of that site.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
   * @maxLength 64
   */
  site?: string;
  /** Which hosts of the site. */
  link_kind?: 'main' | 'short_link' | 'intl' | 'mini';
  /**
   * The whole address, without user name, password and fragment: only where the reader chose so.
   * @pattern ^https?://[^\s#]+$
   * @maxLength 2048
   */
  link?: string;
  /**
   * Id of an app of the rules, and of one of its contexts.
   * @pattern ^[a-z][a-z0-9_-]*$
   * @maxLength 64
   */
  app: string;
  /**
   * @pattern ^[a-z][a-z0-9_]*$
   * @maxLength 64
   */
  context: string;
  /**
   * The civil day in China on which it was seen.
   * @pattern ^\d{4}-\d{2}-\d{2}$
   * @format date
   */
  on: string;
  /**
   * Platform, and version of the app where it is known: `android 8.0.50`, `ios`.
   * @pattern ^(android|ios|harmonyos|windows|macos|linux)( \d{1,4}(\.\d{1,5}){1,3})?$
   */
  client?: string;
  outcome: Exclude<OutcomeId, 'unknown'>;
  /**
   * What the app's page said, word for word, in one line.
   * @minLength 1
   * @maxLength 300
   * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+$
   */
  said?: string;
  /**
   * The reader's own words, in one line.
   * @minLength 1
   * @maxLength 500
   * @pattern ^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+$
   */
  remark?: string;
}

/**
 * The text of a file: JSON of one observation or of a list of them, or one to a line. Faults call it by `name`.
 * @since 0.1.0
 */
export interface ObservationFile { name: string; text: string }
