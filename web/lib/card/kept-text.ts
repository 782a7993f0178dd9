// What of a paste goes along in a quotation: the link alone where that is answered the same, for share texts name people and
// parameters may point to whoever shared the link.
import type { Link, Report, Token } from '../report.js';
import { saidOf } from '../permalink.js';
import { ofLink, ofToken, subjectOf, type Subject } from './card.js';

export interface KeepOptions {
  /** Tracking parameters stay. */
  keepParameters?: boolean;
  /** Only the host of the link. */
  siteOnly?: boolean;
}

/** Addresses in a quotation are no longer: of a longer link the site alone is kept. */
const LONGEST = 700;
/** Characters of a text that is kept whole because of its warning. */
const LONGEST_WARNED = 2000;

export interface Kept { paste: string; report: Report; cut: boolean }

/** Links and tokens in the order of the paste; a token beside a link is the same share. */
export function subjectsOf({ links, tokens }: Report): Subject[] {
  const alone = tokens.filter((token) => !token.beside_link);
  return [...links.map(ofLink), ...alone.map(ofToken)].sort((one, other) => spanOf(one) - spanOf(other));
}

const spanOf = ({ link, token }: Subject): number => (link ?? token)!.span.start;

/** `ask` answers for another text under the same circumstances. */
export function keep(subject: Subject, report: Report, ask: (paste: string) => Report, { keepParameters = false, siteOnly = false }: KeepOptions): Kept | null {
  const fits = (paste: string): boolean => encodeURIComponent(paste).length <= LONGEST;
  const site = subject.link?.host && /^https?$/.test(subject.link.scheme) ? `${subject.link.scheme}://${subject.link.host}/` : null;
  if (siteOnly && site) return { paste: site, report: ask(site), cut: false };
  const [own, ...others] = [...new Set(candidates(subject, report, keepParameters))];
  const wanted = fingerprint(subject, report);
  for (const paste of [own!, ...others].filter(fits)) {
    const answer = ask(paste);
    const found = subjectOf(answer);
    if (found && fingerprint(found, answer) === wanted) return { paste, report: answer, cut: false };
  }
  const short = site && fits(site) ? ask(site) : null;
  // A warning may lie in the words around, or in the path: no quotation leaves it out to be short.
  const warned = (subject.link?.lead ?? report.lead)?.kind === 'warning';
  if (short && (!warned || short.lead?.kind === 'warning')) return { paste: site!, report: short, cut: true };
  return report.paste.length <= LONGEST_WARNED ? { paste: report.paste, report: ask(report.paste), cut: false } : null;
}

/** From the least that could do. */
function candidates({ link, token }: Subject, { paste, links }: Report, keepParameters: boolean): string[] {
  if (token) return [paste.slice(token.span.start, token.span.end), paste];
  const { url, clean, text, span, site_evidence: evidence } = link!;
  const mark = evidence.kind === 'text_mark' ? `${evidence.text} ` : '';
  const before = links.filter((other: Link) => other.span.end <= span.start).map((other) => other.span.end);
  const addresses = [keepParameters ? null : clean?.url, url, text].filter((address): address is string => Boolean(address));
  return [...addresses.map((address) => mark + address), paste.slice(Math.max(0, ...before), span.end).trim(), paste];
}

/** What a reader is told of it: another text may stand for this one where all of that is the same. */
function fingerprint(subject: Subject, report: Report): string {
  const { link, outcome, verdict } = subject;
  const lead = link?.lead ?? report.lead;
  const cautions = (link?.hazards ?? []).filter(({ severity }) => severity !== 'note').map(({ id }) => id);
  const place = (given: Link | Token) => [given.site?.id, 'host' in given ? given.host : given.code];
  return JSON.stringify([saidOf(outcome, verdict), verdict?.decided_by, lead?.kind, lead?.hazard, cautions, place((link ?? subject.token)!)]);
}
