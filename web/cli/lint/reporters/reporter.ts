import type { Finding, JudgedLink } from '../finding.js';
import type { Sayer } from '../say.js';
import type { Paint } from '../../output/terminal.js';

/** All that a run has found. The same files, day and rules give the same report, to the byte. */
export interface LintReport {
  on: string;
  contexts: readonly string[];
  core_version: string;
  rules_version: string;
  files: readonly string[];
  links: readonly JudgedLink[];
  findings: readonly Finding[];
  /** Addresses that lead to no host: relative ones, and those of other schemes. */
  relative: number;
  /** Findings that a remark or `ignore_urls` took out, and those of the baseline. */
  ignored: number;
  known: number;
}

export interface ReporterTools { say: Sayer; paint: Paint }

export type Reporter = (report: LintReport, tools: ReporterTools) => string;

/** Paths as addresses have them, on every system. */
export const uriOf = (file: string): string => file.split(/[\\/]/).map(encodeURIComponent).join('/');
