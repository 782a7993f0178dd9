// The link to an answer: the question with everything written out, and what was said, so that it can be compared later.
import type { Subject } from '../components/answer/subject.js';
import type { Locale, Report } from '../lib/report.js';
import type { PageState } from './state.js';
import { subjectText } from './subject-text.js';

/** Longer addresses are cut on their way: of a longer text the link alone goes along. */
const LONGEST = 2000;

/** An outcome, `.trial`, then `+outcome` for each that was seen besides. */
export function saidOf({ outcome, verdict }: Subject): string {
  return [outcome + (verdict?.trial ? '.trial' : ''), ...(verdict?.alternatives ?? []).map((other) => other.outcome)].join('+');
}

export interface Permalink {
  address: string;
  /** Whether only the part of the text that speaks of this link went along. */
  cut: boolean;
}

/** `first`: the subject is the one that the whole text is answered with. null where even the link alone is too long. */
export function permalink(state: PageState, report: Report, subject: Subject, first: boolean, lang: Locale): Permalink | null {
  const { query } = report;
  const address = (paste: string): string => {
    const fields: Record<string, string | null | undefined> = {
      lang, paste, context: query.context, on: query.on, if: state.conditions.join(), app: state.app, client: state.client,
      said: saidOf(subject), rule: subject.verdict?.decided_by, rules: report.rules_version,
    };
    const given = Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1]));
    return `${location.href.replace(/[?#].*/s, '')}#${new URLSearchParams(given)}`;
  };
  const own = subjectText(report, subject.key);
  const pastes = [first ? state.paste : null, own, own?.match(/\S+$/)?.[0]].filter((paste): paste is string => Boolean(paste) && paste!.length < LONGEST);
  const found = pastes.find((paste) => address(paste).length <= LONGEST);
  return found === undefined ? null : { address: address(found), cut: found !== state.paste };
}
