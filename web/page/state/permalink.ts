// The link to the answer that the page shows.
import type { Subject } from '../../components/answer/subject.js';
import { answerAddress, saidOf as saidOfVerdict } from '../../lib/permalink.js';
import type { Locale, Report } from '../../lib/report.js';
import type { PageState } from './state.js';
import { subjectText } from './subject-text.js';

/** Longer addresses are cut on their way: of a longer text the link alone goes along. */
const LONGEST = 2000;

export const saidOf = ({ outcome, verdict }: Subject): string => saidOfVerdict(outcome, verdict);

export interface Permalink {
  address: string;
  /** Whether only the part of the text that speaks of this link went along. */
  cut: boolean;
}

/** `first`: the subject is the one that the whole text is answered with. null where even the link alone is too long. */
export function permalink(state: PageState, report: Report, subject: Subject, first: boolean, lang: Locale): Permalink | null {
  const { query: { context, on }, rules_version: rules } = report;
  const { conditions, app, client } = state;
  const address = (paste: string): string =>
    answerAddress(location.href, { lang, paste, context, on, conditions, app, client, said: saidOf(subject), rule: subject.verdict?.decided_by ?? null, rules });
  const own = subjectText(report, subject.key);
  const pastes = [first ? state.paste : null, own, own?.match(/\S+$/)?.[0]].filter((paste): paste is string => Boolean(paste) && paste!.length < LONGEST);
  const found = pastes.find((paste) => address(paste).length <= LONGEST);
  return found === undefined ? null : { address: address(found), cut: found !== state.paste };
}
