// What is answered a line at a time.
import type { Lead, UrlParts } from './link.js';
import type { Currency, OutcomeId, Problem, Severity } from './terms.js';

/**
 * The answer of `canonicalize`: the place a browser would really go, in its parts, or why there is none.
 * @since 0.1.0
 */
export interface Canonical {
  href?: string; scheme?: string; username?: string; password?: string; host?: string; host_kind?: 'domain' | 'ipv4' | 'ipv6';
  port?: number | null; path?: string; query?: string | null; fragment?: string | null;
  display_host?: string; registrable_domain?: string | null; public_suffix?: string | null;
  segments?: string[]; params?: { name: string; value: string }[];
  notes?: Record<string, boolean>; parts?: UrlParts; text_parts?: UrlParts;
  problem?: Problem;
}
/**
 * One text of a batch: its address, with the notes that are set, or why it has none. `canonicalize` says more.
 * @since 0.1.0
 */
export type CanonicalLine =
  | {
    href: string; scheme: 'http' | 'https'; username: string; password: string; host: string; host_kind: 'domain' | 'ipv4' | 'ipv6';
    port: number | null; path: string; query: string | null; fragment: string | null; notes?: Record<string, true>; problem?: undefined;
  }
  | { href?: undefined; problem: Problem };
/**
 * One link or token, short: of a line of a batch, or of what `Report.more` counts; in a batch also a page of the app whose words
 * stand in the line. `destination` is the host of the address inside a wrapper, `destination_outcome` what happens to that,
 * `carries` the host of an address inside of which no rule says that the link leads there. `problem` is the code of what makes
 * the link no address, `hazards` are ids: of the link, then of the address inside it. All of them are what `check` says of the
 * same text.
 * @since 0.1.0
 */
export interface ScanRow {
  line: number; start: number; end: number; kind: 'link' | 'token' | 'page'; url: string | null; host: string | null; site: string | null;
  outcome: OutcomeId; trial: boolean; currency: Currency; decided_by: string | null;
  destination: string | null; destination_outcome: OutcomeId | null; carries: string | null;
  /** The address, where the link may also end elsewhere. */
  other_reading: string | null;
  /** Id of the page of the app that the link is, or whose words these are. */
  page: string | null;
  /** Of a token, what of it is the code. */
  code: string | null;
  problem: string | null; hazards: string[];
  last_confirmed: string | null;
  /** `warning`: its hazard goes before the outcome. */
  lead: Lead['kind'];
  /** The gravest, its weight, and the host of the address inside the link that it is of. */
  hazard: string | null; severity: Severity | null; inside: string | null;
}
