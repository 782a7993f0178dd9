// The shape that an answer has when the core could only say why there is none: a caller reads `problems`, and can go
// through links, tokens and contexts without asking first whether they are there.
import type { Diff, Lookup, Query, Report, Timeline } from './report.js';

export const emptyReport = (paste: string, query: Query): Report => ({
  core_version: '', rules_version: '', rules_as_of: '',
  query: { ...query, app: query.app ?? '', locale: query.locale ?? 'zh-CN' },
  paste, links: [], tokens: [], pages: [], lead: null, policies: {}, sources: {}, limits: '', problems: [],
});

const noSubject = { url: null, token: null, site: null };

export const emptyTimeline = ({ from = '', until }: { from?: string; until: string }): Timeline => ({
  subject: noSubject, from, until, contexts: {}, policies: {}, sources: {}, problems: [],
});

export const emptyDiff = ({ from, to }: { from: string; to: string }): Diff => ({ subject: noSubject, from, to, changes: [], policies: {}, problems: [] });

export const emptyLookup = (query: string): Lookup => ({
  query, sites: [], owners: [], policies: [], events: [], sources: [], redirectors: [], tokens: [], problems: [],
});
