// Readers' observations, laid beside verdicts. They never change one.
import type { Observation } from './observation.js';
import type { InnerLink, OutcomeId, ReaderRecord, ReaderRecords, Report, Timeline } from '../report.js';

/** A link that something was seen of: its canonical address, its host and whose it is, as the core says. */
export interface Observed { url: string; host: string; site: { id: string; kind: string } | null }

/** What is asked: in which app, until which day, and what the rules say of a chat on a day. */
interface Question {
  app: string;
  context?: string;
  until: string;
  verdict(context: string, on: string): { outcome: OutcomeId; alternatives: readonly OutcomeId[] } | undefined;
}

/** Records of one link that an answer lists. */
const LISTED = 20;
const CLOSEST = ['page', 'host', 'site'] as const;

const withoutFragment = (url: string): string => url.split('#', 1)[0]!;

/** Whole months between two civil days, `YYYY-MM-DD`. */
export function monthsBetween(from: string, to: string): number {
  const [[year, month, day], [lastYear, lastMonth, lastDay]] = [from, to].map((date) => date.split('-').map(Number)) as [number[], number[]];
  return (lastYear! - year!) * 12 + lastMonth! - month! - (lastDay! < day! ? 1 : 0);
}

export class ObservationBook {
  /** By `host:` and `site:`. */
  readonly #found = new Map<string, Observation[]>();

  /** `siteOf` is the site of a host, where the observation itself names none. */
  constructor(observations: readonly Observation[], siteOf: (host: string) => string | null) {
    for (const observation of observations) {
      const { host, site = host === undefined ? null : siteOf(host) } = observation;
      if (host !== undefined) this.#put(`host:${host}`, observation);
      if (site) this.#put(`site:${site}`, observation);
    }
  }

  #put(key: string, observation: Observation): void {
    const list = this.#found.get(key);
    if (list) list.push(observation);
    else this.#found.set(key, [observation]);
  }

  /** The same report, with what was seen of each link and of the address inside it. */
  beside(report: Report): Report {
    const { app, context, on } = report.query;
    const observe = <Inner extends Pick<InnerLink, 'by_context' | 'site'> & { url: string | null; host: string | null }>(link: Inner): Inner => (
      link.url === null || link.host === null ? link
        : { ...link, observations: this.#about(link as Inner & Observed, { app, context, until: on, verdict: (chat) => link.by_context[chat] }) });
    return {
      ...report,
      links: report.links.map((link) => ({
        ...observe(link),
        ...(link.destination && { destination: observe(link.destination) }),
        ...(link.carries && { carries: observe(link.carries) }),
      })),
    };
  }

  /** The same timeline, with what was seen of its link, which has this host. */
  besideTimeline(timeline: Timeline, host: string, app: string): Timeline {
    const { subject: { url, site }, until, contexts } = timeline;
    const verdict = (context: string, on: string) => contexts[context]?.find((segment) => (segment.from ?? '') <= on && (segment.until === null || on < segment.until));
    return url === null ? timeline : { ...timeline, observations: this.#about({ url, host, site }, { app, until, verdict }) };
  }

  #about(link: Observed, { app, context: asked, until, verdict }: Question): ReaderRecords {
    const near = new Set([...this.#found.get(`host:${link.host}`) ?? [], ...(link.site && this.#found.get(`site:${link.site.id}`)) ?? []]);
    const seen: ReaderRecord[] = [];
    for (const observation of near) {
      const { context, on, outcome, client, said, remark } = observation;
      const matched_by = match(observation, link);
      if (!matched_by || observation.app !== app || on > until) continue;
      const { outcome: answer = 'unknown', alternatives = [] } = verdict(context, on) ?? {};
      const agrees = answer === 'unknown' ? null : answer === outcome || alternatives.includes(outcome);
      seen.push({ context, on, outcome, ...(client && { client }), ...(said && { said }), ...(remark && { remark }), age_months: monthsBetween(on, until), agrees, matched_by });
    }
    const rank = (record: ReaderRecord) => (record.context === asked ? 0 : CLOSEST.length) + CLOSEST.indexOf(record.matched_by);
    seen.sort((a, b) => rank(a) - rank(b) || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
    const outcomes = new Map<string, Set<OutcomeId>>();
    for (const { context, outcome } of seen) outcomes.set(context, (outcomes.get(context) ?? new Set()).add(outcome));
    const disagree = [...outcomes].filter(([, different]) => different.size > 1).map(([context]) => context).sort();
    return { records: seen.slice(0, LISTED), more: Math.max(0, seen.length - LISTED), disagree };
  }
}

/** null where it was another link after all: a host that several sites share, another kind of host of the site. */
function match({ host, site, link_kind: kind, link }: Observation, { url, host: ours, site: whose }: Observed): ReaderRecord['matched_by'] | null {
  if (site && whose && site !== whose.id) return null;
  if (link && withoutFragment(url) === link) return 'page';
  if (host === ours) return 'host';
  return !kind || kind === whose?.kind ? 'site' : null;
}
