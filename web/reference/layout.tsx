// The frame of every page.
import type { ComponentChildren } from 'preact';
import { NO_SITE } from '../lib/card/embed.js';
import type { Place } from './place.js';
import { PREVIEW } from './preview.js';
import { LANGUAGES, type Kind } from '../i18n/reference.js';

interface Frame {
  place: Place;
  title: string;
  about: string;
  /** JSON-LD: what the page is about, for machines. */
  linked?: object;
  /** Below `head`: a card that others may frame. */
  oembed?: string;
  current?: Kind;
  /** In place of the policy of pages without scripts, and the scripts that it lets in. */
  policy?: string;
  scripts?: readonly string[];
  children: ComponentChildren;
}

const KINDS: readonly Kind[] = ['rules', 'sites', 'companies', 'events', 'sources', 'chats', 'dates', 'outcomes'];
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** JSON inside of HTML: no `<` can end the element. */
export const jsonInHtml = (value: object): string => JSON.stringify(value).replace(/</g, '\\u003c');

export function Layout({ place, title, about, linked, oembed, current, policy = POLICY, scripts = [], children }: Frame) {
  const { say, root, language } = place;
  const other = LANGUAGES.find((one) => one !== language)!;
  const there = place.in(other);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={about} />
        <title>{`${title} · ${say.name}`}</title>
        <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={`${root}reference.css`} />
        <link rel="canonical" href={place.address} />
        {LANGUAGES.map((one) => <link rel="alternate" hreflang={one} href={place.in(one).address} />)}
        <link rel="alternate" hreflang="x-default" href={place.in('zh-CN').address} />
        <link rel="alternate" type="application/atom+xml" title={say.feed} href={`${root}${language === 'en' ? 'en/' : ''}feed.atom`} />
        {oembed && <link rel="alternate" type="application/json+oembed" title={title} href={oembed} />}
        <meta property="og:title" content={title} />
        <meta property="og:description" content={about} />
        <meta property="og:type" content="website" />
        {place.site !== NO_SITE && (
          <>
            <meta property="og:url" content={place.address} />
            <meta property="og:image" content={place.site + PREVIEW.path} />
            <meta property="og:image:width" content={String(PREVIEW.width)} />
            <meta property="og:image:height" content={String(PREVIEW.height)} />
            <meta name="twitter:card" content="summary_large_image" />
          </>
        )}
        {scripts.map((name) => <script type="module" src={root + name} />)}
        {linked && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonInHtml(linked) }} />}
      </head>
      <body>
        <a class="skip" href="#main">{say.skip}</a>
        <header class="top">
          <a class="brand" href={root}>{say.name}</a>
          <nav aria-label={say.name}>
            <ul>{KINDS.map((kind) => <li><a href={place.to(kind)} aria-current={kind === current ? 'true' : undefined}>{say.kinds[kind]}</a></li>)}</ul>
          </nav>
          <a class="language" href={`${root}${there.path}`} lang={other} hreflang={other}>{say.other}</a>
        </header>
        <main id="main">{children}</main>
        <footer>
          <p><a href={root}>{say.check}</a><a href={`${root}${language === 'en' ? 'en/' : ''}embed/`}>{say.quote}</a><a href={`${root}${language === 'en' ? 'en/' : ''}data/`}>{say.data}</a><a href={`${root}${language === 'en' ? 'en/' : ''}changes/`}>{say.changes.title}</a><a href={`${root}${language === 'en' ? 'en/' : ''}feed.atom`}>{say.feed}</a></p>
          <p>{say.footer(place.book.bundle.rules_version)}</p>
        </footer>
      </body>
    </html>
  );
}
