// A frame with the card of the deciding rule, which the site has as a page of its own: no script, and it works in a sandbox.
import type { Card } from '../card.js';
import { inLocale } from '../card.js';
import { tag, type Markup } from '../markup.js';

export const FRAME_WIDTH = 600;
export const FRAME_HEIGHT = 360;

/** The folder of a rule's pages on the site. */
export function rulePage(base: string, rule: string, locale: string): string {
  return `${new URL('.', base.replace(/[?#].*/s, ''))}${locale === 'en' ? 'en/' : ''}rules/${encodeURIComponent(rule)}/`;
}

/** null where no rule of ours decides: then there is nothing to frame. */
export function cardIframe({ say, report, key }: Card, base: string): Markup | null {
  const rule = key.rule === null ? undefined : report.policies[key.rule];
  if (!rule || rule.own) return null;
  return tag('iframe', {
    src: `${rulePage(base, rule.id, say.locale)}card.html`, title: say.frame(inLocale(rule.title, say)), width: FRAME_WIDTH, height: FRAME_HEIGHT,
    loading: 'lazy', sandbox: 'allow-popups', style: 'max-width:100%;border:0',
  });
}
