// The card of a rule, to be framed by other people's pages: no script, one style sheet, and it works in a sandbox.
import type { Rule } from '../book.js';
import { Outcome } from '../parts.js';
import type { Place } from '../place.js';

export function CardPage({ rule, place }: { rule: Rule; place: Place }) {
  const { say, book } = place;
  return (
    <html lang={place.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{place.text(rule.title)}</title>
        <link rel="icon" href={`${place.root}icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={`${place.root}reference.css`} />
      </head>
      <body class="framed">
        <main class="claim" data-outcome={rule.outcome}>
          <p class="claim-outcome"><Outcome outcome={rule.outcome} trial={rule.trial} place={place} /></p>
          <h1>{place.text(rule.title)}</h1>
          <p>{place.text(rule.summary)}</p>
          <p class="soft">{[place.period(rule.period), `${say.confirmed}: ${rule.last_confirmed ? place.day(rule.last_confirmed) : say.never}`, say.evidence[rule.evidence]].join(' · ')}</p>
          <p class="soft">{say.footer(book.bundle.rules_version)} · <a href="./" target="_blank" rel="noopener">{say.name}</a></p>
        </main>
      </body>
    </html>
  );
}
