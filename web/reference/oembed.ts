// What an oEmbed 1.0 consumer is told of a rule's page: its words, then the frame with its card.
import { FRAME_HEIGHT, FRAME_WIDTH } from '../lib/card/forms/iframe.js';
import { tag } from '../lib/card/markup.js';
import type { Rule } from './book.js';
import type { Place } from './place.js';

export function ruleOembed(rule: Rule, place: Place): string {
  const { say } = place;
  const title = place.text(rule.title);
  const words = tag('blockquote', {}, `${title} · ${say.outcomes[rule.outcome]} · ${place.text(rule.summary)} `, tag('a', { href: place.address }, say.name));
  const frame = tag('iframe', { src: `${place.address}card.html`, title, width: FRAME_WIDTH, height: FRAME_HEIGHT, loading: 'lazy', sandbox: 'allow-popups', style: 'max-width:100%;border:0' });
  return `${JSON.stringify({ version: '1.0', type: 'rich', provider_name: say.name, provider_url: place.site, title, width: FRAME_WIDTH, height: FRAME_HEIGHT, cache_age: 86_400, html: words.text + frame.text })}\n`;
}
