import { reportGithub } from './github.js';
import { reportJson } from './json.js';
import { reportJunit } from './junit.js';
import type { Reporter } from './reporter.js';
import { reportSarif } from './sarif.js';
import { reportText } from './text.js';

export const REPORTERS = { text: reportText, json: reportJson, sarif: reportSarif, github: reportGithub, junit: reportJunit } satisfies Record<string, Reporter>;
export type ReporterName = keyof typeof REPORTERS;
