// Evidence of more than three years: what it shows is told of then, in words as in colour (outcomes.css).
import type { Age, OutcomeId } from '../../lib/report.js';
import { dayText } from '../dates.js';
import type { AnswerStrings } from '../../i18n/answer.js';

/** "as of Jan 2022"; '' where the evidence is newer, or nothing is known. */
export function asOfMonth(outcome: OutcomeId, band: Age['band'] | null | undefined, lastConfirmed: string | null, strings: AnswerStrings): string {
  return band === 'over_three_years' && lastConfirmed && outcome !== 'unknown' ? strings.card.asOf(dayText(lastConfirmed, strings, 'month')) : '';
}
