// What `timeline`, `diff` and `lookup` answer.
import type { ContextVerdict, PolicyRef, SiteRef, SourceRef } from './policy.js';
import type { ReaderRecords } from './readers.js';
import type { Confidence, Currency, EvidenceKind, OutcomeId, Problem, Text } from './terms.js';

/**
 * Days on which the same rule decides.
 * @since 0.1.0
 */
export interface Segment { from: string | null; until: string | null; outcome: OutcomeId; trial: boolean; alternatives: OutcomeId[]; confidence: Confidence | null; evidence: EvidenceKind | null; currency: Currency; last_confirmed: string | null; decided_by: string | null }
/**
 * The answer of `timeline`: one link or token through the years, in every chat.
 * @since 0.1.0
 */
export interface Timeline {
  subject: { url: string | null; token: string | null; site: SiteRef | null };
  from: string; until: string;
  contexts: Record<string, Segment[]>;
  /** Of all chats; each is held against the segment of its own day, and its age counts to `until`. Absent as in `Link`. */
  observations?: ReaderRecords;
  policies: Record<string, PolicyRef>; sources: Record<string, SourceRef>;
  problems: Problem[];
}
/**
 * The answer of `diff`: chats in which the treatment is another on the later day.
 * @since 0.1.0
 */
export interface Diff {
  subject: { url: string | null; token: string | null; site: SiteRef | null };
  from: string; to: string;
  changes: { context: string; before: ContextVerdict; after: ContextVerdict }[];
  policies: Record<string, PolicyRef>; problems: Problem[];
}
/**
 * The answer of `lookup`: everything in the rules that has to do with some words.
 * @since 0.1.0
 */
export interface Lookup {
  query: string;
  sites: (SiteRef & { hosts: { host: string; match: string; kind: string; shared: boolean }[] })[];
  owners: { id: string; names: Text }[];
  policies: PolicyRef[]; events: { id: string; date: string; title: Text }[]; sources: SourceRef[];
  redirectors: { id: string; names: Text }[]; tokens: { id: string; title: Text }[];
  problems: Problem[];
}
