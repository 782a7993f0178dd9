// What is found in a file, and how grave that is.
import type { ScanRow } from '../../lib/report.js';

export const LEVELS = ['note', 'warning', 'error'] as const;
export type Level = (typeof LEVELS)[number];
export type Setting = Level | 'off';

/** A link of a file, judged for one chat. Lines and columns count from 1, columns in UTF-16 units. */
export interface JudgedLink {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  url: string;
  context: string;
  row: ScanRow;
}

export interface Finding extends JudgedLink {
  /** `outcome/copy`, `destination/blocked`, `hazard/host-lookalike`, `address/url_port_invalid`, `expires/trial`, `evidence/stale`. */
  rule: string;
  level: Level;
  message: string;
  /** The same for the same link in the same file, wherever it stands there. */
  fingerprint: string;
}

/** What is not named in a configuration. `*` stands for all of a kind that are not named by themselves. */
export const DEFAULTS: Readonly<Record<string, Setting>> = {
  'outcome/blocked': 'error', 'outcome/copy': 'error', 'outcome/diverted': 'error',
  'outcome/self_only': 'warning', 'outcome/token_only': 'warning', 'outcome/needs_setup': 'warning', 'outcome/confirm': 'note', 'outcome/unknown': 'off', 'outcome/direct': 'off',
  'destination/blocked': 'error', 'destination/copy': 'error', 'destination/diverted': 'error',
  'destination/self_only': 'warning', 'destination/token_only': 'warning', 'destination/needs_setup': 'warning', 'destination/confirm': 'note', 'destination/unknown': 'off', 'destination/direct': 'off',
  'address/*': 'warning', 'expires/trial': 'note', 'evidence/stale': 'off',
};

/** What the weight of a hazard is to a build. */
const HAZARDS = { warning: 'error', caution: 'warning', note: 'off' } as const satisfies Record<string, Setting>;

/** The kinds of rules, for faults in a configuration. */
export const KINDS = ['outcome', 'destination', 'hazard', 'address', 'expires', 'evidence'] as const;

export function settingOf(rule: string, chosen: Readonly<Record<string, Setting>>, severity: ScanRow['severity']): Setting {
  const all = `${rule.slice(0, rule.indexOf('/'))}/*`;
  return chosen[rule] ?? chosen[all] ?? DEFAULTS[rule] ?? DEFAULTS[all] ?? (rule.startsWith('hazard/') ? HAZARDS[severity ?? 'note'] : 'off');
}

export const atLeast = (level: Level, least: Level): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(least);
