// Both elements in templates: what may be set on them, by framework.
import type { CheckerErrorEvent, ReportEvent, WailianChecker } from '../define.js';
import type { CheckedEvent } from '../verdict-check.js';

export interface CheckerAttributes {
  link?: string; context?: string; on?: string; app?: string; client?: string; lang?: string; view?: 'compact' | 'full'; base?: string;
  theme?: 'auto' | 'light' | 'dark'; loading?: 'lazy' | 'eager'; 'heading-level'?: number | string; 'as-of'?: string;
  class?: string; id?: string; style?: string; slot?: string; hidden?: boolean;
}
export interface CheckerProperties extends Pick<WailianChecker, 'asOf' | 'paste' | 'conditions' | 'settings' | 'wailian' | 'report'> {}
export interface VerdictAttributes { base?: string; class?: string; id?: string; style?: string; slot?: string; hidden?: boolean }

export interface CheckerEvents { 'wailian-report': ReportEvent; 'wailian-error': CheckerErrorEvent }
export interface VerdictEvents { 'wailian-checked': CheckedEvent }
