// Whether a quotation still says what the rules say.
import { ArgumentError, type Wailian } from '../../lib/node.js';
import { cardsOf, type EmbedForm, type EmbedQuery } from '../../lib/card/embed.js';
import type { AnswerKey } from '../../lib/permalink.js';
import type { QuotationState } from './words.js';
import type { Quotation } from './quotation.js';

export interface Comparison {
  state: QuotationState;
  /** Outcomes as the key has them and as they are now, where they differ. */
  said?: string;
  now?: string;
  /** The rule that decides now, where it is another. */
  rule?: string | null;
  /** What the rules have no more. */
  gone?: string;
  /** As it would be written today; null where it cannot. */
  fresh: string | null;
}

export function compare(wailian: Wailian, { keys, form, base, digest }: Quotation): Comparison {
  const [key] = keys;
  const unreadable: Comparison = { state: 'unreadable', fresh: null };
  try {
    const now = keys.flatMap((one) => cardsOf(wailian, one.paste, queryOf(one, form, base)).slice(0, 1));
    const fresh = wailian.embed(keys.map(({ paste }) => paste).join('\n'), queryOf(key!, form, base));
    if (fresh === '' || now.length < keys.length) return unreadable;
    const at = now.findIndex((card, index) => card.key.said !== keys[index]!.said);
    const other = now.findIndex((card, index) => card.key.rule !== keys[index]!.rule);
    const gone = keys.map(({ rule }) => rule).find((rule) => rule !== null && !wailian.lookup(rule).policies.some(({ id }) => id === rule));
    const changes = {
      ...(at < 0 ? {} : { said: keys[at]!.said, now: now[at]!.key.said }), ...(other < 0 ? {} : { rule: now[other]!.key.rule }), ...(gone ? { gone } : {}), fresh,
    };
    if (digest !== key!.words) return { state: 'edited', ...changes };
    if (gone) return { state: 'withdrawn', ...changes };
    if (at >= 0) return { state: 'changed', ...changes };
    return { state: other < 0 && digestOf(fresh) === digest ? 'same' : 'evidence', ...changes };
  } catch (error) {
    if (error instanceof ArgumentError) return unreadable;
    throw error;
  }
}

/** What a quotation keeps was cut down when it was made. */
function queryOf({ context, on, lang, app, client, conditions }: AnswerKey, form: EmbedForm, base: string | undefined): EmbedQuery {
  return { context, on, locale: lang, app: app ?? undefined, client_version: client ?? undefined, conditions: [...conditions], form, base, keepParameters: true };
}

/** The digest that a quotation carries, in its address or in its line of words. */
const digestOf = (quotation: string): string | undefined => /\bwords=([\da-z]+)/.exec(quotation)?.[1] ?? /\bwailian1 · (?:[^·]* · ){7}([\da-z]+)/.exec(quotation)?.[1];
