// The link to an answer: the question with everything written out, and what was said, so that it can be compared later. All of
// it is in the fragment, which no server ever sees.
import type { Locale, OutcomeId } from './report.js';

/** What one answer was about, and what it said. */
export interface AnswerKey {
  lang: Locale;
  paste: string;
  context: string;
  /** Civil day. */
  on: string;
  conditions: readonly string[];
  app?: string | null;
  client?: string | null;
  /** As `saidOf` writes it. */
  said: string;
  /** Id of the rule that decided; null where none did. */
  rule: string | null;
  /** Version of the rules, which begins with their day. */
  rules: string;
  /** Of a quotation that is no card: its form. */
  as?: string;
  /** Of a quotation: digest of its words (`card/digest.ts`), so that a change by hand can be told from one of the rules. */
  words?: string;
}

/** An outcome, `.trial`, then `+outcome` for each that was seen besides. */
export function saidOf(outcome: OutcomeId, verdict: { trial: boolean; alternatives: readonly { outcome: OutcomeId }[] } | null): string {
  return [outcome + (verdict?.trial ? '.trial' : ''), ...(verdict?.alternatives ?? []).map((other) => other.outcome)].join('+');
}

/** `base` is the address of the page; what it has of query and fragment goes. */
export function answerAddress(base: string, key: AnswerKey): string {
  const { lang, paste, context, on, conditions, app, client, said, rule, rules, as, words } = key;
  const fields = { lang, paste, context, on, if: conditions.join(), app, client, said, rule, rules, as, words };
  const given = Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1]));
  return `${base.replace(/[?#].*/s, '')}#${new URLSearchParams(given)}`;
}

/** The key of an address that `answerAddress` wrote, by whatever host; null for any other. */
export function readAnswerAddress(address: string): AnswerKey | null {
  const at = address.indexOf('#');
  if (at < 0 || !/^(?:https?:|file:|\/|\.|#)/i.test(address)) return null;
  const fields = new URLSearchParams(address.slice(at + 1));
  const text = (name: string): string => fields.get(name) ?? '';
  const lang = text('lang');
  const key: AnswerKey = {
    lang: lang === 'en' || lang === 'zh-TW' ? lang : 'zh-CN', paste: text('paste'), context: text('context'), on: text('on'), conditions: text('if').split(',').filter(Boolean),
    app: fields.get('app'), client: fields.get('client'), said: text('said'), rule: fields.get('rule'), rules: text('rules'),
    as: fields.get('as') ?? undefined, words: fields.get('words') ?? undefined,
  };
  const whole = key.paste && key.context && /^\d{4}-\d\d-\d\d$/.test(key.on) && /^[a-z_]+(\.trial)?(\+[a-z_]+)*$/.test(key.said) && /^\d{4}-\d\d-\d\d/.test(key.rules);
  return whole ? key : null;
}
