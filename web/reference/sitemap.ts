// The pages for search engines, each with its other language.
import { escaped } from '../lib/card/markup.js';
import type { Place } from './place.js';
import { LANGUAGES } from '../i18n/reference.js';

/** `places`: each page once. */
export function sitemap(places: readonly Place[]): string {
  const urls = places.flatMap((place) => LANGUAGES.map((language) => {
    const alternates = LANGUAGES.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${escaped(place.in(other).address)}"/>`).join('');
    return `<url><loc>${escaped(place.in(language).address)}</loc>${alternates}</url>`;
  }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
}
