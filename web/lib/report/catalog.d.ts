// What there is to ask about.
import type { SiteRef } from './policy.js';
import type { DatePrecision, OutcomeId, Text } from './terms.js';

/**
 * What the loaded rules hold, for building an interface.
 * @since 0.1.0
 */
export interface Catalog {
  core_version: string; rules_version: string; rules_as_of: string;
  counts: { sites: number; hosts: number; policies: number; events: number; sources: number; redirectors: number; tokens: number };
  outcomes: { id: OutcomeId; names: Text }[];
  apps: { id: string; names: Text; platforms: string[]; contexts: { id: string; names: Text; hint: Text }[]; conditions: { id: string; names: Text; question: Text }[];
    events: { id: string; date: string; date_precision: DatePrecision; until?: string; kind: string; title: Text; summary: Text; owners: string[]; sites: string[]; policies: string[]; sources: string[] }[] }[];
  link_classes: { id: string; names: Text; note: Text }[];
  /** Only on `catalog({ full: true })`. */
  sites?: SiteRef[];
}
