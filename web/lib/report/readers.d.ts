// What readers have seen, which stands beside an answer.
import type { OutcomeId } from './terms.js';

/**
 * What one reader saw and wrote down (docs/observing.md), beside a verdict, which it never changes.
 * @since 0.1.0
 */
export interface ReaderRecord {
  context: string; on: string; outcome: OutcomeId;
  client?: string; said?: string; remark?: string;
  /** Whole months from then to the day that was asked about. */
  age_months: number;
  /** Whether the verdict of that chat, or one of its alternatives, says the same; null where it is unknown. */
  agrees: boolean | null;
  /** What is the same: the address but for its fragment, the host, or only the site. */
  matched_by: 'page' | 'host' | 'site';
}
/**
 * Never later than the day that was asked about.
 * @since 0.1.0
 */
export interface ReaderRecords {
  /** At most 20: those of the chat that was asked about first, then the closest match, then the newest. */
  records: ReaderRecord[];
  /** How many more there are. */
  more: number;
  /** Chats in which readers saw different things. */
  disagree: string[];
}
