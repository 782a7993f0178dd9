// Atom (RFC 4287): an entry for each change of the rules.
import { renderToStaticMarkup } from 'preact-render-to-string';
import { escaped } from '../lib/card/markup.js';
import { changeAnchor, type Change } from './changes.js';
import { ChangeText } from './pages/changes-page.js';
import type { Place } from './place.js';

/** `place` is the page of changes. Ids name no host: they outlive addresses. */
export function feed(changes: readonly Change[], place: Place): string {
  const { say, site } = place;
  const self = `${site}${place.language === 'en' ? 'en/' : ''}feed.atom`;
  const time = (day: string): string => `${day}T00:00:00+08:00`;
  // In a feed relative links have no base that readers agree on.
  const whole = (html: string): string => html.replace(/href="([^"]*)"/g, (_, path: string) => `href="${escaped(new URL(path.replaceAll('&amp;', '&'), place.address).href)}"`);
  const entry = (change: Change): string => [
    '<entry>', `<id>tag:wailian.invalid,2026:changes/${change.day}/${place.language}</id>`, `<title>${escaped(`${say.changes.title}: ${place.day(change.day)}`)}</title>`,
    `<updated>${time(change.day)}</updated>`, `<link rel="alternate" type="text/html" href="${escaped(`${place.address}#${changeAnchor(change)}`)}"/>`,
    `<content type="html">${escaped(whole(renderToStaticMarkup(<ChangeText change={change} place={place} />)))}</content>`, '</entry>',
  ].join('\n');
  return [
    '<?xml version="1.0" encoding="utf-8"?>', `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${place.language}">`, `<id>tag:wailian.invalid,2026:changes/${place.language}</id>`,
    `<title>${escaped(`${say.name} · ${say.changes.title}`)}</title>`, `<updated>${time(changes[0]?.day ?? place.book.bundle.rules_as_of)}</updated>`, `<author><name>${escaped(say.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`, `<link rel="alternate" type="text/html" href="${escaped(place.address)}"/>`, ...changes.map(entry), '</feed>', '',
  ].join('\n');
}
