import type { Report } from '../report.js';

/** A report whose policies and sources are named by their ids alone (`ids_only`, src/api/report_json.cpp). */
export type BriefReport = Omit<Report, 'policies' | 'sources'> & { policies: string[]; sources: string[] };

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

/** The entries of these ids; null where one of them is not known. */
function entries<Entry>(known: ReadonlyMap<string, Entry>, ids: readonly string[]): Record<string, Entry> | null {
  return ids.every((id) => known.has(id)) ? Object.fromEntries(ids.map((id) => [id, known.get(id)!])) : null;
}

/**
 * What the reports of one core cite. A policy or a source says the same whatever is asked, and together they are nine tenths of
 * a report: each is written, read and kept once. Reports share them, frozen.
 */
export class CitedRules {
  readonly #policies = new Map<string, Report['policies'][string]>();
  readonly #sources = new Map<string, Report['sources'][string]>();

  get empty(): boolean { return this.#policies.size === 0; }

  /** The report with what it cites; null where that holds something new. */
  complete(brief: BriefReport): Report | null {
    const policies = entries(this.#policies, brief.policies), sources = entries(this.#sources, brief.sources);
    return policies && sources && Object.assign(brief as unknown as Report, { policies, sources });
  }

  /** The same report, which is whole; from now on these are known. */
  learn(report: Report): Report {
    for (const [kept, cited] of [[this.#policies, report.policies], [this.#sources, report.sources]] as [Map<string, unknown>, Record<string, unknown>][]) {
      for (const [id, entry] of Object.entries(cited)) {
        if (kept.has(id)) cited[id] = kept.get(id);
        else kept.set(id, freeze(entry));
      }
    }
    return report;
  }
}
