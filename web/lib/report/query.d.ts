// What is asked besides the text.
import type { Locale } from './terms.js';

/**
 * What the user has chosen: a simulation, laid over the verdict. It only makes it stricter.
 * @since 0.1.0
 */
export interface Settings {
  /** The user's own choices (a simulation of the link management that was announced): they only make it stricter. */
  rules: { context?: string; link_class?: string; site?: string; treatment: 'open' | 'ask' | 'refuse' }[];
  trusted_sites?: string[];
  refused_sites?: string[];
}
/**
 * What a question says besides the text: chat, day, and for whom. Wrong values throw `ArgumentError`.
 * @since 0.1.0
 */
export interface Query {
  context: string;
  /** Civil day, `YYYY-MM-DD`. The core has no clock: the caller says which day it is. */
  on: string;
  locale?: Locale;
  app?: string;
  /** `android 8.0.11` */
  client_version?: string;
  /** Things that cannot be seen offline and that the reader states, by id (`App.conditions`). */
  conditions?: string[];
  settings?: Settings;
}
