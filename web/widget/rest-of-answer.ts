// What draws sources and advice is a script of its own, and needs all of the rules: both are fetched when somebody first looks.
import type { RestOfAnswer } from '../components/answer/answer.js';
import type { Wailian } from '../lib/site.js';

let draw: RestOfAnswer | null = null;
/** Cores with what no verdict turns on, by those without: one for all elements, from the first time it is looked at. */
const wholes = new WeakMap<Wailian, Promise<Wailian>>();

/** null until it is there. */
export const restOfAnswer = (): RestOfAnswer | null => draw;

/** The core with all of its rules; null where there was none. Rejects where script or rules cannot be had, and can be tried again. */
export async function fetchRest(wailian: Wailian | null): Promise<Wailian | null> {
  const fetching = wailian && (wholes.get(wailian) ?? wailian.whole());
  if (wailian && fetching) wholes.set(wailian, fetching);
  try {
    const [whole, { answerDetails }] = await Promise.all([fetching, import('../components/details/details.js')]);
    draw = answerDetails;
    return whole;
  } catch (error) {
    if (wailian) wholes.delete(wailian);
    throw error;
  }
}
